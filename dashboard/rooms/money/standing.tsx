// In which state a transfer is: a word with a sign, and for a settled one the way to its statement.
import { useLingui } from "@lingui/react";
import { Link } from "@tanstack/react-router";
import type { ListedTransfer } from "../../api/money.ts";
import { useMembership } from "../../app/membership.ts";
import { TRANSFER_STATES } from "./words.ts";

const SIGNS = { pending: "◔", locked: "●", settled: "✓" } as const;
const TONES = { pending: "amber", locked: "", settled: "leaf" } as const;

export function Standing({
  transfer: { state, settlementId },
}: {
  transfer: Pick<ListedTransfer, "state" | "settlementId">;
}) {
  const { i18n } = useLingui();
  const { id: membershipId } = useMembership();
  const words = (
    <>
      <span aria-hidden="true">{SIGNS[state]}</span> {i18n._(TRANSFER_STATES[state])}
    </>
  );
  if (settlementId === null) return <span className={`standing ${TONES[state]}`}>{words}</span>;
  return (
    <Link
      to="/m/$membershipId/money/statements/$settlementId"
      params={{ membershipId, settlementId }}
      className={`standing ${TONES[state]}`}
    >
      {words}
    </Link>
  );
}
