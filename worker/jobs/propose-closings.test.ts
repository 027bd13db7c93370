// The job that looks at the calendar: each cut-off is proposed once, mailed once, and closed once where the policy says so.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { AuditEvent } from "../../schema/contract/audit.ts";
import type { AllianceHome } from "../../schema/contract/home.ts";
import type { Integrity } from "../../schema/contract/integrity.ts";
import type { Settlement, SettlementCalendarView } from "../../schema/contract/settlements.ts";
import { operator } from "../../tests/support/api.ts";
import { aForgedCopy, changed } from "../../tests/support/forging.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { aNewAddress, mailsTo } from "../../tests/support/mailbox.ts";
import { approve, close } from "../../tests/support/settling.ts";
import { aWorld, only, POLICY, type World } from "../../tests/support/world.ts";
import { mailerOf } from "../mail/mailer.ts";
import { proposeClosings } from "./propose-closings.ts";

const run = (d1 = env.DB) =>
  proposeClosings(d1, {
    ...{ auditSecret: env.AUDIT_SECRET, mail: mailerOf(env), origin: "https://jiehua.example" },
    now: Date.now(),
  });
const MONTHLY = { settlementCadence: "monthly", cutoffDay: 1 };
const calendarOf = (world: World) => world.toys.read<SettlementCalendarView>("/v1/settlement-calendar");
const proposalsOf = async ({ admin }: World) =>
  (await admin.read<{ data: AuditEvent[] }>("/v1/audit-events?action=settlement.proposed")).data;
const settlementsOf = async ({ admin }: World) =>
  (await admin.read<{ data: Settlement[] }>("/v1/settlements")).data;

/** Newest first. */
const revisionsOf = async ({ admin }: World) =>
  (await admin.read<{ data: AuditEvent[] }>("/v1/audit-events?action=alliance.revised")).data;

/** A world whose policy has a calendar, and in whose January something locked. */
async function inJanuary(policy: object, more: object = {}): Promise<World> {
  const world = await aWorld({ policy: { ...POLICY, ...MONTHLY, ...policy }, ...more });
  const effectiveAt = "2026-01-20T00:00:00.000Z";
  await postLines(world.id, [
    { debitId: world.toys.id, creditId: world.pram.id, amountMinor: 900, effectiveAt },
  ]);
  return world;
}

/** Somebody does something, and a test alliance's clock stands at it. */
async function liveUntil(world: World, at: string): Promise<void> {
  world.at(at);
  await world.toys.made("/v1/stores", { reference: crypto.randomUUID(), name: "North" });
}

test("before its cut-off a period is proposed to nobody", async () => {
  const world = await inJanuary({});
  await liveUntil(world, "2026-01-31T15:59:59.999Z");
  await run();
  expect(await proposalsOf(world)).toEqual([]);
  expect(await calendarOf(world)).toEqual({
    ...{ cadence: "monthly", cutoffDay: 1, closesAutomatically: false, settledTo: null },
    ...{ nextCutoffAt: "2026-01-31T16:00:00.000Z", awaitingCutoffAt: null },
  });
});

test("a cut-off that has come is proposed once, whatever number of runs look at the clock, and nothing is closed", async () => {
  const world = await inJanuary({});
  await liveUntil(world, "2026-01-31T16:00:00.000Z");
  await Promise.all(Array.from({ length: 16 }, () => run()));
  await run();
  const proposal = only(await proposalsOf(world));
  expect(proposal).toMatchObject({
    principalId: "system",
    details: { cutoffAt: "2026-01-31T16:00:00.000Z" },
  });
  expect(await settlementsOf(world)).toEqual([]);
  expect(await calendarOf(world)).toMatchObject({ awaitingCutoffAt: "2026-01-31T16:00:00.000Z" });
});

