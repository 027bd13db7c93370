// An offer's status as a chip.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { Offer } from "../../api/offers.ts";

export const STATUS: Record<Offer["status"], { name: MessageDescriptor; tone: string }> = {
  draft: { name: msg`draft`, tone: "" },
  live: { name: msg`live`, tone: "leaf" },
  paused: { name: msg`paused`, tone: "amber" },
  ended: { name: msg`ended`, tone: "" },
};

export function StatusChip({ status }: { status: Offer["status"] }) {
  const { i18n } = useLingui();
  const { name, tone } = STATUS[status];
  return <span className={`chip ${tone}`}>{i18n._(name)}</span>;
}
