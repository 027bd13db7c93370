// Payee details through the API: no single person moves where money goes, and nobody is shown a whole number.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Membership } from "../../schema/contract/memberships.ts";
import type { Merchant } from "../../schema/contract/merchants.ts";
import type { PayeeDetails } from "../../schema/contract/payee-details.ts";
import { Caller } from "../../tests/support/api.ts";
import { mailsTo } from "../../tests/support/mailbox.ts";
import { A_CARD, ADDRESS, AN_IBAN, agreedDetails, detailsOf } from "../../tests/support/payees.ts";
import { aMember } from "../../tests/support/people.ts";
import { everythingStored, tablesWith } from "../../tests/support/stored.ts";
import { atOnce, aWorld, countAnswers, only, START, type World } from "../../tests/support/world.ts";

test("whoever proposes an account cannot confirm it, by no key of theirs", async () => {
  const world = await aWorld();
  const { id } = await proposed(world);
  const another = await world.toys.made<{ key: string }>("/v1/api-keys", { role: "owner", label: "Another" });
  for (const caller of [world.toys, new Caller(another.key, START)])
    expect(await caller.refused(path(id, "confirmation"))).toEqual([409, "confirmer_proposed_it"]);
  expect(await latest(world)).toMatchObject({ status: "proposed", confirmation: null });
});

test("neither another shop nor another alliance confirms, refuses or reads an account", async () => {
  const world = await aWorld();
  const stranger = await aWorld();
  const { id } = await proposed(world);
  for (const caller of [world.pram, stranger.admin, stranger.toys]) {
    expect(await caller.refused(path(id, "confirmation"))).toEqual([404, "not_found"]);
    expect(await caller.refused(path(id, "refusal"), BECAUSE)).toEqual([404, "not_found"]);
    expect((await caller.read<List>("/v1/payee-details")).data).toEqual([]);
  }
  expect((await world.pram.get(`/v1/payee-details?ownerId=${world.toys.id}`)).status).toBe(404);
  const forOthers = { ...detailsOf("Robber"), ownerId: world.toys.id };
  expect(await world.pram.refused("/v1/payee-details", forOthers)).toEqual([404, "not_found"]);
  expect(await world.admin.refused("/v1/payee-details", forOthers)).toEqual([403, "role_not_allowed"]);
});

test("another owner or an admin confirms, and the account is paid to three days later", async () => {
  const world = await aWorld();
  const second = await aMember(world.toys, { role: "owner" });
  for (const confirmer of [second, world.admin]) {
    const { id, version } = await proposed(world);
    const confirmed = await confirmer.made<PayeeDetails>(path(id, "confirmation"));
    expect(confirmed.status).toBe("confirmed");
    const { confirmation } = confirmed;
    expect(Date.parse(confirmation?.effectiveAt ?? "") - Date.parse(confirmation?.confirmedAt ?? "")).toBe(
      72 * 3_600_000,
    );
    const inForceAt = Date.parse(confirmation?.effectiveAt ?? "");
    world.at(new Date(inForceAt - 1).toISOString());
    expect((await latest(world)).status).toBe("confirmed");
    world.at(new Date(inForceAt).toISOString());
    second.now = world.toys.now;
    expect(await latest(world)).toMatchObject({ version, status: "in_force" });
  }
  const { data } = await world.toys.read<List>("/v1/payee-details");
  expect(data.map(({ status }) => status)).toEqual(["in_force", "replaced"]);
});

test("payee details are narrowed to how they stand, and each stands in one way", async () => {
  const world = await aWorld();
  const { admin, pram, toys } = world;
  const first = await agreedDetails(toys, admin, detailsOf("Toy House"));
  world.at(first.confirmation?.effectiveAt ?? "");
  const second = await agreedDetails(toys, admin, detailsOf("Toy House"));
  world.at(second.confirmation?.effectiveAt ?? "");
  await toys.made(path((await proposed(world)).id, "refusal"), BECAUSE);
  await proposed(world);
  await agreedDetails(pram, admin, detailsOf("Pram & Co"));
  const standing = async (caller: Caller, status: string) =>
    (await caller.read<List>(`/v1/payee-details?status=${status}`)).data.map((it) => [
      it.ownerId,
      it.version,
    ]);
  expect(await standing(admin, "proposed")).toEqual([[toys.id, 4]]);
  expect(await standing(admin, "confirmed")).toEqual([[pram.id, 1]]);
  expect(await standing(admin, "in_force")).toEqual([[toys.id, 2]]);
  expect(await standing(admin, "replaced")).toEqual([[toys.id, 1]]);
  expect(await standing(admin, "refused")).toEqual([[toys.id, 3]]);
  expect(await standing(toys, "confirmed")).toEqual([]);
  for (const status of ["proposed", "in_force", "replaced", "refused"])
    expect(await standing(pram, status)).toEqual([]);
});