test("each admin with an address is mailed once, in their language", async () => {
  const [english, chinese] = [aNewAddress("en"), aNewAddress("zh")];
  const world = await inJanuary({}, { admin: { name: "First", email: english, language: "en" } });
  await operator.made(`/v1/alliances/${world.id}/admins`, { name: "Other", email: chinese, language: "zh" });
  await liveUntil(world, "2026-02-01T00:00:00.000Z");
  await Promise.all([run(), run(), run()]);
  const [inEnglish, inChinese] = await Promise.all([mailsTo(english), mailsTo(chinese)]);
  const closings = (mails: readonly { subject: string }[], word: string) =>
    mails.filter(({ subject }) => subject.includes(word));
  expect(closings(inEnglish, "the period to 2026-01-31 has ended")).toHaveLength(1);
  expect(closings(inChinese, "截至 2026-01-31 的结算期已结束")).toHaveLength(1);
});

test("where the policy says so the period is closed at its cut-off, once, by nobody's hand, and a person approves", async () => {
  const world = await inJanuary({ closesAutomatically: true });
  await liveUntil(world, "2026-02-03T00:00:00.000Z");
  await Promise.all(Array.from({ length: 8 }, () => run()));
  await run();
  const closed = only(await settlementsOf(world));
  expect(closed).toMatchObject({
    status: "closed",
    cutoffAt: "2026-01-31T16:00:00.000Z",
    closedBy: "system",
  });
  expect(await approve(world, closed)).toMatchObject({ status: "approved" });
  const { violations } = await world.admin.read<Integrity>("/v1/integrity");
  // The line was posted by itself, without the redemption that the ledger would have it from.
  expect(violations.map(({ check }) => check)).toEqual(["transfers_are_of_their_redemption"]);
});

test("who wrote the policy by which a period closed itself does not approve it, and another person does", async () => {
  const world = await inJanuary({});
  const { admin, secondAdmin } = world;
  expect(await admin.patch("/v1/alliance", { policy: { closesAutomatically: true } })).toMatchObject({
    status: 200,
  });
  await liveUntil(world, "2026-02-03T00:00:00.000Z");
  await run();
  const { id } = only(await settlementsOf(world));
  const { key } = await admin.made<{ key: string }>("/v1/api-keys", { role: "admin", label: "Other" });
  for (const how of [{}, { key }])
    expect(await admin.refused(`/v1/settlements/${id}/approval`, undefined, how)).toEqual([
      409,
      "approver_closed_it",
    ]);
  // What somebody writes afterwards changes nothing about the version under which it was closed.
  expect(await secondAdmin.patch("/v1/alliance", { policy: { feeBps: 900 } })).toMatchObject({ status: 200 });
  expect(await admin.refused(`/v1/settlements/${id}/approval`)).toEqual([409, "approver_closed_it"]);
  const [, revised] = await revisionsOf(world);
  expect(await admin.read(`/v1/settlements/${id}`)).toMatchObject({
    closedBy: "system",
    automatedBy: revised?.principalId,
  });
  expect(await world.toys.read(`/v1/settlements/${id}`)).not.toHaveProperty("automatedBy");
  expect(await secondAdmin.made(`/v1/settlements/${id}/approval`)).toMatchObject({ status: "approved" });
});

test("who wrote a policy approves what another person closed under it, and what it closed under another's", async () => {
  const world = await inJanuary({});
  const { admin, secondAdmin } = world;
  await admin.patch("/v1/alliance", { policy: { closesAutomatically: true } });
  world.at("2026-01-31T00:00:00.000Z");
  const byHand = await secondAdmin.made<Settlement>("/v1/settlements", {});
  expect(byHand).toMatchObject({ automatedBy: null });
  expect(await secondAdmin.refused(`/v1/settlements/${byHand.id}/approval`)).toEqual([
    409,
    "approver_closed_it",
  ]);
  await admin.made(`/v1/settlements/${byHand.id}/approval`);
  await secondAdmin.patch("/v1/alliance", { policy: { feeBps: 900 } });
  await postLines(world.id, [
    {
      debitId: world.toys.id,
      creditId: world.pram.id,
      amountMinor: 700,
      effectiveAt: "2026-01-31T10:00:00.000Z",
    },
  ]);
  await liveUntil(world, "2026-02-03T00:00:00.000Z");
  await run();
  const [byItself] = await settlementsOf(world);
  expect(byItself).toMatchObject({ number: 2, closedBy: "system" });
  const path = `/v1/settlements/${byItself?.id}/approval`;
  expect(await secondAdmin.refused(path)).toEqual([409, "approver_closed_it"]);
  expect(await admin.made(path)).toMatchObject({ status: "approved" });
});

