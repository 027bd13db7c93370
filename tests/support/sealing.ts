// Sealing the audit log of one alliance now, as the job does for all of them in its minute.
import { env } from "cloudflare:workers";
import { batchRead } from "../../worker/db/read.ts";
import { nextSeal, sealing, tails } from "../../worker/domain/audit/tail.ts";

/** Writes a seal over what is not sealed yet; nothing where all of it is. */
export async function seal(allianceId: string, sealedAt = Date.now()): Promise<void> {
  const [waiting] = await batchRead(env.DB, [tails(1_000_000)]);
  const tail = waiting.find((it) => it.allianceId === allianceId);
  if (tail === undefined) return;
  const { sql, params } = await sealing(env.AUDIT_SECRET, await nextSeal(env.DB, tail, 1_000_000, sealedAt));
  await env.DB.prepare(sql)
    .bind(...params)
    .run();
}
