// Each minute this job looks which leaving merchants have nothing open any more: they have left.
import type { Context } from "../context.ts";
import { drizzleOf } from "../db/drizzle.ts";
import { haveLeft, leavingMerchants, mayHaveLeft } from "../domain/partners/leave.ts";
import { attendEach, clerkOf, isDone } from "./clerk.ts";

/** Runs at the same time do no harm: a merchant leaves once. */
export async function seeOffMerchants(
  d1: D1Database,
  settings: Pick<Context, "auditSecret" | "now">,
): Promise<void> {
  const leaving = await leavingMerchants({ db: drizzleOf(d1) }, settings.now);
  await attendEach("see-off-merchants", leaving, async (it) => {
    const ctx = clerkOf(d1, settings, it);
    if (await mayHaveLeft(ctx, it.merchantId)) await isDone(() => haveLeft(ctx, it.merchantId));
  });
}
