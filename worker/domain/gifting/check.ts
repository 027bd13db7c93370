// Before a file of orders becomes gifts: what would stop them all, and which orders have their gift already.
import { sql } from "drizzle-orm";
import type { GiftCheck, GiftCheckRequest } from "../../../schema/contract/gifts.ts";
import { Problem } from "../../../schema/problems.ts";
import type { MerchantContext } from "../../context.ts";
import { read } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { findAllotments } from "../allotments/read.ts";

/**
 * Writes nothing and promises nothing: gifts are decided one by one when they are made, and what depends on the holder
 * or on limits in money is known only then.
 *
 * @throws Problem `not_found`.
 */
export async function checkGifts(ctx: MerchantContext, request: GiftCheckRequest): Promise<GiftCheck> {
  const { merchantId } = ctx.actor;
  const [allotments, [gifted]] = await Promise.all([
    findAllotments(ctx, request.allotmentIds),
    read(ctx, giftsOfOrders(ctx, request)),
  ]);
  const own = new Map(allotments.filter((it) => it.gifterId === merchantId).map((it) => [it.id, it]));
  const asked = [...new Set(request.allotmentIds)].map((id) => {
    const found = own.get(id);
    if (found === undefined) throw new Problem("not_found");
    return { id, remaining: found.remaining, stoppedBy: found.stoppedBy };
  });
  return { allotments: asked, gifted };
}

function giftsOfOrders(
  ctx: MerchantContext,
  { references, ruleRef = "" }: GiftCheckRequest,
): Statement<{ reference: string; giftId: string }> {
  return statement(sql`SELECT g.source_reference AS reference, g.id AS giftId
    FROM json_each(${JSON.stringify(references)}) i
    CROSS JOIN gifts g INDEXED BY gifts_by_source_order ON g.alliance_id = ${ctx.alliance.id}
      AND g.gifter_id = ${ctx.actor.merchantId} AND g.source_reference = i.value AND g.rule_ref = ${ruleRef}
    ORDER BY i.key`);
}
