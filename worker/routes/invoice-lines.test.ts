// What may be invoiced of a settlement, through the API: whose it is, and that its columns sum.
import { parse } from "papaparse";
import { expect, test } from "vitest";
import type { Redemption } from "../../schema/contract/redemptions.ts";
import type { Statement } from "../../schema/contract/settlements.ts";
import type { Caller } from "../../tests/support/api.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { approve, close, settleAt } from "../../tests/support/settling.ts";
import { aCoupon, anOrder, aPartnership, aWorld, START } from "../../tests/support/world.ts";

type Row = Record<string, string>;

test("a gifter invoices its commission to each redeemer, net of what was taken back in the period", async () => {
  const world = await aPartnership();
  const { pram, toys, photo, allotment } = world;
  const redeemed = await toys.made<Redemption>("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  await toys.made(`/v1/redemptions/${redeemed.id}/refunds`, { reference: "R-1", amountMinor: 10_900 });
  await postLines(world.id, [line(photo.id, pram.id, 900), line(pram.id, toys.id, 333)]);
  const settled = await settleAt(world, FIRST);
  const rows = await linesOf(pram, settled.id, pram.id);
  const partners = rows.filter(({ row }) => row === "partner");
  expect(new Map(partners.map((it) => [it.recipient, it]))).toEqual(
    new Map([
      ["Toy House", expect.objectContaining(EARNED_AT_TOYS)],
      ["Photo Studio", expect.objectContaining({ netMinor: "900", net: "9.00", document: "invoice" })],
    ]),
  );
  expect(new Set(partners.map(({ reference }) => reference)).size).toBe(2);
  const alliance = await linesOf(world.admin, settled.id, "alliance");
  expect(alliance.find(({ row }) => row === "partner")).toMatchObject({
    ...{ kind: "fee", recipient: "Toy House", grossMinor: "174", reversedMinor: "-87", netMinor: "87" },
  });
});

test("the columns sum to their totals, and the totals to the statement", async () => {
  const world = await aWorld();
  const { pram, toys, photo } = world;
  await postLines(world.id, [
    line(photo.id, pram.id, 900),
    line(toys.id, pram.id, 1_570),
    { ...line(pram.id, toys.id, 2_000), code: "subsidy" },
  ]);
  const { id } = await settleAt(world, FIRST);
  const rows = await linesOf(pram, id, pram.id);
  const total = rows.find(({ row }) => row === "total");
  const partners = rows.filter(({ row }) => row === "partner");
  for (const name of ["lines", "grossMinor", "reversedMinor", "heldMinor", "netMinor"])
    expect(String(partners.reduce((sum, it) => sum + Number(it[name]), 0))).toBe(total?.[name]);
  expect(rows.find(({ row }) => row === "check")).toMatchObject({ netMinor: "0", net: "0.00" });
  const statement = await pram.read<Statement>(`/v1/settlements/${id}/statements/${pram.id}`);
  const commissions = statement.lines.filter(({ code }) => code === "commission");
  expect(Number(total?.netMinor)).toBe(commissions.reduce((sum, it) => sum + it.amountMinor, 0));
  expect(rows.at(-1)?.notice).toContain("No tax invoice");
  expect(rows.at(-1)?.notice).toContain("不是发票");
});

test("what a later period takes back is for a credit note of that period", async () => {
  const world = await aWorld();
  const { pram, toys } = world;
  const [earned] = await postLines(world.id, [line(toys.id, pram.id, 1_000)]);
  await settleAt(world, FIRST);
  await postLines(world.id, [{ ...line(pram.id, toys.id, 400), effectiveAt: FIRST, reverses: earned ?? "" }]);
  const second = await settleAt(world, "2026-03-01T00:00:00.000Z");
  const [row] = await linesOf(pram, second.id, pram.id);
  expect(row).toMatchObject({
    ...{ document: "credit note", grossMinor: "0", reversedMinor: "-400", netMinor: "-400", net: "-4.00" },
    ...{ firstDay: "2026-02-01", lastDay: "2026-03-01", timeZone: "Asia/Shanghai", settlement: "2" },
  });
});

test("invoice lines are their issuer's and the admins', of what is approved", async () => {
  const [world, stranger] = [await aWorld(), await aWorld()];
  const { pram, toys, admin } = world;
  await postLines(world.id, [line(toys.id, pram.id, 1_000)]);
  const closed = await close(world, FIRST);
  const path = `/v1/settlements/${closed.id}/invoice-lines?issuerId=${pram.id}`;
  expect((await pram.get(path)).json.code).toBe("settlement_not_approved");
  await approve(world, closed);
  for (const caller of [pram, admin]) expect((await caller.get(path)).status).toBe(200);
  for (const caller of [toys, stranger.admin, stranger.pram])
    expect((await caller.get(path)).json.code).toBe("not_found");
  expect(await linesOf(toys, closed.id, toys.id)).toMatchObject([
    { row: "total", netMinor: "0" },
    { row: "check" },
    { row: "notice" },
  ]);
});

const FIRST = "2026-02-01T00:00:00.000Z";

const EARNED_AT_TOYS = {
  ...{ document: "invoice", issuer: "Pram & Co", kind: "commission", settlement: "1", currency: "CNY" },
  ...{ firstDay: "", lastDay: "2026-02-01", lines: "2" },
  ...{ grossMinor: "1570", reversedMinor: "-785", heldMinor: "0", netMinor: "785", net: "7.85" },
};

function line(debitId: string, creditId: string, amountMinor: number) {
  return { debitId, creditId, amountMinor, effectiveAt: START };
}

async function linesOf(caller: Caller, id: string, issuerId: string): Promise<Row[]> {
  const answer = await caller.get(`/v1/settlements/${id}/invoice-lines?issuerId=${issuerId}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return parse<Row>(answer.text.trim(), { header: true }).data;
}
