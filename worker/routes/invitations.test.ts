// Invitations: what a link says, for whom it is good, how often, and until when.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { AuditEvent } from "../../schema/contract/audit.ts";
import type { CreatedInvitation, Invitation, InvitationView } from "../../schema/contract/invitations.ts";
import type { Membership } from "../../schema/contract/memberships.ts";
import { type Caller, call } from "../../tests/support/api.ts";
import { aSignedIn } from "../../tests/support/browser.ts";
import { aNewAddress, mailsTo } from "../../tests/support/mailbox.ts";
import { aMember, type Person, signedIn, tokenOf } from "../../tests/support/people.ts";
import { databaseWhere } from "../../tests/support/rival.ts";
import { atOnce, aWorld, countAnswers, only } from "../../tests/support/world.ts";

type List<Item> = { data: Item[] };

const invite = (by: Caller, invitation: object) =>
  by.made<CreatedInvitation>("/v1/invitations", { role: "staff", ...invitation });

const look = (invitation: CreatedInvitation) => call("GET", `/v1/invitation-links/${tokenOf(invitation)}`);

const use = (person: Person, invitation: CreatedInvitation, more: object = {}) =>
  person.post("/v1/memberships", { invitationToken: tokenOf(invitation), ...more });

/** Both answers of a link that leads nowhere, to a stranger and to whoever is signed in. */
async function isOver(invitation: CreatedInvitation, person: Person): Promise<boolean> {
  const [seen, used] = [await look(invitation), await use(person, invitation)];
  const unknown = await call("GET", `/v1/invitation-links/${"0".repeat(32)}`);
  const withoutInstance = ({ instance: _, ...json }: object & { instance?: unknown }) => json;
  expect(withoutInstance(seen.json)).toEqual(withoutInstance(unknown.json));
  return seen.status === 404 && used.status === 404;
}

test("a link says who invites to what, and its token is shown once and kept as a digest", async () => {
  const { toys } = await aWorld({ test: true });
  const invitation = await invite(toys, { role: "cashier", note: "Welcome" });
  const token = tokenOf(invitation);
  expect(invitation.url).toBe(`http://jiehua.test/invitations#${token}`);
  expect(JSON.parse((await look(invitation)).text) as InvitationView).toEqual({
    alliance: { name: "Little Steps", test: true },
    merchant: { name: "Toy House" },
    role: "cashier",
    storeRef: null,
    storeName: null,
    note: "Welcome",
    invitedBy: "Toy House",
    personal: false,
    expiresAt: invitation.expiresAt,
  });
  const listed = only((await toys.read<List<Invitation>>("/v1/invitations")).data);
  const { url: _, mailed, ...shown } = invitation;
  expect([listed, mailed]).toEqual([shown, null]);
  const { results } = await env.DB.prepare("SELECT * FROM invitations WHERE id = ?")
    .bind(invitation.id)
    .all();
  expect(JSON.stringify(results)).not.toContain(token);
});

test("a replayed invitation does not show its link again", async () => {
  const { toys } = await aWorld();
  const options = { idempotencyKey: "again" };
  const first = await toys.made<CreatedInvitation>("/v1/invitations", { role: "staff" }, options);
  const second = await toys.made<CreatedInvitation>("/v1/invitations", { role: "staff" }, options);
  expect(second).toEqual({ ...first, url: null });
});

test("whoever accepts becomes what the invitation says, under the name they give", async () => {
  const { toys } = await aWorld();
  const person = await signedIn();
  const answer = await use(person, await invite(toys, { role: "owner" }), { name: "Ada" });
  expect([answer.status, answer.json]).toEqual([
    201,
    expect.objectContaining({ role: "owner", merchantId: toys.id, name: "Ada", email: person.email }),
  ]);
  expect((await person.post("/v1/stores", { reference: "1", name: "One" })).status).toBe(201);
});

