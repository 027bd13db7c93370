// Deposits as those see them whom they concern: a merchant its own, an admin all of the alliance.
import { and, desc, eq, lt } from "drizzle-orm";
import type { Deposit, DepositsQuery } from "../../../schema/contract/deposits.ts";
import { Problem } from "../../../schema/problems.ts";
import { deposits } from "../../../schema/tables/deposits.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import { type Page, pageOf } from "../../db/page.ts";
import { findMerchant } from "../partners/read.ts";
import { type DepositRow, toDeposit } from "./shape.ts";

/** Newest first. @throws Problem `not_found` for a merchant that is another's. */
export async function listDeposits(ctx: MemberContext, query: DepositsQuery): Promise<Page<Deposit>> {
  const own = merchantOf(ctx);
  const { merchantId = own } = query;
  if (own !== undefined && merchantId !== own) throw new Problem("not_found");
  if (merchantId !== undefined) await findMerchant(ctx, merchantId);
  const page = await pageOf<DepositRow>(query, (after, limit) =>
    ctx.db
      .select()
      .from(deposits)
      .where(
        and(
          eq(deposits.allianceId, ctx.alliance.id),
          merchantId === undefined ? undefined : eq(deposits.merchantId, merchantId),
          after === undefined ? undefined : lt(deposits.id, after),
        ),
      )
      .orderBy(desc(deposits.id))
      .limit(limit),
  );
  return { ...page, data: page.data.map(toDeposit) };
}
