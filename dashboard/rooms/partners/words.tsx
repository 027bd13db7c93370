// How a request for coupons stands, as a chip; beside a refusal its reason.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import type { Asked } from "../../api/asking.ts";

const STATES: Record<Asked["status"], { name: MessageDescriptor; tone: string }> = {
  open: { name: msg`awaits an answer`, tone: "amber" },
  approved: { name: msg`approved`, tone: "leaf" },
  refused: { name: msg`declined`, tone: "brick" },
  withdrawn: { name: msg`you took it back`, tone: "" },
};

export function AskedChip({ asked: { status, reason } }: { asked: Asked }) {
  const { i18n } = useLingui();
  const { name, tone } = STATES[status];
  return (
    <>
      <span className={`chip ${tone}`}>{i18n._(name)}</span>
      {reason === null ? null : <span className="reason">{reason}</span>}
    </>
  );
}
