// What of a redemption is held, and why, in the words of who holds it.
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { disputeQuery } from "../../api/disputes.ts";
import type { RedemptionDetail } from "../../api/redemptions.ts";
import { useMembership } from "../../app/membership.ts";
import { Notice } from "../../parts/notice.tsx";

/** Nothing where nothing is, and for a cashier, who reads no disputes. */
export function Held({ redemption: { transfers } }: { redemption: RedemptionDetail }) {
  const { role } = useMembership();
  const ids = transfers.flatMap(({ code, disputeId }) => (code === "dispute_hold" ? (disputeId ?? []) : []));
  if (role === "cashier") return null;
  return [...new Set(ids)].map((id) => <Why key={id} disputeId={id} />);
}

function Why({ disputeId }: { disputeId: string }) {
  const { id: membershipId } = useMembership();
  const { data: dispute } = useQuery(disputeQuery(membershipId, disputeId));
  if (dispute?.status !== "open") return null;
  const { claim, openedBy, reason } = dispute;
  const why = openedBy === "alliance" ? <Trans>the alliance looks into it before it is paid</Trans> : reason;
  return (
    <Notice tone="amber">
      {claim === "commission" ? (
        <Trans>The commission is held because: {why}</Trans>
      ) : (
        <Trans>The share of the discount is held because: {why}</Trans>
      )}
    </Notice>
  );
}