test("admins invite to every shop and to their own kind, owners to their shop, others nobody", async () => {
  const { admin, toys } = await aWorld();
  const second = await aMember(admin, { role: "admin" });
  expect((await second.get("/v1/memberships")).status).toBe(200);
  const owner = await aMember(admin, { role: "owner", merchantId: toys.id });
  for (const role of ["owner", "staff", "cashier"]) await invite(owner, { role });
  for (const role of ["staff", "cashier"]) {
    const member = await aMember(toys, { role });
    expect(await member.refused("/v1/invitations", { role: "cashier" })).toEqual([403, "role_not_allowed"]);
  }
  for (const body of [{ role: "staff" }, { role: "admin", merchantId: toys.id }])
    expect(await admin.refused("/v1/invitations", body)).toEqual([422, "validation_failed"]);
  for (const body of [
    { role: "owner", storeRef: "1" },
    { role: "staff", storeRef: "nowhere" },
  ])
    expect(await toys.refused("/v1/invitations", body)).toEqual([422, "validation_failed"]);
});

test("a personal invitation is mailed, and good once for whoever proves the address", async () => {
  const { toys } = await aWorld({ test: true });
  const email = aNewAddress();
  const invitation = await invite(toys, { email: email.toUpperCase(), language: "zh" });
  expect([invitation.email, invitation.mailed]).toEqual([email, true]);
  const mail = only(await mailsTo(email));
  expect(mail.subject).toMatch(/^【测试】/);
  expect(mail.text).toContain(invitation.url);
  const stranger = await use(await signedIn(), invitation);
  expect([stranger.status, stranger.json.code]).toEqual([404, "not_found"]);
  const person = await signedIn(email);
  expect((await use(person, invitation)).status).toBe(201);
  expect(await isOver(invitation, person)).toBe(true);
});

test("a session that is signed out everywhere meanwhile accepts nothing", async () => {
  const { toys } = await aWorld();
  const invitation = await invite(toys, {});
  const email = aNewAddress();
  const [left, here] = [await aSignedIn(email), await aSignedIn(email)];
  const DB = databaseWhere("INSERT INTO memberships", () => here.delete("/v1/sessions"));
  const body = { invitationToken: tokenOf(invitation) };
  expect((await left.ask("POST", "/v1/memberships", { body, bindings: { DB } })).status).toBe(401);
  expect((await look(invitation)).status).toBe(200);
});

test("whoever takes another name when they join leaves the former one in the log", async () => {
  const { admin, pram, toys } = await aWorld();
  const person = await signedIn();
  await use(person, await invite(pram, {}), { name: "Lin" });
  const joined = (name: string) => ({ action: "membership.created", principalName: name });
  for (const shop of [toys, admin])
    await use(person, await invite(shop, shop === admin ? { role: "admin" } : {}), { name: "Second admin" });
  const { data } = await admin.read<List<AuditEvent>>("/v1/audit-events?action=membership.created");
  expect(data).toMatchObject([1, 2, 3].map(() => joined("Second admin")));
  expect(data.map(({ details }) => details.formerName)).toEqual([undefined, "Lin", undefined]);
});

test("only a session accepts an invitation: a key is nobody's address", async () => {
  const { toys, pram } = await aWorld();
  const invitationToken = tokenOf(await invite(toys, {}));
  expect(await pram.refused("/v1/memberships", { invitationToken }, { now: undefined })).toEqual([
    403,
    "role_not_allowed",
  ]);
  expect((await call("POST", "/v1/memberships", { body: { invitationToken } })).status).toBe(401);
});

test("who is a member of the shop already is told so, and uses nothing up", async () => {
  const { toys, pram } = await aWorld();
  const invitation = await invite(toys, { maxUses: 2 });
  const person = await signedIn();
  expect((await use(person, invitation)).status).toBe(201);
  const again = await use(person, invitation);
  expect([again.status, again.json.code]).toEqual([409, "already_a_member"]);
  expect((await use(person, await invite(pram, {}))).status).toBe(201);
  expect((await use(await signedIn(), invitation)).status).toBe(201);
  expect(await isOver(invitation, await signedIn())).toBe(true);
});

