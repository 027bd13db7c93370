// What a job does for alliances, it does one by one, with an admin's rights, by nobody's credential.
import { Problem } from "../../schema/problems.ts";
import { type AdministeringContext, CLERK, type Context } from "../context.ts";
import { Raced } from "../db/errors.ts";
import type { StandingAlliance } from "../domain/alliance/standing.ts";

/** The context of a deed in that alliance, at the alliance's own clock. */
export function clerkOf(
  d1: D1Database,
  { auditSecret, now: receivedAt }: Pick<Context, "auditSecret" | "now">,
  { alliance, now }: StandingAlliance,
): AdministeringContext {
  return { d1, auditSecret, now, receivedAt, clockIsSet: false, memo: null, alliance, actor: CLERK };
}

/** What one of them brings about keeps no other waiting. @throws AggregateError with what they met, once all are done. */
export async function attendEach<Due extends StandingAlliance>(
  job: string,
  dues: readonly Due[],
  attend: (due: Due) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const due of dues) {
    await attend(due).catch((error) => {
      console.error(job, due.alliance.id, error);
      failures.push(error);
    });
  }
  if (failures.length > 0) throw new AggregateError(failures, `${job} failed for an alliance`);
}

/** False where another run was faster, or a rule says that it is not to be done now: the next minute looks again. */
export async function isDone(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Raced || error instanceof Problem) return false;
    throw error;
  }
}
