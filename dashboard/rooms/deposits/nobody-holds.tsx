// Where the policy names nobody, no deposit is taken: to hold others' money takes a licence.
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { allianceQuery } from "../../api/alliance.ts";
import { useMembership } from "../../app/membership.ts";
import { Notice } from "../../parts/notice.tsx";

export function NobodyHolds() {
  if (useHolds() !== false) return null;
  return (
    <Notice tone="plain">
      <Trans>
        The policy names no institution, so no deposit is taken now. What is held is paid back all the same.
      </Trans>
    </Notice>
  );
}

/** Whether the policy names an institution; undefined until it is known. */
export function useHolds(): boolean | undefined {
  const { id: membershipId } = useMembership();
  const { data: alliance } = useQuery(allianceQuery(membershipId));
  return alliance && alliance.policy.clearingInstitution !== null;
}
