// Every audit log sealed: what other worlds have left to seal would take its share of a run.
import { env } from "cloudflare:workers";
import { batchRead } from "../../worker/db/read.ts";
import { tails } from "../../worker/domain/audit/tail.ts";
import { sealAudit } from "../../worker/jobs/seal-audit.ts";

/** `now` is when, epoch milliseconds. */
export async function allAreSealed(now: number): Promise<void> {
  const waiting = async () => (await batchRead(env.DB, [tails(1)]))[0].length > 0;
  while (await waiting()) await sealAudit(env.DB, env.AUDIT_SECRET, now);
}
