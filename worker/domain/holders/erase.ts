// Erasing a holder: keys and links go, money rows stay, and what was answered once repeats no code any more.
import { type SQL, sql } from "drizzle-orm";
import type { HolderErasure, HolderRequest } from "../../../schema/contract/holders.ts";
import { toIso } from "../../../schema/time.ts";
import type { AdminContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { type Guard, must } from "../../db/must.ts";
import { read } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { findHolder, isOfHolder, leadsToHolder, repeatsGiftOf } from "./find.ts";
import type { HolderKeys } from "./key.ts";

/**
 * Removes all by which a holder could be recognised in the asking admin's alliance, and says how much that was. A gift
 * to the same holder at the same time is wholly erased or wholly kept.
 *
 * @throws Problem `not_found` for the merchant of an external identifier, `validation_failed`.
 */
export async function eraseHolder(ctx: AdminContext, request: HolderRequest): Promise<HolderErasure> {
  const { id: allianceId } = ctx.alliance;
  const keys = await findHolder(ctx, request);
  const counts = countsOf(allianceId, keys);
  const [[held]] = await read(ctx, statement<Held>(sql`SELECT ${sql.join(counts.map(asColumn), sql`, `)}`));
  const erased = held ?? NOTHING;
  return commit(ctx, { erasedAt: toIso(ctx.now), ...erased }, [
    ...must(
      ...counts.map(([name, count]): Guard => [sql`(${count}) = ${erased[name]}`, "holder_is_as_read"]),
    ),
    ...forget(allianceId, keys),
    audit(ctx, allianceId, "holder.erased", allianceId, { kind: request.holder.kind, ...erased }),
  ]);
}

type Held = Omit<HolderErasure, "erasedAt">;
type Count = readonly [name: keyof Held, count: SQL];

const NOTHING: Held = { gifts: 0, links: 0, merchants: 0, answers: 0 };

function countsOf(allianceId: string, keys: HolderKeys): Count[] {
  const isTheirs = isOfHolder(allianceId, keys);
  return [
    ["gifts", sql`SELECT count(*) FROM gift_holders WHERE ${isTheirs}`],
    ["links", sql`SELECT count(*) FROM gift_links WHERE ${leadsToHolder(allianceId, keys)}`],
    ["merchants", sql`SELECT count(*) FROM customers WHERE ${isTheirs}`],
    ["answers", sql`SELECT count(*) FROM idempotency_keys WHERE ${repeatsGiftOf(allianceId, keys)}`],
  ];
}

function asColumn([name, count]: Count): SQL {
  return sql`(${count}) AS ${sql.raw(name)}`;
}

/** The holder's keys go last: by them the rest is found. */
function forget(allianceId: string, keys: HolderKeys): Statement[] {
  const isTheirs = isOfHolder(allianceId, keys);
  return [
    statement(sql`UPDATE idempotency_keys SET answer = ${WITHOUT_LINK_AND_CODES}
      WHERE ${repeatsGiftOf(allianceId, keys)}`),
    statement(sql`DELETE FROM gift_links WHERE ${leadsToHolder(allianceId, keys)}`),
    statement(sql`DELETE FROM gift_holders WHERE ${isTheirs}`),
    statement(sql`DELETE FROM customers WHERE ${isTheirs}`),
  ];
}

/** The answer stays, because without it a late repetition would be a new gift. Its link leads nowhere; codes are as everywhere. */
export const WITHOUT_LINK_AND_CODES = sql`json_set(answer,
  '$.url', substr(answer ->> '$.url', 1, instr(answer ->> '$.url', '/g/') + 2),
  '$.coupons', (SELECT json_group_array(json_set(c.value, '$.code', substr(replace(c.value ->> '$.code', '-', ''), -4)))
    FROM json_each(answer, '$.coupons') c))`;
