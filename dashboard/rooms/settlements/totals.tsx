// The figures of a settlement: what all owed each other, what is paid instead, and what that saved.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Settlement } from "../../api/settlements.ts";
import { numberFormat } from "../../parts/formats.ts";
import { Money } from "../../parts/money.tsx";
import { type Figure, FigureList } from "../home/figures.tsx";
import { useSaved } from "./saved.ts";

export function Totals({ settlement }: { settlement: Settlement }) {
  const { t, i18n } = useLingui();
  const savedOf = useSaved();
  const {
    grossMinor = 0,
    instructedMinor = 0,
    obligationCount = 0,
    lineCount = 0,
    instructions,
  } = settlement;
  const saved = savedOf(settlement);
  const figures: Figure[] = [
    {
      name: t`Owed`,
      value: <Money minor={grossMinor} />,
      hint: <Plural value={obligationCount} one="in # debt" other="in # debts" />,
    },
    {
      name: t`To be paid`,
      value: <Money minor={instructedMinor} />,
      hint: <Plural value={instructions.length} one="in # payment" other="in # payments" />,
    },
    {
      name: t`Lines`,
      value: numberFormat(i18n.locale, {}).format(lineCount),
      hint: <Trans>transfers of the period</Trans>,
    },
  ];
  if (saved !== null)
    figures.splice(2, 0, { name: t`Saved`, value: saved, hint: <Trans>of what would have been paid</Trans> });
  return <FigureList figures={figures} />;
}