test("who reopened what the clock then closes again does not approve it, and neither does who wrote the policy", async () => {
  const world = await inJanuary({});
  const { admin, secondAdmin } = world;
  await secondAdmin.patch("/v1/alliance", { policy: { closesAutomatically: true } });
  await liveUntil(world, "2026-02-03T00:00:00.000Z");
  const cutoffAt = "2026-01-31T16:00:00.000Z";
  const byHand = await secondAdmin.made<Settlement>("/v1/settlements", { cutoffAt });
  await admin.made(`/v1/settlements/${byHand.id}/reopening`, { reason: "once more" });
  await run();
  const [again] = await settlementsOf(world);
  const [revised] = await revisionsOf(world);
  const reopened = await admin.read<Settlement>(`/v1/settlements/${byHand.id}`);
  expect(again).toMatchObject({
    ...{ number: 2, closedBy: "system", automatedBy: revised?.principalId },
    afterReopeningBy: reopened.decision?.principalId,
  });
  expect(reopened).toMatchObject({ automatedBy: null, afterReopeningBy: null });
  expect(await world.toys.read(`/v1/settlements/${again?.id}`)).not.toHaveProperty("afterReopeningBy");
  for (const person of [admin, secondAdmin]) {
    expect(await person.refused(`/v1/settlements/${again?.id}/approval`)).toEqual([
      409,
      "approver_closed_it",
    ]);
    const { tasks } = await person.read<AllianceHome>("/v1/alliance/home");
    expect(tasks.map(({ kind }) => kind)).toContain("find_second_admin");
    expect(tasks.map(({ kind }) => kind)).not.toContain("approve_settlement");
  }
  const approvedBy = async (principalId = "nobody") => {
    const approved = { decision: "'approved'", principal_id: `'${principalId}'` };
    const forgery = changed("settlement_decisions", approved, `settlement_id = '${again?.id}'`);
    const copy = await aForgedCopy(world.id, [forgery]);
    const { violations } = await copy.admin.read<Integrity>("/v1/integrity");
    return violations.filter(({ check }) => check === "settlements_are_approved_by_another");
  };
  // The latest reopening counts alone: where who wrote the policy reopens, the other one may approve.
  await secondAdmin.made(`/v1/settlements/${again?.id}/reopening`, { reason: "and again" });
  await run();
  const [last] = await settlementsOf(world);
  expect(last).toMatchObject({ number: 3, closedBy: "system" });
  expect(await admin.made(`/v1/settlements/${last?.id}/approval`)).toMatchObject({ status: "approved" });
  expect(await approvedBy()).toEqual([]);
  for (const principalId of [revised?.principalId, reopened.decision?.principalId])
    expect(await approvedBy(principalId ?? "")).toMatchObject([{ subjectId: again?.id }]);
});

test("who reopened a settlement approves what another person closed again", async () => {
  const world = await inJanuary({});
  const cutoffAt = "2026-01-31T16:00:00.000Z";
  world.at("2026-02-03T00:00:00.000Z");
  const first = await world.admin.made<Settlement>("/v1/settlements", { cutoffAt });
  await world.secondAdmin.made(`/v1/settlements/${first.id}/reopening`, { reason: "once more" });
  const second = await world.admin.made<Settlement>("/v1/settlements", { cutoffAt });
  expect(second).toMatchObject({ number: 2, afterReopeningBy: null });
  expect(await approve(world, second)).toMatchObject({ status: "approved" });
});

test("a first page sends whoever wrote the policy to another admin, and that one to the approval", async () => {
  const world = await inJanuary({});
  await world.admin.patch("/v1/alliance", { policy: { closesAutomatically: true } });
  await liveUntil(world, "2026-02-03T00:00:00.000Z");
  await run();
  const kindsOf = async (admin: World["admin"]) =>
    (await admin.read<AllianceHome>("/v1/alliance/home")).tasks.map(({ kind }) => kind);
  expect(await kindsOf(world.admin)).toContain("find_second_admin");
  expect(await kindsOf(world.admin)).not.toContain("approve_settlement");
  expect(await kindsOf(world.secondAdmin)).toContain("approve_settlement");
  expect(await kindsOf(world.secondAdmin)).not.toContain("find_second_admin");
});

