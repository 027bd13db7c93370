// The end of an allotment, by either side: it gifts no more, and coupons already gifted stay.
import { sql } from "drizzle-orm";
import type { Allotment } from "../../../schema/contract/allotments.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { exactlyOne } from "../../db/must.ts";
import { statement } from "../../db/statement.ts";
import { findOwnAllotment } from "./read.ts";
import { toAllotment } from "./shape.ts";

/** @throws Problem `not_found`, `allotment_not_live` where it was withdrawn before. */
export async function withdrawAllotment(ctx: MerchantContext, id: string): Promise<Allotment> {
  const row = await findOwnAllotment(ctx, id);
  const withdrawn = statement(sql`UPDATE allotments SET status = 'withdrawn'
    WHERE alliance_id = ${row.allianceId} AND id = ${id} AND status <> 'withdrawn'`);
  return commit(ctx, toAllotment({ ...row, status: "withdrawn" }), [
    ...exactlyOne("allotment_not_live", withdrawn),
    audit(ctx, row.allianceId, "allotment.withdrawn", id),
  ]);
}
