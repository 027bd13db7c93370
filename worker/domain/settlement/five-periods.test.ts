// The worked example of docs/concepts/settlement.md through the API, to the cent: its tables against what is computed.
/// <reference types="vite/types/importMeta.d.ts" />
import { beforeAll, expect, test } from "vitest";
import type { Dispute } from "../../../schema/contract/disputes.ts";
import type { Integrity } from "../../../schema/contract/integrity.ts";
import type { Redemption } from "../../../schema/contract/redemptions.ts";
import type { Instruction, Settlement } from "../../../schema/contract/settlements.ts";
import { disputed, positionsIn, resolved } from "../../../tests/support/disputing.ts";
import { approve, between, close, confirm, settleAt, step } from "../../../tests/support/settling.ts";
import { anAllotment, anOffer, aWorld, type Member, type World } from "../../../tests/support/world.ts";

const pages = import.meta.glob<string>("../../../docs/concepts/settlement.md", {
  query: "?raw",
  import: "default",
  eager: true,
});
const page = Object.values(pages).join();
const settled: Settlement[] = [];
let world: World;
let positions: Record<string, number>;
let integrity: Integrity;

/** Five months in the order in which they are told. */
beforeAll(async () => {
  world = await aWorld();
  const r = await january();
  await february(r);
  await march();
  await april();
  await may();
  positions = await positionsIn(world);
  integrity = await world.admin.read<Integrity>("/v1/integrity");
}, 120_000);

for (const number of [1, 2, 3, 4, 5])
  test(`S${number} is what the page says, owner by owner`, () => {
    expect(duesOf(settled[number - 1])).toEqual(tableOf(`S${number}`));
  });

for (const number of [1, 2, 3, 4, 5])
  test(`S${number} instructs what the page says`, () => {
    const instructed = settled[number - 1]?.instructions.map(
      ({ payerId, payeeId, amountMinor, retries }) =>
        `${nameOf(payerId)} → ${nameOf(payeeId)} ${toText(amountMinor)}${retries === null ? "" : " (again)"}`,
    );
    expect(instructed?.sort()).toEqual(instructionsOf(`S${number}`));
  });

test("in the end everybody stands where the page says, and the books are sound", () => {
  expect(OWNERS.map((name) => positions[idOf(name)] ?? 0)).toEqual([-50, 0, 0, 50]);
  expect(integrity.violations).toEqual([]);
});

test("every table of the page has columns that sum to zero", () => {
  for (const number of [1, 2, 3, 4, 5])
    for (const [row, figures] of Object.entries(tableOf(`S${number}`)))
      expect(
        figures.reduce((sum, it) => sum + it, 0),
        `S${number} ${row}`,
      ).toBe(0);
});

type January = { r2: Redemption; r4: Dispute; r5: Dispute };

async function january(): Promise<January> {
  const { admin, pram: a, toys: b, photo: c } = world;
  world.at("2026-01-06T03:00:00.000Z");
  const worked = await anAllotment(b, a, await anOffer(b), { coFundingBps: 4000 });
  const r1 = await redeemed(b, a, worked.id, 26_800);
  await b.made(`/v1/redemptions/${r1.id}/refunds`, { reference: "half", amountMinor: 10_900 });
  const r2 = await atPhoto(b, 3000);
  const r4 = await atPhoto(b, 2000);
  const r5 = await atPhoto(a, 1000);
  world.at("2026-01-25T03:00:00.000Z");
  await atPhoto(a, 5000);
  world.at("2026-01-29T03:00:00.000Z");
  const second = await disputed(c, r5);
  await close(world, CUTOFFS[0]);
  world.at("2026-02-02T03:00:00.000Z");
  const first = await disputed(c, r4);
  settled.push(
    await approve(world, await admin.made<Settlement>("/v1/settlements", { cutoffAt: CUTOFFS[0] })),
  );
  return { r2, r4: first, r5: second };
}

async function february({ r2, r4, r5 }: January): Promise<void> {
  const { admin, pram: a, toys: b, photo: c } = world;
  world.at("2026-02-05T03:00:00.000Z");
  await confirm(world, asked(1, c, b));
  await step(world, asked(1, a, ALLIANCE), "failure");
  world.at("2026-02-20T03:00:00.000Z");
  await resolved(admin, r4, "upheld");
  await resolved(admin, r5, "rejected");
  await c.made(`/v1/redemptions/${r2.id}/refunds`, { reference: "half", amountMinor: 15_000 });
  settled.push(await settleAt(world, CUTOFFS[1]));
}

async function march(): Promise<void> {
  const { pram: a, toys: b, photo: c } = world;
  await confirm(world, asked(2, c, a));
  await confirm(world, asked(2, a, ALLIANCE));
  await confirm(world, asked(2, b, a), 700);
  await step(world, asked(2, b, ALLIANCE), "sending");
  await step(world, asked(2, b, ALLIANCE), "unknown");
  world.at("2026-03-05T03:00:00.000Z");
  r6 = await atPhoto(a, 1000);
  settled.push(await settleAt(world, CUTOFFS[2]));
}

