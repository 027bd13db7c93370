// Principals, their memberships, and the keys that descend from these.

import type { KeyRole } from "../../../schema/contract/api-keys.ts";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { newApiKey } from "../../../schema/keys.ts";
import { apiKeys, memberships, principals } from "../../../schema/tables/access.ts";
import { insert, type Statement } from "../../db/statement.ts";

export type NewKey = {
  allianceId: string;
  test: boolean;
  shard: number;
  membershipId: string;
  role: KeyRole;
  merchantId: string | null;
  storeRef: string | null;
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

export type NewPrincipal = Omit<NewKey, "membershipId" | "storeRef" | "label"> & { name: string };

/** A new principal of whom only a first key is known. */
export async function introduce(
  wanted: NewPrincipal,
): Promise<{ principalId: string; key: string; writes: Statement[] }> {
  const { name, ...rights } = wanted;
  const { allianceId, role, merchantId, createdAt } = rights;
  const principalId = newId("principal");
  const membershipId = newId("membership");
  const { key, writes } = await issueKey({ ...rights, membershipId, storeRef: null, label: "First key" });
  return {
    principalId,
    key,
    writes: [
      insert(principals, { allianceId, id: principalId, name, createdAt }),
      insert(memberships, { allianceId, id: membershipId, principalId, role, merchantId, createdAt }),
      ...writes,
    ],
  };
}