test("an answer names the shop, and whoever proposed, confirmed or refused", async () => {
  const world = await aWorld();
  const { data } = await world.admin.read<{ data: Membership[] }>("/v1/memberships");
  const byId = new Map(data.map(({ principalId, name }) => [principalId, name]));
  const agreed = await agreedDetails(world.toys, world.admin, detailsOf("Toy House"));
  const stopped = await world.secondAdmin.made<PayeeDetails>(path(agreed.id, "refusal"), BECAUSE);
  const shop = await world.toys.read<Merchant>(`/v1/merchants/${world.toys.id}`);
  expect(stopped).toEqual(await latest(world));
  expect(stopped.ownerName).toBe(shop.name);
  expect(stopped.confirmation?.name).toBe(byId.get(stopped.confirmation?.principalId ?? ""));
  expect(stopped.refusal?.name).toBe(byId.get(stopped.refusal?.principalId ?? ""));
  expect(stopped.proposedByName).not.toBe("");
  const ours = await world.admin.made<PayeeDetails>("/v1/payee-details", detailsOf("Us"));
  expect([ours.ownerName, ours.proposedByName]).toEqual([null, stopped.confirmation?.name]);
});

test("the alliance's own account is proposed by an admin and confirmed by another, never by an owner", async () => {
  const world = await aWorld();
  for (const ownerId of ["alliance", "clearing"]) {
    const { id } = await world.admin.made<PayeeDetails>("/v1/payee-details", { ...detailsOf("Us"), ownerId });
    expect(await world.toys.refused(path(id, "confirmation"))).toEqual([404, "not_found"]);
    expect(await world.admin.refused(path(id, "confirmation"))).toEqual([409, "confirmer_proposed_it"]);
    const confirmed = await world.secondAdmin.made(path(id, "confirmation"));
    expect(confirmed).toMatchObject({ ownerId, status: "confirmed" });
  }
});

test("a change is stopped by whoever it concerns until it takes effect, and not afterwards", async () => {
  const world = await aWorld();
  const withdrawn = await proposed(world);
  expect(await world.toys.made(path(withdrawn.id, "refusal"), BECAUSE)).toMatchObject({ status: "refused" });
  expect(await world.admin.refused(path(withdrawn.id, "confirmation"))).toEqual([
    409,
    "payee_details_not_proposed",
  ]);
  const stopped = await agreedDetails(world.toys, world.admin, detailsOf("Robber"));
  expect(await world.secondAdmin.made(path(stopped.id, "refusal"), BECAUSE)).toMatchObject({
    refusal: { reason: "we never asked for it" },
  });
  expect(await world.toys.refused(path(stopped.id, "refusal"), BECAUSE)).toEqual([
    409,
    "payee_details_not_proposed",
  ]);
  const sound = await agreedDetails(world.toys, world.admin, detailsOf("Toy House"));
  world.at(sound.confirmation?.effectiveAt ?? "");
  expect((await latest(world)).version).toBe(3);
  expect(await world.toys.refused(path(sound.id, "refusal"), BECAUSE)).toEqual([
    409,
    "payee_details_in_force",
  ]);
});

test("while a change is pending no other one begins", async () => {
  const world = await aWorld();
  const { id } = await proposed(world);
  const again = () => world.toys.refused("/v1/payee-details", detailsOf("Toy House"));
  expect(await again()).toEqual([409, "payee_change_pending"]);
  await world.admin.made(path(id, "confirmation"));
  expect(await again()).toEqual([409, "payee_change_pending"]);
  await world.toys.made(path(id, "refusal"), BECAUSE);
  expect(await proposed(world)).toMatchObject({ version: 2 });
});

test("of 32 proposals at once one is pending, and of 32 confirmations one counts", async () => {
  const world = await aWorld();
  const proposals = await atOnce(32, () => world.toys.post("/v1/payee-details", detailsOf("Toy House")));
  expect(countAnswers(proposals)).toEqual({ "201": 1, "409 payee_change_pending": 31 });
  const { id } = await latest(world);
  const confirmations = await atOnce(32, (index) =>
    (index % 2 === 0 ? world.admin : world.secondAdmin).post(path(id, "confirmation")),
  );
  expect(countAnswers(confirmations)).toEqual({ "200": 1, "409 payee_details_not_proposed": 31 });
});

test("a number is shown by its last four characters, and stands nowhere in the database", async () => {
  const world = await aWorld();
  const idempotencyKey = "once";
  const made = await world.toys.post("/v1/payee-details", detailsOf("Toy House"), { idempotencyKey });
  await world.admin.made(path(String(made.json.id), "confirmation"));
  const shown = await latest(world);
  expect(shown).toMatchObject({
    ...{ holderName: "Toy House", address: ADDRESS, ownerId: world.toys.id },
    account: { kind: "card", lastFour: "4566", bic: null, branchNumber: "102100099996" },
  });
  const audited = await world.admin.read("/v1/audit-events");
  for (const text of [made.text, JSON.stringify(shown), JSON.stringify(audited)])
    expect(text).not.toContain("62220200");
  expect(JSON.stringify(audited)).toContain("payee_details.confirmed");
  expect(await tablesWith("6222020000001234566", "6222 0200", "DE8937040044")).toEqual([]);
  const stored = Object.values(await everythingStored()).flat();
  expect(stored.some((row) => row.includes("Toy House") && row.includes("sealed"))).toBe(false);
});

