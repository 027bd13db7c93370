// Terms as a redeemer may promise them: in stores that it has, on days that are still to come.
import { sql } from "drizzle-orm";
import type { Terms } from "../../../schema/contract/terms.ts";
import { type FieldError, Problem } from "../../../schema/problems.ts";
import { dayOf } from "../../../schema/time.ts";
import type { MerchantContext } from "../../context.ts";
import { read } from "../../db/read.ts";
import { statement } from "../../db/statement.ts";

/**
 * Checks what the contract's shape cannot say. A store keeps its reference for ever, so the write need not ask again.
 *
 * @throws Problem `validation_failed` with one entry a field.
 */
export async function checkTerms(ctx: MerchantContext, terms: Terms): Promise<void> {
  const errors = [...passedDays(ctx, terms), ...(await unknownStores(ctx, terms))];
  if (errors.length > 0) throw new Problem("validation_failed", { errors });
}

function passedDays(ctx: MerchantContext, { validity }: Terms): FieldError[] {
  if (validity.kind !== "dates" || validity.lastDay >= dayOf(ctx.now, ctx.alliance.timeZone)) return [];
  return [{ pointer: "/terms/validity/lastDay", code: "custom", detail: "This day has passed." }];
}

async function unknownStores(ctx: MerchantContext, { storeRefs }: Terms): Promise<FieldError[]> {
  if (storeRefs.length === 0) return [];
  const own = sql`SELECT reference FROM stores
    WHERE alliance_id = ${ctx.alliance.id} AND merchant_id = ${ctx.actor.merchantId}`;
  const [unknown] = await read(
    ctx,
    statement<{ place: number }>(sql`SELECT key AS place FROM json_each(${JSON.stringify(storeRefs)})
      WHERE value NOT IN (${own}) ORDER BY key`),
  );
  return unknown.map(({ place }) => ({
    pointer: `/terms/storeRefs/${place}`,
    code: "custom",
    detail: "You have no store of this reference.",
  }));
}
