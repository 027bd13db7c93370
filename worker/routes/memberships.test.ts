// Members: nobody manages what is another's, who is removed is out at once, and somebody can always get in.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { CreatedApiKey } from "../../schema/contract/api-keys.ts";
import type { CreatedInvitation } from "../../schema/contract/invitations.ts";
import type { Membership } from "../../schema/contract/memberships.ts";
import type { Store } from "../../schema/contract/merchants.ts";
import { Caller } from "../../tests/support/api.ts";
import { aMember, type Person, signedIn, tokenOf } from "../../tests/support/people.ts";
import { atOnce, aWorld, countAnswers, only, type World } from "../../tests/support/world.ts";

type List<Item> = { data: Item[] };

const outcome = async (answer: Promise<{ status: number; json: { code?: string } }>) => {
  const { status, json } = await answer;
  return json.code === undefined ? status : `${status} ${json.code}`;
};

async function aKey(caller: Caller, role: string, more: object = {}): Promise<Caller & { id: string }> {
  const made = await caller.made<CreatedApiKey>("/v1/api-keys", { role, label: `A ${role}`, ...more });
  return Object.assign(new Caller(made.key ?? "", caller.now), { id: made.id });
}

/** The first membership of a world's merchant, or of its admins. */
async function firstOf({ admin }: World, merchantId?: string): Promise<Membership> {
  const { data } = await admin.read<List<Membership>>("/v1/memberships");
  const found = data.findLast((it) => it.merchantId === (merchantId ?? null));
  if (!found) throw new Error("nobody is a member there");
  return found;
}

test("an owner manages nothing of another shop nor of another alliance", async () => {
  const [world, foreign] = [await aWorld(), await aWorld()];
  const { admin, pram, toys } = world;
  for (const outsider of [pram, foreign.toys, foreign.admin, await aMember(pram, { role: "owner" })]) {
    const staff = await aMember(toys, { role: "staff" });
    const key = await aKey(toys, "cashier");
    const invitation = await toys.made<CreatedInvitation>("/v1/invitations", { role: "staff" });
    const attempts = [
      outsider.delete(`/v1/memberships/${staff.membership.id}`),
      outsider.patch(`/v1/memberships/${staff.membership.id}`, { role: "cashier" }),
      outsider.delete(`/v1/api-keys/${key.id}`),
      outsider.post(`/v1/api-keys/${key.id}/rotation`, { overlapHours: 0 }),
      outsider.delete(`/v1/invitations/${invitation.id}`),
      outsider.post("/v1/invitations", { role: "staff", merchantId: toys.id }),
      outsider.post("/v1/api-keys", { role: "staff", merchantId: toys.id, label: "Mine" }),
    ];
    expect(countAnswers(await Promise.all(attempts))).toEqual({ "404 not_found": attempts.length });
    for (const list of ["memberships", "api-keys", "invitations"])
      expect((await outsider.get(`/v1/${list}`)).text).not.toContain(toys.id);
    expect((await staff.get("/v1/alliance")).status).toBe(200);
    expect((await key.get("/v1/alliance")).status).toBe(200);
  }
  expect(await outcome(pram.get(`/v1/memberships?merchantId=${toys.id}`))).toBe("404 not_found");
  expect(await outcome(pram.post("/v1/invitations", { role: "admin" }))).toBe("403 role_not_allowed");
  expect((await admin.read<List<Membership>>(`/v1/memberships?merchantId=${toys.id}`)).data).toHaveLength(5);
});

test("a removed person's keys and sessions are refused on the very next request", async () => {
  const { toys } = await aWorld();
  const owner = await aMember(toys, { role: "owner" });
  const keys = [await aKey(owner, "owner"), await aKey(owner, "cashier")];
  for (const caller of [owner, ...keys]) expect((await caller.get("/v1/alliance")).status).toBe(200);
  const removed = await toys.delete(`/v1/memberships/${owner.membership.id}`);
  expect(removed.json).toMatchObject({ id: owner.membership.id, endedAt: expect.any(String) });
  expect(await outcome(owner.get("/v1/alliance"))).toBe("403 membership_needed");
  for (const key of keys) expect(await outcome(key.get("/v1/alliance"))).toBe("401 credentials_missing");
  const again = await toys.delete(`/v1/memberships/${owner.membership.id}`);
  expect(again.json.endedAt).toBe(removed.json.endedAt);
  const live = await toys.read<List<Membership>>("/v1/memberships?live=true");
  const ended = await toys.read<List<Membership>>("/v1/memberships?live=false");
  expect([live.data.length, ended.data.map((it) => it.id)]).toEqual([1, [owner.membership.id]]);
  expect(await outcome(toys.patch(`/v1/memberships/${owner.membership.id}`, { role: "staff" }))).toBe(
    "409 membership_is_over",
  );
});

