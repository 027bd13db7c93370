// Each minute this job looks whose period has ended: it proposes the closing, and closes where the policy says so.
import type { Context } from "../context.ts";
import { drizzleOf } from "../db/drizzle.ts";
import { closeSettlement } from "../domain/settlement/close.ts";
import { type DueClosing, dueClosings, proposeClosing, tellAdmins } from "../domain/settlement/propose.ts";
import { attendEach, clerkOf, isDone } from "./clerk.ts";

type Settings = Pick<Context, "auditSecret" | "mail"> & { origin: string | undefined; now: number };

/** Runs at the same time do no harm: a closing is proposed once, and a settlement closed once. */
export async function proposeClosings(d1: D1Database, settings: Settings): Promise<void> {
  const dues = await dueClosings({ db: drizzleOf(d1) }, settings.now);
  await attendEach("propose-closings", dues, (due) => attend(d1, settings, due));
}

async function attend(d1: D1Database, settings: Settings, due: DueClosing): Promise<void> {
  const ctx = clerkOf(d1, settings, due);
  if (!due.isProposed && (await isDone(() => proposeClosing(ctx, due.cutoffAt))))
    await tellAdmins({ db: drizzleOf(d1), requestId: "propose-closings", ...settings }, due);
  if (due.alliance.policy.closesAutomatically && due.mayClose)
    await isDone(() => closeSettlement(ctx, { cutoffAt: new Date(due.cutoffAt).toISOString() }));
}
