// What a policy may not be.
import type { Policy } from "../../../schema/contract/alliances.ts";
import { Problem } from "../../../schema/problems.ts";
import { LAST_CUTOFF_DAY } from "../../../schema/settlement-calendar.ts";

/**
 * @throws Problem `clearing_needs_institution`, because holding others' money takes a licence, and
 * `cutoff_day_fits_cadence`, because every round has its cut-off.
 */
export function checkPolicy(policy: Policy): void {
  if (policy.settlementMode === "clearing" && policy.clearingInstitution === null) {
    throw new Problem("clearing_needs_institution");
  }
  const { settlementCadence, cutoffDay } = policy;
  if (settlementCadence !== null && cutoffDay > LAST_CUTOFF_DAY[settlementCadence])
    throw new Problem("cutoff_day_fits_cadence");
}
