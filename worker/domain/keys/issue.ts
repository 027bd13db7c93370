// The keys that descend from a membership, and the first one, with which a membership begins.

import type { KeyRole } from "../../../schema/contract/api-keys.ts";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { newApiKey } from "../../../schema/keys.ts";
import { apiKeys, memberships } from "../../../schema/tables/access.ts";
import { insert, type Statement } from "../../db/statement.ts";
import type { Principal } from "../membership/principals.ts";

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

export type NewMember = Omit<NewKey, "membershipId" | "storeRef" | "label">;

/** What somebody new holds: a principal with its first membership, and the first key that descends from it. */
export type Introduced = {
  principalId: string;
  membershipId: string;
  keyId: string;
  key: string;
  writes: Statement[];
};

/** Gives a principal a role and a first key; key and person are one principal from the start. */
export async function introduce(principal: Principal, rights: NewMember): Promise<Introduced> {
  const { allianceId, role, merchantId, createdAt } = rights;
  const { principalId } = principal;
  const membershipId = newId("membership");
  const first = await issueKey({ ...rights, membershipId, storeRef: null, label: "First key" });
  return {
    ...{ principalId, membershipId, keyId: first.id, key: first.key },
    writes: [
      ...principal.writes,
      insert(memberships, { allianceId, id: membershipId, principalId, role, merchantId, createdAt }),
      ...first.writes,
    ],
  };
}