test("a person who was removed at one shop goes on at another", async () => {
  const { toys, pram } = await aWorld();
  const staff = await aMember(toys, { role: "staff" });
  const invited = await pram.made<CreatedInvitation>("/v1/invitations", { role: "cashier" });
  const person = await signedIn(staff.email);
  const second = await person.made<Membership>("/v1/memberships", { invitationToken: tokenOf(invited) });
  expect(second.principalId).toBe(staff.membership.principalId);
  expect(await outcome(person.get("/v1/alliance"))).toBe("403 membership_needed");
  await toys.delete(`/v1/memberships/${staff.membership.id}`);
  expect((await person.get("/v1/alliance")).status).toBe(200);
  expect(await outcome(staff.get("/v1/alliance"))).toBe("403 membership_needed");
});

test("members are listed newest first, page by page, with the address of those who sign in", async () => {
  const world = await aWorld();
  const staff = await aMember(world.toys, { role: "staff" });
  const { data, nextCursor } = await world.toys.read<List<Membership> & { nextCursor: string }>(
    "/v1/memberships?limit=1",
  );
  expect(only(data)).toEqual(staff.membership);
  expect(staff.membership).toMatchObject({ email: staff.email, role: "staff", merchantId: world.toys.id });
  const next = await world.toys.read<List<Membership>>(`/v1/memberships?limit=1&cursor=${nextCursor}`);
  expect(only(next.data)).toMatchObject({ role: "owner", email: null });
});

test("a demotion ends the keys that go beyond it, and what is below stays", async () => {
  const { toys } = await aWorld();
  const owner = await aMember(toys, { role: "owner" });
  const [high, low] = [await aKey(owner, "owner"), await aKey(owner, "cashier")];
  const path = `/v1/memberships/${owner.membership.id}`;
  expect((await toys.patch(path, { role: "staff" })).json).toMatchObject({ role: "staff", storeRef: null });
  expect(await outcome(high.get("/v1/alliance"))).toBe("401 credentials_missing");
  expect((await low.get("/v1/alliance")).status).toBe(200);
  expect(await outcome(owner.get("/v1/memberships"))).toBe("403 role_not_allowed");
});

test("a member who is bound to a store keeps no key of another", async () => {
  const { toys } = await aWorld();
  for (const reference of ["North", "South"])
    await toys.made<Store>("/v1/stores", { reference, name: reference });
  const owner = await aMember(toys, { role: "owner" });
  const [north, south] = [
    await aKey(owner, "cashier", { storeRef: "North" }),
    await aKey(owner, "cashier", { storeRef: "South" }),
  ];
  const path = `/v1/memberships/${owner.membership.id}`;
  expect(await outcome(toys.patch(path, { storeRef: "North" }))).toBe("422 validation_failed");
  expect(await outcome(toys.patch(path, { role: "cashier", storeRef: "West" }))).toBe(
    "422 validation_failed",
  );
  expect((await toys.patch(path, { role: "cashier", storeRef: "North" })).json.storeRef).toBe("North");
  expect((await north.get("/v1/alliance")).status).toBe(200);
  expect(await outcome(south.get("/v1/alliance"))).toBe("401 credentials_missing");
});

test("an admin stays an admin, and a merchant's member becomes none", async () => {
  const world = await aWorld();
  const { admin, toys } = world;
  const owner = await firstOf(world, toys.id);
  for (const [id, role] of [
    [owner.id, "admin"],
    [(await firstOf(world)).id, "owner"],
  ])
    expect(await outcome(admin.patch(`/v1/memberships/${id}`, { role }))).toBe("422 validation_failed");
});

test("staff and cashiers leave by themselves and remove nobody", async () => {
  const { toys } = await aWorld();
  const [staff, cashier] = [await aMember(toys, { role: "staff" }), await aMember(toys, { role: "cashier" })];
  expect(await outcome(staff.delete(`/v1/memberships/${cashier.membership.id}`))).toBe(
    "403 role_not_allowed",
  );
  for (const member of [staff, cashier]) {
    expect((await member.delete(`/v1/memberships/${member.membership.id}`)).status).toBe(200);
    expect(await outcome(member.get("/v1/alliance"))).toBe("403 membership_needed");
  }
});

