// Each minute this job decides disputes whose time is over, by what the rulebook says of silence.
import type { Context } from "../context.ts";
import { drizzleOf } from "../db/drizzle.ts";
import { decideOverdue, overdueDisputes } from "../domain/disputes/overdue.ts";
import { attendEach, clerkOf, isDone } from "./clerk.ts";

/** Runs at the same time do no harm, and neither does an admin who decides meanwhile: a dispute has one outcome. */
export async function decideDisputes(
  d1: D1Database,
  settings: Pick<Context, "auditSecret" | "now">,
): Promise<void> {
  const overdue = await overdueDisputes({ db: drizzleOf(d1) }, settings.now);
  await attendEach("decide-disputes", overdue, (due) =>
    isDone(() => decideOverdue(clerkOf(d1, settings, due), due)),
  );
}