test("a period whose predecessor awaits approval is not closed by the clock until it is approved", async () => {
  const world = await inJanuary({ closesAutomatically: true });
  const early = await close(world, "2026-01-25T00:00:00.000Z");
  const effectiveAt = "2026-01-28T00:00:00.000Z";
  await postLines(world.id, [
    { debitId: world.toys.id, creditId: world.pram.id, amountMinor: 700, effectiveAt },
  ]);
  await liveUntil(world, "2026-02-03T00:00:00.000Z");
  await run();
  expect(await settlementsOf(world)).toHaveLength(1);
  await approve(world, early);
  await run();
  expect(await settlementsOf(world)).toMatchObject([{ number: 2, closedBy: "system" }, { number: 1 }]);
});

test("an alliance for which it fails keeps no other waiting, and the run is a failed one", async () => {
  const [broken, sound] = [await inJanuary({}), await inJanuary({})];
  for (const world of [broken, sound]) await liveUntil(world, "2026-02-01T00:00:00.000Z");
  const d1: D1Database = Object.assign(Object.create(env.DB), {
    batch: (statements: D1PreparedStatement[]) => env.DB.batch(statements),
    prepare: (sql: string) => {
      const prepared = env.DB.prepare(sql);
      if (!/^INSERT INTO "?closing_proposals/i.test(sql)) return prepared;
      const bind = (...values: unknown[]) => {
        if (values.includes(broken.id)) throw new Error("too large to write");
        return prepared.bind(...values);
      };
      return { bind };
    },
  });
  await expect(run(d1)).rejects.toThrow("propose-closings failed for an alliance");
  expect(await proposalsOf(broken)).toEqual([]);
  expect(await proposalsOf(sound)).toHaveLength(1);
});

test("what was closed by hand at the cut-off is not proposed again, and the next one is", async () => {
  const world = await inJanuary({});
  world.at("2026-02-02T00:00:00.000Z");
  const cutoffAt = "2026-01-31T16:00:00.000Z";
  await approve(world, await world.admin.made<Settlement>("/v1/settlements", { cutoffAt }));
  await run();
  expect(await proposalsOf(world)).toEqual([]);
  await liveUntil(world, "2026-03-05T00:00:00.000Z");
  await run();
  expect(only(await proposalsOf(world)).details).toEqual({ cutoffAt: "2026-02-28T16:00:00.000Z" });
});

test("an alliance in which nothing ever moved has no period to close", async () => {
  const world = await aWorld({ policy: { ...POLICY, ...MONTHLY } });
  await liveUntil(world, "2026-02-03T00:00:00.000Z");
  await run();
  expect(await proposalsOf(world)).toEqual([]);
  expect(await calendarOf(world)).toMatchObject({ awaitingCutoffAt: null });
});

test("a cut-off day that not every period has is refused, at the beginning and in a revision", async () => {
  const world = await aWorld();
  for (const [settlementCadence, cutoffDay] of [
    ["weekly", 8],
    ["halfMonthly", 14],
  ] as const)
    expect(
      await world.admin.patch("/v1/alliance", { policy: { settlementCadence, cutoffDay } }),
    ).toMatchObject({
      ...{ status: 422, json: { code: "cutoff_day_fits_cadence" } },
    });
  const weekly = { settlementCadence: "weekly", cutoffDay: 7 };
  expect(await world.admin.patch("/v1/alliance", { policy: weekly })).toMatchObject({ status: 200 });
  // The other half is judged with what is there already.
  expect(await world.admin.patch("/v1/alliance", { policy: { settlementCadence: "monthly" } })).toMatchObject(
    {
      ...{ status: 200, json: { policy: { settlementCadence: "monthly", cutoffDay: 7 } } },
    },
  );
});
