// The ground that the shields are tried on: a lived-in world, a stranger's beside it, and callers of every kind.
import { env } from "cloudflare:workers";
import type { CreatedAlliance } from "../../../schema/contract/alliances.ts";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { newApiKey, newLinkToken } from "../../../schema/keys.ts";
import { DAY_MS } from "../../../schema/time.ts";
import type { Role } from "../../../worker/context.ts";
import { type Caller, operator } from "../../support/api.ts";
import { aLivedInWorld } from "../../support/lived-in.ts";
import {
  ALLIANCE,
  aCoupon,
  anAllotment,
  anOffer,
  aWorld,
  type Member,
  type World,
} from "../../support/world.ts";
import type { Pool } from "./plain-values.ts";

/** Headers by which a request says who asks. */
export type Credentials = Record<string, string>;

/** A request that is served as it stands. */
export type Sample = {
  credentials: Credentials;
  path: string;
  body: unknown;
  /** True where nobody else is to ask: it takes away what it stands on. */
  isAlone?: true;
};

export type Ground = {
  callers: readonly { role: Role | "person" | "none"; credentials: Credentials }[];
  pool: Pool;
  /** By method and path, for operations whose bodies chance would seldom make. */
  samples: Record<string, Sample>;
};

/** The instant at which the callers ask. */
export const NOW = "2026-04-02T02:00:00.000Z";

export async function aGround(): Promise<Ground> {
  const [own, foreign] = [await aLivedInWorld(), await aWorld()];
  own.at(NOW);
  const { toys, pram, admin, secondAdmin } = own;
  await toys.made("/v1/stores", { reference: "store-1", name: "First" });
  const allotment = await anAllotment(toys, pram, await anOffer(toys));
  const coupons = [1, 2, 3, 4].map(() => aCoupon(pram, allotment));
  const [held, free] = await Promise.all(coupons);
  const order = { reference: "A-2026-0001", amountMinor: 26_800 };
  await toys.made(`/v1/coupons/${held?.code}/reservations`, { order, ttlSeconds: 600 });
  const keys = await Promise.all(["staff", "cashier"].map((role) => keyOf(toys, role)));
  const [staff = "", cashier = ""] = keys.map(({ key }) => key);
  const revoked = await keyOf(pram, "cashier");
  await pram.delete(`/v1/api-keys/${revoked.id}`);
  const callers: Ground["callers"] = [
    { role: "operator", credentials: byKey(operator.key) },
    { role: "admin", credentials: byKey(admin.key) },
    { role: "admin", credentials: byKey(secondAdmin.key) },
    { role: "admin", credentials: byKey(foreign.admin.key) },
    { role: "owner", credentials: byKey(toys.key) },
    { role: "owner", credentials: byKey(pram.key) },
    { role: "owner", credentials: byKey(own.photo.key) },
    { role: "owner", credentials: byKey(foreign.toys.key) },
    { role: "staff", credentials: byKey(staff) },
    { role: "cashier", credentials: byKey(cashier) },
    { role: "person", credentials: await bySession(admin) },
    { role: "person", credentials: await bySession(toys) },
    { role: "none", credentials: byKey(revoked.key) },
    { role: "none", credentials: byKey(newApiKey({ test: true, shard: 0 })) },
    { role: "none", credentials: {} },
  ];
  const pool = await poolOf([own.id, foreign.id]);
  const samples = samplesOf(own, {
    allotmentId: allotment.id,
    offerId: allotment.offerId,
    code: free?.code ?? "",
  });
  return { callers, pool, samples: { ...samples, "delete /v1/alliance": await aDiscarding() } };
}

/** An alliance that is there to be thrown away. */
async function aDiscarding(): Promise<Sample> {
  const { adminKey } = await operator.made<CreatedAlliance>("/v1/alliances", ALLIANCE);
  return { credentials: byKey(adminKey ?? ""), path: "/v1/alliance", body: {}, isAlone: true };
}

/** A foreign session of nobody's is refused, a stolen one is not: `bySession` is somebody's who signed in here. */
const byKey = (key: string): Credentials => ({ Authorization: `Bearer ${key}`, "Jiehua-Now": NOW });

