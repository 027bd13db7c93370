// In which status a merchant is: a word with a sign.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { Merchant } from "../../api/partners.ts";

export const MEMBER_STATES: Record<Merchant["status"], MessageDescriptor> = {
  applied: msg`applied`,
  active: msg`active`,
  suspended: msg`suspended`,
  leaving: msg`leaving`,
  left: msg`left`,
  refused: msg`refused`,
};

const TONES: Record<Merchant["status"], string> = {
  applied: "amber",
  active: "leaf",
  suspended: "brick",
  leaving: "",
  left: "",
  refused: "",
};

type Standing = Pick<Merchant, "status" | "suspendedForFraud">;

/** Only admins are told what a merchant was suspended for. */
export function Status({ of: { status, suspendedForFraud } }: { of: Standing }) {
  const { i18n, t } = useLingui();
  return (
    <>
      <span className={`chip ${TONES[status]}`}>{i18n._(MEMBER_STATES[status])}</span>
      {suspendedForFraud ? <span className="chip brick">{t`fraud`}</span> : null}
    </>
  );
}