test("an invitation that is revoked, expired or used up is as if it had never been", async () => {
  const { toys } = await aWorld();
  const person = await signedIn();
  const [revoked, expired] = [await invite(toys, { maxUses: 9 }), await invite(toys, {})];
  const usedUp = await invite(toys, {});
  expect((await use(person, usedUp)).status).toBe(201);
  expect((await toys.delete(`/v1/invitations/${revoked.id}`)).json.status).toBe("revoked");
  expect((await toys.delete(`/v1/invitations/${revoked.id}`)).status).toBe(200);
  await env.DB.prepare("UPDATE invitations SET expires_at = created_at WHERE id = ?").bind(expired.id).run();
  const stranger = await signedIn();
  for (const invitation of [revoked, expired, usedUp]) expect(await isOver(invitation, stranger)).toBe(true);
  const { data } = await toys.read<List<Invitation>>("/v1/invitations");
  expect(data.map((it) => it.status)).toEqual(["used_up", "expired", "revoked"]);
});

test("an invitation goes with its inviter: removed or demoted, what they invited to is closed", async () => {
  const { toys } = await aWorld();
  for (const goes of [
    (owner: Membership) => toys.delete(`/v1/memberships/${owner.id}`),
    (owner: Membership) => toys.patch(`/v1/memberships/${owner.id}`, { role: "cashier" }),
  ]) {
    const owner = await aMember(toys, { role: "owner" });
    const invitation = await invite(owner, { maxUses: 9 });
    expect((await goes(owner.membership)).status).toBe(200);
    expect(await isOver(invitation, await signedIn())).toBe(true);
  }
});

test("who was removed does not come back by a link from before", async () => {
  const { toys } = await aWorld();
  const person = await signedIn();
  const [first, second] = [await invite(toys, { maxUses: 9 }), await invite(toys, { maxUses: 9 })];
  const { id } = JSON.parse((await use(person, first)).text) as Membership;
  expect((await toys.delete(`/v1/memberships/${id}`)).status).toBe(200);
  for (const invitation of [first, second]) expect((await use(person, invitation)).status).toBe(404);
  expect((await use(person, await invite(toys, {}))).status).toBe(201);
});

test("nobody is invited to a shop that is not admitted", async () => {
  const { id, admin } = await aWorld();
  const contact = { name: "Lin" };
  const body = { name: "Nappies", category: "toys", priceTier: 1, monthlyOrders: 1, regions: [], contact };
  const applied = await call("POST", `/v1/alliances/${id}/applications`, {
    body,
    headers: { "CF-Connecting-IP": "10.0.1.1" },
  });
  const invitation = { role: "owner", merchantId: applied.json.id };
  expect(await admin.refused("/v1/invitations", invitation)).toEqual([404, "not_found"]);
});

test("of 32 people at once at a link for one, one becomes a member; at a link for five, five", async () => {
  const { toys } = await aWorld();
  for (const maxUses of [1, 5]) {
    const people = await Promise.all(Array.from({ length: 32 }, () => signedIn()));
    const invitation = await invite(toys, { maxUses });
    const answers = await atOnce(32, (index) => use(people[index] as Person, invitation));
    expect(answers.filter((it) => it.status === 201)).toHaveLength(maxUses);
    const refused = answers.filter((it) => it.status !== 201).map((it) => it.json.code);
    expect(new Set(refused)).toEqual(new Set(["not_found"]));
  }
});

test("one person who accepts 32 times at once is one member", async () => {
  const { toys } = await aWorld();
  const person = await signedIn();
  const invitation = await invite(toys, { maxUses: 9 });
  const answers = await atOnce(32, () => use(person, invitation));
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 already_a_member": 31 });
});

test("a mail that cannot leave undoes nothing, and the answer says so", async () => {
  const { toys } = await aWorld();
  const email = aNewAddress();
  const bindings = { MAILBOX: undefined, MAIL: undefined };
  const body = { role: "staff", email };
  const answer = await toys.post("/v1/invitations", body, { bindings });
  const invitation: CreatedInvitation = JSON.parse(answer.text);
  expect([answer.status, invitation.mailed]).toEqual([201, false]);
  expect((await use(await signedIn(email), invitation)).status).toBe(201);
});
