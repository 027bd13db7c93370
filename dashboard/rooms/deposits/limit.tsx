// How deposits raise a merchant's limit, and how much of that is used and left.
import { Trans } from "@lingui/react/macro";
import type { Shapes } from "../../api/client.ts";
import { Addend } from "../../parts/addend.tsx";

export function Limit({ exposure }: { exposure: Shapes["ListedExposure"] }) {
  const { creditLimitMinor, depositMinor, limitMinor, exposureMinor, headroomMinor } = exposure;
  return (
    <>
      <dl className="equation">
        <Addend name={<Trans>Credit limit</Trans>} minor={creditLimitMinor} none={<Trans>none</Trans>} />
        <Addend sign="+" name={<Trans>Deposits</Trans>} minor={depositMinor} />
        <Addend sign="=" name={<Trans>Limit</Trans>} minor={limitMinor} none={<Trans>none</Trans>} isSum />
        <Addend name={<Trans>Exposure</Trans>} minor={exposureMinor} none={<Trans>without bound</Trans>} />
        <Addend
          name={<Trans>Left to be gifted</Trans>}
          minor={headroomMinor}
          none={<Trans>any amount</Trans>}
        />
      </dl>
      {creditLimitMinor === null ? (
        <p className="hint">
          <Trans>Without a credit limit there is no bound that a deposit could raise.</Trans>
        </p>
      ) : null}
    </>
  );
}