async function april(): Promise<void> {
  const { admin, secondAdmin, pram: a, toys: b, photo: c } = world;
  world.at("2026-04-03T03:00:00.000Z");
  await confirm(world, asked(2, b, ALLIANCE));
  await step(world, asked(3, c, a), "failure");
  world.at("2026-04-10T03:00:00.000Z");
  const sides = { debitId: a.id, creditId: b.id, amountMinor: 1500 };
  const { id } = await admin.made<{ id: string }>("/v1/adjustments", { ...sides, reason: "a fair's stand" });
  await secondAdmin.made(`/v1/adjustments/${id}/approval`);
  settled.push(await settleAt(world, CUTOFFS[3]));
}

async function may(): Promise<void> {
  const { admin, pram: a, toys: b, photo: c } = world;
  world.at("2026-05-04T03:00:00.000Z");
  await confirm(world, asked(3, c, a));
  await step(world, asked(4, c, a), "failure");
  await confirm(world, asked(4, a, b));
  await admin.made(`/v1/merchants/${c.id}/departure`, { reason: "the studio closes" });
  world.at("2026-05-12T03:00:00.000Z");
  await c.made(`/v1/redemptions/${r6.id}/refunds`, { reference: "half", amountMinor: 15_000 });
  settled.push(await settleAt(world, CUTOFFS[4]));
  world.at("2026-06-03T03:00:00.000Z");
  await confirm(world, asked(5, a, c));
}

let r6: Redemption;

const CUTOFFS = [
  "2026-02-01T00:00:00.000Z",
  "2026-03-01T00:00:00.000Z",
  "2026-04-01T00:00:00.000Z",
  "2026-05-01T00:00:00.000Z",
  "2026-06-01T00:00:00.000Z",
] as const;
const ALLIANCE = { id: "alliance" };
const OWNERS = ["A", "B", "C", "alliance"];

/** At the photo studio, of an order of ¥350.00 and a net of ¥300.00, for a fixed commission. */
async function atPhoto(gifter: Member, valueMinor: number): Promise<Redemption> {
  const commission = { kind: "fixed", valueMinor };
  const { id } = await anAllotment(world.photo, gifter, await anOffer(world.photo, { commission }));
  return redeemed(world.photo, gifter, id, 35_000);
}

async function redeemed(redeemer: Member, gifter: Member, allotmentId: string, amountMinor: number) {
  const gift = await gifter.made<{ coupons: { code: string }[] }>("/v1/gifts", {
    allotmentIds: [allotmentId],
  });
  return redeemer.made<Redemption>("/v1/redemptions", {
    ...{ code: gift.coupons[0]?.code, order: { amountMinor }, channel: "store" },
  });
}

function asked(number: number, payer: { id: string }, payee: { id: string }): Instruction {
  return between(settled[number - 1] ?? { instructions: [] }, payer.id, payee.id);
}

const idOf = (name: string) =>
  ({ A: world.pram.id, B: world.toys.id, C: world.photo.id })[name] ?? ALLIANCE.id;
const nameOf = (id: string) => OWNERS.find((name) => idOf(name) === id) ?? id;
const toText = (minor: number) => minor.toLocaleString("en");

/** The rows of the page's tables. */
const ROWS = {
  opening: "openingMinor",
  lines: "linesMinor",
  due: "dueMinor",
  instructed: "instructedMinor",
  carried: "carriedMinor",
  "in flight": "inFlightMinor",
} as const;

function duesOf(settlement: Settlement | undefined): Record<string, number[]> {
  const of = (name: string) => settlement?.dues.find(({ ownerId }) => ownerId === idOf(name));
  return Object.fromEntries(
    Object.entries(ROWS).map(([row, column]) => [row, OWNERS.map((name) => of(name)?.[column] ?? 0)]),
  );
}

/** The table whose first column is headed by the settlement's name; figures with a comma by thousands and a minus. */
function tableOf(name: string): Record<string, number[]> {
  const lines = page.split("\n");
  const from = lines.findIndex((line) => line.startsWith(`| ${name} `));
  const to = lines.findIndex((line, index) => index > from && !line.startsWith("|"));
  const rows = lines.slice(from + 2, to).map((line) => line.split("|").map((cell) => cell.trim()));
  return Object.fromEntries(
    rows.map(([, row = "", ...cells]) => [
      row,
      cells.slice(0, 4).map((it) => Number(it.replaceAll(",", "").replace("−", "-"))),
    ]),
  );
}

/** What the line `Sn instructs: …` says. */
function instructionsOf(name: string): string[] {
  const line = page.split("\n").find((it) => it.startsWith(`${name} instructs: `)) ?? "";
  return line.slice(`${name} instructs: `.length).replace(/\.$/, "").split("; ").sort();
}
