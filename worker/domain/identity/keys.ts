// Persons and the keys that descend from them.

import type { KeyRole } from "../../../schema/contract/api-keys.ts";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { newApiKey } from "../../../schema/keys.ts";
import { apiKeys, principals } from "../../../schema/tables/access.ts";
import { insert, type Statement } from "../../db/statement.ts";

export type NewKey = {
  allianceId: string;
  test: boolean;
  shard: number;
  principalId: string;
  role: KeyRole;
  merchantId: string | null;
  label: string;
  createdAt: number;
};

/** A key to show once, and the write that stores its hash. */
export async function issueKey(wanted: NewKey): Promise<{ id: string; key: string; writes: Statement[] }> {
  const { test, shard, ...row } = wanted;
  const id = newId("key");
  const key = newApiKey({ test, shard });
  return { id, key, writes: [insert(apiKeys, { id, hash: await sha256(key), ...row })] };
}

/** A new person with a first key. */
export async function introduce(
  person: { name: string } & Omit<NewKey, "principalId">,
): Promise<{ principalId: string; key: string; writes: Statement[] }> {
  const { name, ...wanted } = person;
  const principalId = newId("principal");
  const { key, writes } = await issueKey({ ...wanted, principalId });
  const principal = insert(principals, {
    allianceId: wanted.allianceId,
    id: principalId,
    name,
    createdAt: wanted.createdAt,
  });
  return { principalId, key, writes: [principal, ...writes] };
}