function samplesOf(
  { toys, pram, admin }: World,
  { allotmentId, offerId, code }: { allotmentId: string; offerId: string; code: string },
): Ground["samples"] {
  const at = (caller: Caller, path: string, body: unknown) => ({
    credentials: byKey(caller.key),
    path,
    body,
  });
  const order = { reference: "B-1", amountMinor: 26_800 };
  const quantity = { offerId, gifterId: pram.id, quantity: 1 };
  const holder = { kind: "phone", value: "13800000000" };
  return {
    "post /v1/alliances": at(operator, "/v1/alliances", ALLIANCE),
    "post /v1/allotments": at(toys, "/v1/allotments", quantity),
    "post /v1/gifts": at(pram, "/v1/gifts", { allotmentIds: [allotmentId], holder, sourceOrder: null }),
    "post /v1/coupons/{code}/reservations": at(toys, `/v1/coupons/${code}/reservations`, {
      order,
      ttlSeconds: 60,
    }),
    "post /v1/coupons/{code}/validation": at(toys, `/v1/coupons/${code}/validation`, { order }),
    "post /v1/redemptions": at(toys, "/v1/redemptions", { code, order, channel: "store" }),
    "post /v1/settlements": at(admin, "/v1/settlements", { cutoffAt: NOW }),
  };
}

/** Signs in the person behind a caller's key, who had none until now. */
async function bySession(caller: Caller): Promise<Credentials> {
  const [token, personId, now] = [newLinkToken(0), newId("person"), Date.now()];
  await env.DB.batch([
    env.DB.prepare("INSERT INTO people VALUES (?, ?, 'Somebody', 'en', CAST(? AS INTEGER))").bind(
      personId,
      `${personId}@example.com`,
      now,
    ),
    env.DB.prepare(
      `UPDATE principals SET person_id = ? WHERE id = (SELECT m.principal_id FROM api_keys k
        JOIN memberships m ON m.alliance_id = k.alliance_id AND m.id = k.membership_id WHERE k.hash = ?)`,
    ).bind(personId, await sha256(caller.key)),
    env.DB.prepare(
      `INSERT INTO sessions (id, person_id, token_hash, user_agent, created_at, seen_at, expires_at)
      VALUES (?, ?, ?, '', CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS INTEGER))`,
    ).bind(newId("session"), personId, await sha256(token), now, now, now + DAY_MS),
  ]);
  return { Cookie: `__Host-jiehua-session=${token}`, "Sec-Fetch-Site": "same-origin", "Jiehua-Now": NOW };
}

function keyOf(owner: Member, role: string): Promise<{ id: string; key: string }> {
  return owner.made("/v1/api-keys", { role, label: role });
}

/** Every id of the alliances by its prefix, the newest of what belongs to none, and what else can be named. */
async function poolOf(allianceIds: readonly string[]): Promise<Pool> {
  const ids: Record<string, string[]> = { all: [...allianceIds] };
  for (const { name, isOurs } of await tablesWithIds()) {
    const which = isOurs ? "WHERE alliance_id IN (?1, ?2)" : "WHERE ?1 <> ?2 ORDER BY id DESC LIMIT 20";
    for (const id of await column(`SELECT id AS it FROM "${name}" ${which}`, allianceIds))
      ids[id.slice(0, 3)] = [...(ids[id.slice(0, 3)] ?? []), id];
  }
  const of = (name: string, table: string) =>
    column(`SELECT ${name} AS it FROM ${table} WHERE alliance_id IN (?1, ?2)`, allianceIds);
  return {
    ids,
    fields: { ...FIELDS, code: await of("code", "coupons"), token: await of("token", "gift_links") },
  };
}

const FIELDS: Pool["fields"] = {
  category: ["prams", "toys", "photo"],
  currency: ["CNY", "JPY"],
  timeZone: ["Asia/Shanghai", "Europe/Berlin"],
  reference: ["A-2026-0001", "store-1"],
  storeRef: ["store-1"],
  storeRefs: [[], ["store-1"]],
  outcome: ["upheld", "rejected"],
  cutoffAt: ["2026-04-02T01:00:00.000Z"],
  holder: [{ kind: "phone", value: "13800000000" }],
};

async function tablesWithIds(): Promise<{ name: string; isOurs: number }[]> {
  const { results } = await env.DB.prepare(
    `SELECT name, sql LIKE '% alliance_id TEXT%' AS isOurs FROM sqlite_master
      WHERE type = 'table' AND sql LIKE '% id TEXT%'`,
  ).all<{ name: string; isOurs: number }>();
  return results;
}

async function column(sql: string, params: readonly string[]): Promise<string[]> {
  const { results } = await env.DB.prepare(sql)
    .bind(...params)
    .all<{ it: string }>();
  return results.map(({ it }) => it);
}
