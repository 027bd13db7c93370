// Each minute this job looks whose period has ended: it proposes the closing, and closes where the policy says so.
import { Problem } from "../../schema/problems.ts";
import type { AdministeringContext, ClerkActor, Context } from "../context.ts";
import { drizzleOf } from "../db/drizzle.ts";
import { Raced } from "../db/errors.ts";
import { closeSettlement } from "../domain/settlement/close.ts";
import { type DueClosing, dueClosings, proposeClosing, tellAdmins } from "../domain/settlement/propose.ts";

type Settings = Pick<Context, "auditSecret" | "mail"> & { origin: string | undefined; now: number };

/** Runs at the same time do no harm: a closing is proposed once, and a settlement closed once. */
export async function proposeClosings(d1: D1Database, settings: Settings): Promise<void> {
  const failures: unknown[] = [];
  for (const due of await dueClosings({ db: drizzleOf(d1) }, settings.now)) {
    // What one alliance's books bring about keeps no other alliance waiting.
    await attend(d1, settings, due).catch((error) => {
      console.error("propose-closings", due.alliance.id, error);
      failures.push(error);
    });
  }
  if (failures.length > 0) throw new AggregateError(failures, "an alliance's closing failed");
}

async function attend(d1: D1Database, settings: Settings, due: DueClosing): Promise<void> {
  const ctx = clerkOf(d1, settings, due);
  if (!due.isProposed && (await isDone(() => proposeClosing(ctx, due.cutoffAt))))
    await tellAdmins({ db: drizzleOf(d1), requestId: "propose-closings", ...settings }, due);
  if (due.alliance.policy.closesAutomatically && due.mayClose)
    await isDone(() => closeSettlement(ctx, { cutoffAt: new Date(due.cutoffAt).toISOString() }));
}

const CLERK: ClerkActor = {
  role: "admin",
  principalId: "system",
  membershipId: null,
  keyId: null,
  sessionId: null,
};

function clerkOf(
  d1: D1Database,
  { auditSecret, now: receivedAt }: Settings,
  { alliance, now }: DueClosing,
): AdministeringContext {
  return { d1, auditSecret, now, receivedAt, clockIsSet: false, memo: null, alliance, actor: CLERK };
}

/** False where another run was faster, or a rule says that it is not to be done now: the next minute looks again. */
async function isDone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Raced || error instanceof Problem) return false;
    throw error;
  }
}
