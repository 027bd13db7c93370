// Accounts: one for each owner and unit, opened with the owner and moved only by transfers.
import { accounts } from "../../../schema/tables/accounts.ts";
import { insertAll, type Statement } from "../../db/statement.ts";

/** The unit in which reciprocity is counted: new customers sent and received. Never settled. */
export const NEW_CUSTOMER = "NEW_CUSTOMER";

/** Opens an account for each of the owners in each of the units. */
export function openAccounts(
  allianceId: string,
  ownerIds: readonly string[],
  units: readonly string[],
): Statement[] {
  const rows = ownerIds.flatMap((ownerId) =>
    units.map((unit) => ({ allianceId, ownerId, unit, debitsMinor: 0, creditsMinor: 0 })),
  );
  return insertAll(accounts, rows);
}
