// What stands where nothing is held: for an admin how it comes about, for a shop that it may.
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMembership } from "../../app/membership.ts";
import { Empty } from "../../parts/empty.tsx";
import { useHolds } from "./nobody-holds.tsx";

/** `record` is the button that books a movement: while nobody may hold anything, it could only be refused. */
export function NothingYet({ record }: { record: ReactNode }) {
  const { id: membershipId, merchant } = useMembership();
  const holds = useHolds();
  if (merchant !== null)
    return (
      <Empty>
        <Trans>
          Here stands what you leave with the institution, once an admin has recorded it. Nothing is held yet.
        </Trans>
      </Empty>
    );
  if (holds !== false)
    return (
      <Empty action={record}>
        <Trans>Here stands what the institution receives for merchants, and what it pays back.</Trans>
      </Empty>
    );
  return (
    <Empty
      action={
        <Link to="/m/$membershipId/policy" params={{ membershipId }} className="button">
          <Trans>Name an institution</Trans>
        </Link>
      }
    >
      <Trans>
        No deposit is taken yet: to hold others' money takes a licence, and the policy names no institution
        that has one.
      </Trans>
    </Empty>
  );
}
