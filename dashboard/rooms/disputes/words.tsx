// Disputes in words: what each is about, how it stands, and whose turn it is.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { DisputeSummary } from "../../api/disputes.ts";
import { useMembership } from "../../app/membership.ts";

export const CLAIM_NAMES: Record<DisputeSummary["claim"], MessageDescriptor> = {
  commission: msg`Commission with fee`,
  subsidy: msg`Share of the discount`,
};

export const STATUS_NAMES: Record<DisputeSummary["status"], MessageDescriptor> = {
  open: msg`open`,
  upheld: msg`upheld`,
  rejected: msg`rejected`,
};

/** Whose turn it is in an open one, as a filter. */
export const TURN_NAMES: Record<"answer" | "decision", MessageDescriptor> = {
  answer: msg`the other side's answer`,
  decision: msg`an admin's decision`,
};

/** On which side the reader's shop is, as a filter. */
export const SIDE_NAMES: Record<"debtor" | "creditor", MessageDescriptor> = {
  debtor: msg`by us`,
  creditor: msg`by a partner`,
};

/** While it is open whose turn it is, afterwards what came of it. */
export function useStanding(): (dispute: DisputeSummary) => { words: string; tone: string } {
  const { t, i18n } = useLingui();
  const { merchant } = useMembership();
  return ({ status, openedBy, answered, creditorId, creditorName, outcome }) => {
    if (status === "upheld" && outcome !== null && outcome.allowedMinor > 0)
      return { words: t`upheld in part`, tone: "leaf" };
    if (status !== "open") return { words: i18n._(STATUS_NAMES[status]), tone: TONES[status] };
    if (answered || openedBy === "alliance")
      return merchant === null
        ? { words: t`waits for your decision`, tone: "amber" }
        : { words: t`waits for an admin's decision`, tone: "" };
    return creditorId === merchant?.id
      ? { words: t`waits for your answer`, tone: "amber" }
      : { words: t`waits for ${creditorName}'s answer`, tone: "" };
  };
}

const TONES = { upheld: "leaf", rejected: "brick" } as const;

export function StandingChip({ dispute }: { dispute: DisputeSummary }) {
  const standingOf = useStanding();
  const { words, tone } = standingOf(dispute);
  return <span className={`chip ${tone}`}>{words}</span>;
}
