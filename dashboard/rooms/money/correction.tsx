// The way from a line that corrects another to what it is about: the dispute, or the adjustments.
import type { ReactNode } from "react";
import { useMembership } from "../../app/membership.ts";
import { RowLink } from "../../parts/table.tsx";

type Props = { of: { disputeId: string | null }; children: ReactNode };

export function Correction({ of: { disputeId }, children }: Props) {
  const { id: membershipId } = useMembership();
  if (disputeId === null)
    return (
      <RowLink to="/m/$membershipId/adjustments" params={{ membershipId }}>
        {children}
      </RowLink>
    );
  return (
    <RowLink to="/m/$membershipId/disputes/$disputeId" params={{ membershipId, disputeId }}>
      {children}
    </RowLink>
  );
}
