// Deposits as those see them whom they concern: a merchant its own, an admin all of the alliance.
import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { DepositsQuery, ListedDeposit } from "../../../schema/contract/deposits.ts";
import { Problem } from "../../../schema/problems.ts";
import { principals } from "../../../schema/tables/access.ts";
import { deposits } from "../../../schema/tables/deposits.ts";
import { merchants } from "../../../schema/tables/merchants.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { eitherWay } from "../../db/either-way.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { findMerchant } from "../partners/read.ts";
import { type NamedDepositRow, toListedDeposit } from "./shape.ts";

/** In the order asked for, newest first by default. @throws Problem `not_found` for a merchant that is another's. */
export async function listDeposits(ctx: MemberContext, query: DepositsQuery): Promise<Page<ListedDeposit>> {
  const own = merchantOf(ctx);
  const { merchantId = own } = query;
  if (own !== undefined && merchantId !== own) throw new Problem("not_found");
  if (merchantId !== undefined) await findMerchant(ctx, merchantId);
  const { allianceId, merchantId: of, principalId } = deposits;
  // Which admin it was is for the admins: a name may be the address at which somebody was invited.
  const recordedByName = own === undefined ? sql<string | null>`${principals.name}` : sql<null>`NULL`;
  const { beyond, inOrder } = eitherWay(query.order);
  const names = { merchantName: merchants.name, recordedByName };
  const page = await pageOf<NamedDepositRow>(query, (after, limit) =>
    ctx.db
      .select({ ...getTableColumns(deposits), ...names })
      .from(deposits)
      .innerJoin(merchants, and(eq(merchants.allianceId, allianceId), eq(merchants.id, of)))
      .leftJoin(principals, and(eq(principals.allianceId, allianceId), eq(principals.id, principalId)))
      .where(
        and(
          eq(allianceId, ctx.alliance.id),
          merchantId === undefined ? undefined : eq(of, merchantId),
          beyond(deposits.id, after),
        ),
      )
      .orderBy(inOrder(deposits.id))
      .limit(limit),
  );
  return { ...page, data: page.data.map(toListedDeposit) };
}
