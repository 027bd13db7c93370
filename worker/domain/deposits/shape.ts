// A deposit as it is shown.
import type { Deposit } from "../../../schema/contract/deposits.ts";
import type { deposits } from "../../../schema/tables/deposits.ts";
import { toIso } from "../../../schema/time.ts";

export type DepositRow = typeof deposits.$inferSelect;

export function toDeposit({ allianceId: _, principalId, recordedAt, ...row }: DepositRow): Deposit {
  return { ...row, unit: "DEPOSIT", recordedBy: principalId, recordedAt: toIso(recordedAt) };
}
