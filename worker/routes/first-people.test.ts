// The first people: an admin whom the operator names is one principal with the first key; an owner is invited and accepts.
import { expect, test } from "vitest";
import type { ApplicationForm, CreatedAdmin, CreatedAlliance } from "../../schema/contract/alliances.ts";
import type { ApiKey } from "../../schema/contract/api-keys.ts";
import type { Membership } from "../../schema/contract/memberships.ts";
import type { CreatedMerchant } from "../../schema/contract/merchants.ts";
import { Caller, call, operator } from "../../tests/support/api.ts";
import { aNewAddress, mailsTo } from "../../tests/support/mailbox.ts";
import { signedIn } from "../../tests/support/people.ts";
import { ALLIANCE, atOnce, aWorld, countAnswers, only } from "../../tests/support/world.ts";

type List<Item> = { data: Item[] };

const SHOP = { name: "Nappy Nest", category: "toys", priceTier: 2, monthlyOrders: 40, regions: ["Hangzhou"] };

test("an alliance's first admin signs in, and is the same principal as the first key", async () => {
  const email = aNewAddress();
  const made = await operator.made<CreatedAlliance>("/v1/alliances", {
    ...ALLIANCE,
    test: false,
    admin: { name: "Ada", email },
  });
  expect(made.mailed).toBe(true);
  const mail = only(await mailsTo(email));
  expect([mail.subject, mail.text]).toEqual([
    "Little Steps is on Jiehua",
    expect.stringContaining("\nhttp://jiehua.test/sign-in\n"),
  ]);
  const person = await signedIn(email);
  const { data } = await person.read<List<Membership>>("/v1/memberships");
  expect(only(data)).toMatchObject({ role: "admin", name: "Ada", email });
  const key = only((await person.read<List<ApiKey>>("/v1/api-keys")).data);
  expect([key.principalId, key.membershipId]).toEqual([only(data).principalId, only(data).id]);
  expect((await new Caller(made.adminKey ?? "").get("/v1/alliance")).status).toBe(200);
});

test("an alliance without a named admin is known by its first key alone", async () => {
  const made = await operator.made<CreatedAlliance>("/v1/alliances", ALLIANCE);
  expect(made.mailed).toBe(null);
  const { data } = await new Caller(made.adminKey ?? "").read<List<Membership>>("/v1/memberships");
  expect(only(data)).toMatchObject({ role: "admin", email: null });
});

test("the same address is one person in every alliance, and once an admin of each", async () => {
  const [one, other] = [await aWorld(), await aWorld()];
  const email = aNewAddress();
  const body = { name: "Ada", email };
  const admins = [one, other].map(({ id }) =>
    operator.made<CreatedAdmin>(`/v1/alliances/${id}/admins`, body),
  );
  const [first, second] = await Promise.all(admins);
  expect(first?.id).not.toBe(second?.id);
  expect(await operator.refused(`/v1/alliances/${one.id}/admins`, body)).toEqual([409, "already_a_member"]);
  const person = await signedIn(email);
  expect((await person.get("/v1/alliance")).json.code).toBe("membership_needed");
  const { data } = await one.admin.read<List<Membership>>("/v1/memberships");
  const own = data.find((it) => it.email === email);
  expect(own?.principalId).toBe(first?.id);
  expect((await person.as(own?.id ?? "").get("/v1/alliance")).json.id).toBe(one.id);
});

test("of 32 times at once that one address is made an admin, one does it", async () => {
  const { id } = await aWorld();
  const body = { name: "Ada", email: aNewAddress() };
  const answers = await atOnce(32, () => operator.post(`/v1/alliances/${id}/admins`, body));
  expect(countAnswers(answers)).toEqual({ "201": 1, "409 already_a_member": 31 });
});

test("an owner who is named is invited, accepts, and acts for that shop alone", async () => {
  const { admin, toys } = await aWorld();
  const owner = { name: "Lin", email: aNewAddress(), language: "zh" };
  const made = await admin.made<CreatedMerchant>("/v1/merchants", { ...SHOP, owner });
  expect(made).toMatchObject({ mailed: true, ownerKey: expect.stringMatching(/^jh_test_/) });
  const mail = only(await mailsTo(owner.email));
  expect(mail.subject).toBe("【测试】First admin 邀请您加入借花上的「Nappy Nest」");
  expect(mail.text).toContain("Lin您好");
  const person = await signedIn(owner.email);
  expect((await person.get("/v1/alliance")).json.code).toBe("membership_needed");
  await accept(person, mail);
  const { data } = await person.read<List<Membership>>("/v1/memberships");
  expect(only(data)).toMatchObject({ role: "owner", merchantId: made.id, name: "Lin" });
  expect((await person.get(`/v1/memberships?merchantId=${toys.id}`)).status).toBe(404);
  expect((await person.patch(`/v1/merchants/${toys.id}`, { name: "Mine" })).status).toBe(404);
});

