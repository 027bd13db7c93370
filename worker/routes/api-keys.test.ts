// API keys: at most their maker's role, their maker's person, and over when they are said to be.
/// <reference types="vite/types/importMeta.d.ts" />
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { CreatedAdmin } from "../../schema/contract/alliances.ts";
import type { ApiKey, CreatedApiKey } from "../../schema/contract/api-keys.ts";
import { apiKeyChecksum, newApiKey } from "../../schema/keys.ts";
import { HOUR_MS } from "../../schema/time.ts";
import { Caller, operator } from "../../tests/support/api.ts";
import { aNewAddress } from "../../tests/support/mailbox.ts";
import { aMember, signedIn } from "../../tests/support/people.ts";
import { close } from "../../tests/support/settling.ts";
import {
  aCoupon,
  anOrder,
  aPartnership,
  atOnce,
  aWorld,
  countAnswers,
  only,
} from "../../tests/support/world.ts";

type List<Item> = { data: Item[] };

const callerOf = (by: Caller, made: CreatedApiKey) => new Caller(made.key ?? "", by.now);

async function aKey(by: Caller, role: string, more: object = {}): Promise<[Caller, CreatedApiKey]> {
  const made = await by.made<CreatedApiKey>("/v1/api-keys", { role, label: `A ${role}`, ...more });
  return [callerOf(by, made), made];
}

async function rotated(by: Caller, id: string, overlapHours: number): Promise<[Caller, CreatedApiKey]> {
  const made = await by.made<CreatedApiKey>(`/v1/api-keys/${id}/rotation`, { overlapHours });
  return [callerOf(by, made), made];
}

const keysOf = async (caller: Caller) => (await caller.read<List<ApiKey>>("/v1/api-keys")).data;

test("a key has at most its maker's role, at its maker's merchant, and is its maker's person", async () => {
  const { admin, pram, toys } = await aWorld();
  const make = (caller: Caller, role: string, merchantId?: string) =>
    caller.post("/v1/api-keys", { role, label: "A key", ...(merchantId ? { merchantId } : {}) });
  expect((await make(pram, "admin")).json.code).toBe("role_not_allowed");
  expect((await make(pram, "staff", toys.id)).json.code).toBe("not_found");
  expect((await make(admin, "staff")).json.code).toBe("validation_failed");
  const staff = await make(pram, "staff");
  expect(staff.json).toMatchObject({ role: "staff", merchantId: pram.id });
  const own = await admin.made<CreatedApiKey>("/v1/api-keys", { role: "admin", label: "Second key" });
  const data = await keysOf(admin);
  const first = data.find(
    (it) => it.role === "admin" && it.id !== own.id && it.membershipId === own.membershipId,
  );
  expect(first?.principalId).toBe(own.principalId);
  expect(JSON.stringify(data)).not.toContain("jh_test_");
});

test("only staff and cashiers are bound to a store, and only to one of their own merchant's", async () => {
  const { pram, toys } = await aWorld();
  await toys.made("/v1/stores", { reference: "North", name: "North" });
  const bound = { label: "Till", storeRef: "North" };
  expect(await toys.refused("/v1/api-keys", { ...bound, role: "owner" })).toEqual([422, "validation_failed"]);
  expect(await pram.refused("/v1/api-keys", { ...bound, role: "cashier" })).toEqual([
    422,
    "validation_failed",
  ]);
  const [, made] = await aKey(toys, "cashier", { storeRef: "North" });
  expect(made.storeRef).toBe("North");
});

test("the last admin's way in stays", async () => {
  const { admin, secondAdmin } = await aWorld();
  const own = await admin.made<CreatedApiKey>("/v1/api-keys", { role: "admin", label: "The last one" });
  const last = new Caller(own.key ?? "", admin.now);
  const others = (await keysOf(last)).filter((it) => it.role === "admin" && it.id !== own.id);
  for (const { id } of others) expect((await last.delete(`/v1/api-keys/${id}`)).status).toBe(200);
  for (const caller of [admin, secondAdmin]) expect((await caller.get("/v1/alliance")).status).toBe(401);
  const refused = await last.delete(`/v1/api-keys/${own.id}`);
  expect([refused.status, refused.json.code]).toEqual([409, "last_owner_stays"]);
});

test("an owner revokes its own key where it can get in another way, and is refused where it cannot", async () => {
  const { toys } = await aWorld();
  const first = only(await keysOf(toys));
  expect((await toys.delete(`/v1/api-keys/${first.id}`)).json.code).toBe("last_owner_stays");
  await aMember(toys, { role: "owner" });
  expect((await toys.delete(`/v1/api-keys/${first.id}`)).status).toBe(200);
  expect((await toys.get("/v1/alliance")).json.code).toBe("credentials_missing");
});

test("of 32 at once who revoke one of two keys each, the last key stays", async () => {
  const { toys } = await aWorld();
  const [, second] = await aKey(toys, "owner");
  const ids = (await keysOf(toys)).map((it) => it.id);
  expect(ids).toContain(second.id);
  const answers = await atOnce(32, (index) => toys.delete(`/v1/api-keys/${ids[index % 2]}`));
  const live = await env.DB.prepare(
    "SELECT count(*) AS n FROM api_keys WHERE merchant_id = ? AND revoked_at IS NULL",
  )
    .bind(toys.id)
    .first<{ n: number }>();
  expect(live?.n).toBe(1);
  expect(Object.keys(countAnswers(answers)).sort()).not.toContain("500 internal_error");
});

