// The rows of which a new alliance consists before it has any member.
import type { Alliance } from "../../../schema/contract/alliances.ts";
import { ALLIANCE_OWNER, CLEARING_OWNER } from "../../../schema/ids.ts";
import { alliances, policies } from "../../../schema/tables/alliances.ts";
import type { Context } from "../../context.ts";
import { insert, type Statement } from "../../db/statement.ts";
import { openAccounts } from "../ledger/accounts.ts";
import { insertCategories } from "./categories.ts";

/** The alliance with its first policy, its categories and its accounts; `testOf` is the live alliance it is the twin of. */
export function allianceRows(
  ctx: Context,
  alliance: Omit<Alliance, "createdAt" | "policyVersion">,
  testOf: string | null,
): Statement[] {
  const { id, name, currency, timeZone, test, policy } = alliance;
  const createdAt = ctx.now;
  const row = { id, name, currency, timeZone, test, policyVersion: 1, clockAt: 0, createdAt, testOf };
  return [
    insert(alliances, row),
    insert(policies, { allianceId: id, version: 1, ...policy, createdAt }),
    ...insertCategories(id, alliance),
    ...openAccounts(id, [ALLIANCE_OWNER, CLEARING_OWNER], [currency]),
  ];
}
