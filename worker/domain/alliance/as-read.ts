// What a use case computed with is still in force: the alliance's currency, time zone and policy.
import { sql } from "drizzle-orm";
import type { AllianceFacts } from "../../context.ts";
import type { Guard } from "../../db/must.ts";

/** Held while nobody revised the alliance since the credential was read; else the request is decided again. */
export function allianceIsAsRead({ alliance }: { alliance: AllianceFacts }): Guard {
  const { id, currency, timeZone, policyVersion } = alliance;
  const asRead = sql`SELECT 1 FROM alliances WHERE id = ${id} AND currency = ${currency}
    AND time_zone = ${timeZone} AND policy_version = ${policyVersion}`;
  return [sql`EXISTS (${asRead})`, "alliance_is_as_read"];
}
