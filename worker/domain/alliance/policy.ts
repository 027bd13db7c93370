// What a policy may not be.
import type { Policy } from "../../../schema/contract/alliances.ts";
import { Problem } from "../../../schema/problems.ts";

/** @throws Problem `clearing_needs_institution`: holding others' money takes a licence. */
export function checkPolicy(policy: Policy): void {
  if (policy.settlementMode === "clearing" && policy.clearingInstitution === null) {
    throw new Problem("clearing_needs_institution");
  }
}