test("what a robber moves or changes in the database is not taken for an account", async () => {
  const world = await aWorld();
  const own = await agreedDetails(world.toys, world.admin, detailsOf("Toy House"));
  const robbers = await agreedDetails(world.pram, world.admin, detailsOf("Robber"));
  await expect(
    env.DB.prepare(`UPDATE payee_details SET owner_id = '${world.toys.id}' WHERE id = '${robbers.id}'`).run(),
  ).rejects.toThrow("rows_are_append_only");
  await env.DB.prepare(
    `INSERT INTO payee_details SELECT alliance_id, 'pyd_moved', owner_id, 2,
      (SELECT sealed FROM payee_details WHERE id = '${robbers.id}'), proposed_by, proposed_at
     FROM payee_details WHERE id = '${own.id}'`,
  ).run();
  expect((await world.toys.get("/v1/payee-details")).status).toBe(500);
});

test("a number must be one: IBAN, card, branch, BIC and country are checked", async () => {
  const world = await aWorld();
  const wrong = [
    { ...AN_IBAN, iban: "DE89370400440532013001" },
    { ...AN_IBAN, bic: "COBAQQFF" },
    { ...A_CARD, cardNumber: "6222020000001234560" },
    { ...A_CARD, branchNumber: "1021000999" },
    { kind: "account", accountNumber: "12345678" },
    { kind: "account", accountNumber: "=cmd", bic: "BKCHCNBJ" },
  ];
  for (const account of wrong) {
    const refused = await world.toys.refused("/v1/payee-details", detailsOf("Toy House", account));
    expect(refused, JSON.stringify(account)).toEqual([422, "validation_failed"]);
  }
  const address = { ...ADDRESS, country: "QQ" };
  expect(await world.toys.refused("/v1/payee-details", { ...detailsOf("Toy House"), address })).toEqual([
    422,
    "validation_failed",
  ]);
  const account = { kind: "account", accountNumber: "12345678", bic: "BKCHCNBJ" };
  const made = await world.toys.made("/v1/payee-details", detailsOf("Toy House", account));
  expect(made).toMatchObject({ account: { kind: "account", lastFour: "5678", bic: "BKCHCNBJ" } });
});

test("in euro money is sent to an IBAN", async () => {
  const world = await aWorld({ currency: "EUR", timeZone: "Europe/Berlin" });
  expect(await world.toys.refused("/v1/payee-details", detailsOf("Toy House"))).toEqual([
    422,
    "payee_account_differs",
  ]);
  expect(await world.toys.refused("/v1/payee-details", detailsOf("玩具屋", AN_IBAN))).toEqual([
    422,
    "payee_account_differs",
  ]);
  const made = await world.toys.made("/v1/payee-details", detailsOf("Toy House", AN_IBAN));
  expect(made).toMatchObject({ account: { kind: "iban", lastFour: "3000", bic: "COBADEFFXXX" } });
});

test("owners of the shop and admins are told by mail when a change is proposed and confirmed", async () => {
  const world = await aWorld();
  const owner = await aMember(world.toys, { role: "owner" });
  const [cashier, others] = [
    await aMember(world.toys, { role: "cashier" }),
    await aMember(world.pram, { role: "owner" }),
  ];
  const admin = await aMember(world.admin, { role: "admin" });
  await agreedDetails(world.toys, world.admin, detailsOf("Toy House"));
  for (const told of [owner, admin]) {
    const mails = await mailsTo(told.email);
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain("From 2026-01-08 02:00 (UTC) on money is sent there.");
    expect(mails[1]?.text).toContain("It ends in 4566.");
    expect(JSON.stringify(mails)).not.toContain("62220200");
  }
  for (const { email } of [cashier, others]) expect(await mailsTo(email)).toEqual([]);
});

test("after the secret is replaced what it sealed before is read by the one before", async () => {
  const world = await aWorld();
  await agreedDetails(world.toys, world.admin, detailsOf("Toy House"));
  const bindings = {
    PAYEE_SECRET: "another payee secret that only the tests know",
    PAYEE_SECRET_PREVIOUS: `${env.PAYEE_SECRET}\n`,
  };
  const details = detailsOf("Pram & Co");
  const made = await world.pram.made<PayeeDetails>("/v1/payee-details", details, { bindings });
  expect(made.account.lastFour).toBe("4566");
  const { id } = await latest(world);
  expect(await world.admin.made(path(id, "refusal"), BECAUSE, { bindings })).toMatchObject({
    holderName: "Toy House",
  });
});

const BECAUSE = { reason: "we never asked for it" };
type List = { data: PayeeDetails[] };

const path = (id: string, noun: "confirmation" | "refusal") => `/v1/payee-details/${id}/${noun}`;

function proposed({ toys }: World): Promise<PayeeDetails> {
  return toys.made("/v1/payee-details", detailsOf("Toy House"));
}

async function latest({ toys }: World): Promise<PayeeDetails> {
  return only((await toys.read<List>("/v1/payee-details?limit=1")).data);
}