test("a rotated key goes on for the overlap, the new one does the same, and both are one person", async () => {
  const { toys } = await aWorld();
  await toys.made("/v1/stores", { reference: "North", name: "North" });
  const [old, before] = await aKey(toys, "cashier", { storeRef: "North" });
  const [fresh, made] = await rotated(toys, before.id, 24);
  const { id: _, key: __, createdAt: ___, ...same } = before;
  expect(made).toMatchObject(same);
  for (const caller of [old, fresh]) expect((await caller.get("/v1/alliance")).status).toBe(200);
  const listed = (await keysOf(toys)).find((it) => it.id === before.id);
  const overlap = Date.parse(listed?.expiresAt ?? "") - Date.now();
  expect([overlap > 23 * HOUR_MS, overlap <= 24 * HOUR_MS]).toEqual([true, true]);
});

test("an overlap never lengthens a life, and without one the old key is refused at once", async () => {
  const { toys } = await aWorld();
  const [old, before] = await aKey(toys, "staff");
  await rotated(toys, before.id, 1);
  const end = (await keysOf(toys)).find((it) => it.id === before.id)?.expiresAt;
  await rotated(toys, before.id, 720);
  expect((await keysOf(toys)).find((it) => it.id === before.id)?.expiresAt).toBe(end);
  await rotated(toys, before.id, 0);
  expect((await old.get("/v1/alliance")).json.code).toBe("credentials_missing");
  expect(await toys.refused(`/v1/api-keys/${before.id}/rotation`, {})).toEqual([409, "key_is_over"]);
});

test("a revoked key is not rotated back to life", async () => {
  const { toys } = await aWorld();
  const [, made] = await aKey(toys, "staff");
  await toys.delete(`/v1/api-keys/${made.id}`);
  expect(await toys.refused(`/v1/api-keys/${made.id}/rotation`, {})).toEqual([409, "key_is_over"]);
});

test("rotating an owner's only key by the owner keeps the way in, by an admin it would close it", async () => {
  const { admin, toys } = await aWorld();
  const { id } = only(await keysOf(toys));
  expect(await admin.refused(`/v1/api-keys/${id}/rotation`, {})).toEqual([409, "last_owner_stays"]);
  const [fresh] = await rotated(toys, id, 0);
  expect((await fresh.get("/v1/api-keys")).status).toBe(200);
  expect((await toys.get("/v1/api-keys")).status).toBe(401);
});

test("a rotated key is the person's who rotated it, and ends with their membership", async () => {
  const { toys } = await aWorld();
  const [, till] = await aKey(toys, "cashier");
  const owner = await aMember(toys, { role: "owner" });
  const [fresh, made] = await rotated(owner, till.id, 24);
  expect([made.principalId, made.membershipId]).toEqual([owner.membership.principalId, owner.membership.id]);
  await toys.delete(`/v1/memberships/${owner.membership.id}`);
  expect((await fresh.get("/v1/alliance")).status).toBe(401);
});

test("when a key was last used is known to the hour", async () => {
  const { toys } = await aWorld();
  const [staff, made] = await aKey(toys, "staff");
  expect(made.usedAt).toBe(null);
  await staff.get("/v1/alliance");
  await expect
    .poll(async () => (await keysOf(toys)).find((it) => it.id === made.id)?.usedAt)
    .toEqual(expect.any(String));
});

test("no second key, rotated key or session of the person who closed a settlement approves it", async () => {
  const world = await aPartnership();
  const { id, pram, toys, allotment } = world;
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  const email = aNewAddress();
  const added = await operator.made<CreatedAdmin>(`/v1/alliances/${id}/admins`, { name: "Ada", email });
  const ada = new Caller(added.adminKey ?? "");
  const settlement = await close({ ...world, admin: ada }, await atLock(world, ada));
  const [second, made] = await aKey(ada, "admin");
  const [fresh] = await rotated(ada, made.id, 1);
  const session = await signedIn(email);
  session.now = ada.now;
  for (const caller of [ada, second, fresh, session])
    expect(await caller.refused(`/v1/settlements/${settlement.id}/approval`)).toEqual([
      409,
      "approver_closed_it",
    ]);
  const another = await aMember(world.admin, { role: "admin" });
  another.now = ada.now;
  expect(await another.refused(`/v1/settlements/${settlement.id}/approval`)).toEqual([200, undefined]);
});

/** An instant after the hold, at which that admin's clock stands too. */
async function atLock(world: { at(now: string): void }, ada: Caller): Promise<string> {
  const now = "2026-03-01T00:00:00.000Z";
  world.at(now);
  ada.now = now;
  return now;
}

const GUIDE = Object.values(
  import.meta.glob<string>("../../docs/concepts/people.md", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
).join("\n");

test("the documented expression finds every key in a text, and the documented checksum tells real ones", () => {
  const [, expression = "(?!)"] = /^( {4}|```regex\n)(.*jh_.*)$/m.exec(GUIDE)?.slice(1) ?? [];
  const pattern = new RegExp(expression, "g");
  for (let round = 0; round < 1000; round++) {
    const key = newApiKey({ test: round % 2 === 0, shard: round });
    expect(`curl -H "Authorization: Bearer ${key}" …`.match(pattern)).toEqual([key]);
    expect(apiKeyChecksum(key.slice(0, -7))).toBe(key.slice(-6));
  }
  for (const other of ["jh_live_", `jh_prod_${"a".repeat(40)}_${"b".repeat(6)}`, "https://jiehua.example"])
    expect(other.match(pattern)).toBe(null);
});
