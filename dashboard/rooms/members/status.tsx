// In which status a merchant is: a word with a sign.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
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

export function Status({ of: { status } }: { of: Pick<Merchant, "status"> }) {
  const { i18n } = useLingui();
  return <span className={`chip ${TONES[status]}`}>{i18n._(MEMBER_STATES[status])}</span>;
}