test("the key that an admin sees is the admin's, not that of the owner who was named, and ends with the admin", async () => {
  const { id } = await aWorld();
  const leaving = await operator.made<CreatedAdmin>(`/v1/alliances/${id}/admins`, { name: "Leaving" });
  const admin = new Caller(leaving.adminKey ?? "");
  const owner = { name: "Lin", email: aNewAddress() };
  const { ownerKey } = await admin.made<CreatedMerchant>("/v1/merchants", { ...SHOP, owner });
  const key = new Caller(ownerKey ?? "");
  const own = only((await key.read<List<ApiKey>>("/v1/api-keys")).data);
  expect([own.role, own.principalId]).toEqual(["owner", leaving.id]);
  await admin.delete(`/v1/memberships/${own.membershipId}`);
  expect((await key.get("/v1/alliance")).status).toBe(401);
});

test("who runs two shops is one principal, whose two-person rules see one person", async () => {
  const { admin } = await aWorld();
  const owner = { name: "Lin", email: aNewAddress() };
  for (const name of ["Nest One", "Nest Two"]) await admin.made("/v1/merchants", { ...SHOP, name, owner });
  const person = await signedIn(owner.email);
  const joined = [];
  for (const mail of await mailsTo(owner.email)) joined.push(await accept(person, mail));
  expect(joined[0]?.principalId).toBe(joined[1]?.principalId);
  expect(joined[0]?.id).not.toBe(joined[1]?.id);
});

test("shops together write to an address five times a day at most, and delay no admission", async () => {
  const { admin, pram, toys } = await aWorld();
  const email = aNewAddress();
  const invite = () => pram.post("/v1/invitations", { role: "staff", email });
  expect(countAnswers(await atOnce(32, invite))).toEqual({ "201": 5, "409 invited_too_often": 27 });
  expect(await toys.refused("/v1/invitations", { role: "staff", email })).toEqual([409, "invited_too_often"]);
  expect(await mailsTo(email)).toHaveLength(5);
  const admit = (no: number) =>
    admin.post("/v1/merchants", { ...SHOP, name: `Nest ${no}`, owner: { name: "Lin", email } });
  expect(countAnswers(await atOnce(8, admit))).toEqual({ "201": 5, "409 invited_too_often": 3 });
  expect((await pram.post("/v1/invitations", { role: "staff", maxUses: 3 })).status).toBe(201);
});

test("whoever proves an application's address may accept to be the owner once it is approved, and not before", async () => {
  const { id, admin } = await aWorld();
  const email = aNewAddress("Lin");
  const applied = await call("POST", `/v1/alliances/${id}/applications`, {
    body: { ...SHOP, contact: { name: "Lin", email } },
    headers: { "CF-Connecting-IP": "10.0.2.1" },
  });
  expect(await mailsTo(email.toLowerCase())).toEqual([]);
  const person = await signedIn(email.toLowerCase());
  expect((await person.get("/v1/alliance")).json.code).toBe("membership_needed");
  const path = `/v1/merchants/${applied.json.id}/approval`;
  const approved = await admin.made<CreatedMerchant>(path, { reason: "met them" });
  expect(approved).toMatchObject({ mailed: true, ownerKey: expect.any(String) });
  await accept(person, only(await mailsTo(email.toLowerCase())));
  const { data } = await person.read<List<Membership>>("/v1/memberships");
  expect(only(data)).toMatchObject({ role: "owner", merchantId: approved.id, name: "Lin" });
});

/** Follows the link of an invitation's mail. */
async function accept(person: Awaited<ReturnType<typeof signedIn>>, { text }: { text: string }) {
  const invitationToken = /\/invitations#(\w+)/.exec(text)?.[1];
  return person.made<Membership>("/v1/memberships", { invitationToken, name: "Lin" });
}

test("the application form says what an applicant chooses from, and nothing of the members", async () => {
  const { id } = await aWorld();
  const form = await call("GET", `/v1/alliances/${id}/application-form`);
  expect(JSON.parse(form.text) as ApplicationForm).toEqual({
    alliance: { id, name: "Little Steps", test: true },
    categories: [
      { key: "photo", name: "Photographs" },
      { key: "prams", name: "Prams" },
      { key: "toys", name: "Toys" },
    ],
  });
  const unknown = await call("GET", "/v1/alliances/all_0001h455vb4pex5vsknk084sn02q/application-form");
  expect([unknown.status, unknown.json.code]).toEqual([404, "not_found"]);
});
