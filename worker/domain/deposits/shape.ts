// A deposit as it is shown.
import type { Deposit, ListedDeposit } from "../../../schema/contract/deposits.ts";
import type { deposits } from "../../../schema/tables/deposits.ts";
import { toIso } from "../../../schema/time.ts";

export type DepositRow = typeof deposits.$inferSelect;

/** With what the merchant and whoever recorded it are called. */
export type NamedDepositRow = DepositRow & { merchantName: string; recordedByName: string | null };

export function toListedDeposit({ merchantName, recordedByName, ...row }: NamedDepositRow): ListedDeposit {
  return { ...toDeposit(row), merchantName, recordedByName };
}

export function toDeposit({ allianceId: _, principalId, recordedAt, ...row }: DepositRow): Deposit {
  return { ...row, unit: "DEPOSIT", recordedBy: principalId, recordedAt: toIso(recordedAt) };
}
