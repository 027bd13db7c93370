// The price level of a shop, as it sees itself beside others of its kind.
import { Trans, useLingui } from "@lingui/react/macro";
import { Segments } from "../../parts/choices.tsx";

const TIERS = ["1", "2", "3", "4", "5"] as const;
export type Tier = (typeof TIERS)[number];

export function tierOf(priceTier: number): Tier {
  return TIERS.find((tier) => Number(tier) === priceTier) ?? "3";
}

export function PriceTier({ tier, onChoose }: { tier: Tier; onChoose: (tier: Tier) => void }) {
  const { t } = useLingui();
  return (
    <div className="field">
      <Segments
        label={t`Price level`}
        choices={TIERS.map((value) => ({ value, label: value }))}
        value={tier}
        onChoose={onChoose}
      />
      <p className="hint">
        <Trans>Compared with other shops of your kind: 1 is inexpensive, 5 is luxurious.</Trans>
      </p>
    </div>
  );
}