test("a cashier's key does not end the membership of the owner who made it", async () => {
  const { toys } = await aWorld();
  const owner = await aMember(toys, { role: "owner" });
  const till = await aKey(owner, "cashier");
  expect(await outcome(till.delete(`/v1/memberships/${owner.membership.id}`))).toBe("403 role_not_allowed");
  expect((await owner.delete(`/v1/memberships/${owner.membership.id}`)).status).toBe(200);
  expect(await outcome(till.get("/v1/alliance"))).toBe("401 credentials_missing");
});

test("the last owner of a merchant can be neither removed nor demoted, by nobody", async () => {
  const world = await aWorld();
  const { admin, toys } = world;
  const path = `/v1/memberships/${(await firstOf(world, toys.id)).id}`;
  for (const caller of [toys, admin]) {
    expect(await outcome(caller.delete(path))).toBe("409 last_owner_stays");
    expect(await outcome(caller.patch(path, { role: "staff" }))).toBe("409 last_owner_stays");
  }
  await aMember(toys, { role: "owner" });
  expect((await toys.delete(path)).status).toBe(200);
});

test("the last admin of an alliance stays, and one of two may go", async () => {
  const world = await aWorld();
  const { admin, secondAdmin } = world;
  const { data } = await admin.read<List<Membership>>("/v1/memberships");
  const [second, first] = data.filter((it) => it.role === "admin");
  expect((await secondAdmin.delete(`/v1/memberships/${first?.id}`)).status).toBe(200);
  expect(await outcome(admin.get("/v1/alliance"))).toBe("401 credentials_missing");
  expect(await outcome(secondAdmin.delete(`/v1/memberships/${second?.id}`))).toBe("409 last_owner_stays");
});

test("an owner without an address or a key of an owner's is nobody who can get in", async () => {
  const world = await aWorld();
  const { toys } = world;
  const first = await firstOf(world, toys.id);
  const owner = await aMember(toys, { role: "owner" });
  const { data } = await toys.read<List<CreatedApiKey>>("/v1/api-keys");
  await aKey(toys, "cashier");
  expect((await owner.delete(`/v1/api-keys/${only(data).id}`)).status).toBe(200);
  expect(await outcome(owner.delete(`/v1/memberships/${owner.membership.id}`))).toBe("409 last_owner_stays");
  expect((await owner.delete(`/v1/memberships/${first.id}`)).status).toBe(200);
});

test("of two owners who remove each other at once, one stays", async () => {
  for (let round = 0; round < 8; round++) {
    const { admin, toys } = await aWorld();
    const [one, other] = [await aMember(toys, { role: "owner" }), await aMember(toys, { role: "owner" })];
    const pairs: [Person, string][] = [
      [one, other.membership.id],
      [other, one.membership.id],
    ];
    const answers = await Promise.all(pairs.map(([by, id]) => by.delete(`/v1/memberships/${id}`)));
    expect(countAnswers(answers)).toEqual({ "200": 1, "403 membership_needed": 1 });
    const path = `/v1/memberships?live=true&merchantId=${toys.id}`;
    expect((await admin.read<List<Membership>>(path)).data).toHaveLength(2);
  }
});

test("of 32 owners who all leave at once, one stays", async () => {
  const { admin, toys } = await aWorld();
  const first = only((await toys.read<List<Membership>>("/v1/memberships")).data);
  const owners = await Promise.all(Array.from({ length: 32 }, () => aMember(toys, { role: "owner" })));
  expect((await toys.delete(`/v1/memberships/${first.id}`)).status).toBe(200);
  const answers = await atOnce(32, (index) => {
    const owner = owners[index];
    if (!owner) throw new Error("there are 32 owners");
    return owner.delete(`/v1/memberships/${owner.membership.id}`);
  });
  expect(countAnswers(answers)).toEqual({ "200": 31, "409 last_owner_stays": 1 });
  const left = await admin.read<List<Membership>>(`/v1/memberships?live=true&merchantId=${toys.id}`);
  expect(left.data).toHaveLength(1);
});

test("every deed about members is in the audit log, with the merchant it concerns", async () => {
  const world = await aWorld();
  const { id, admin, toys } = world;
  const staff = await aMember(admin, { role: "staff", merchantId: toys.id });
  await admin.patch(`/v1/memberships/${staff.membership.id}`, { role: "cashier" });
  await staff.delete(`/v1/memberships/${staff.membership.id}`);
  const { results } = await env.DB.prepare(
    `SELECT action, merchant_id AS merchantId FROM audit_events WHERE alliance_id = ? AND seq > 5
     ORDER BY seq`,
  )
    .bind(id)
    .all<{ action: string; merchantId: string }>();
  expect(results).toEqual(
    ["invitation.created", "membership.created", "membership.revised", "membership.left"].map((action) => ({
      action,
      merchantId: toys.id,
    })),
  );
});
