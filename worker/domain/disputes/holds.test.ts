// What a dispute holds and lets go of: whatever comes in whichever order, nobody is given back more than there was.
import fc from "fast-check";
import { expect, test } from "vitest";
import { sumOf } from "../../../schema/money.ts";
import type { TransferRow } from "../ledger/post.ts";
import { reversalsOf } from "../redemption/money-back.ts";
import {
  claimed,
  claimOf,
  holdsOf,
  releasesBefore,
  releasesOf,
  type Standing,
  standingsOf,
} from "./holds.ts";

test("a full refund under a hold leaves nothing on either side", () => {
  const ledger = aLedger([1570, 174]);
  hold(ledger);
  expect(positionsOf(ledger)).toEqual({ gifter: 0, redeemer: 0, alliance: 0 });
  refund(ledger, { netMinor: 21_800, beforeMinor: 0, afterMinor: 21_800 });
  expect(positionsOf(ledger)).toEqual({ gifter: 0, redeemer: 0, alliance: 0 });
  expect(standingsOf(ledger).map(({ keptMinor, heldMinor }) => [keptMinor, heldMinor])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test("a half refund under a hold lets go of half of it first", () => {
  const ledger = aLedger([1570, 174]);
  hold(ledger);
  refund(ledger, { netMinor: 21_800, beforeMinor: 0, afterMinor: 10_900 });
  const moved = ledger.slice(4).map(({ code, amountMinor }) => [code, amountMinor]);
  expect(moved).toEqual([
    ["dispute_release", 785],
    ["dispute_release", 87],
    ["reversal", 785],
    ["reversal", 87],
  ]);
  expect(positionsOf(ledger)).toEqual({ gifter: 0, redeemer: 0, alliance: 0 });
});

test("without a hold a refund lets go of nothing", () => {
  const ledger = aLedger([1570, 174]);
  const reversals = reversalsOf(ledger, { netMinor: 100, beforeMinor: 0, afterMinor: 50, isFull: false });
  expect(releasesBefore(standingsOf(ledger), reversals)).toEqual([]);
});

test("a part is let go of commission and fee by their shares, and nothing of nothing", () => {
  const ledger = aLedger([1570, 174]);
  hold(ledger);
  expect(releasesOf(standingsOf(ledger), 1000).map(({ amountMinor }) => amountMinor)).toEqual([900, 100]);
  expect(releasesOf(standingsOf(ledger), 1).map(({ amountMinor }) => amountMinor)).toEqual([1, 0]);
  refund(ledger, { netMinor: 100, beforeMinor: 0, afterMinor: 100 });
  expect(releasesOf(standingsOf(ledger), 0)).toEqual([]);
});

test("commission and fee are one claim, each funder's subsidy another, and nothing else is one", () => {
  expect((["commission", "fee", "subsidy"] as const).map(claimOf)).toEqual([
    "commission",
    "commission",
    "subsidy",
  ]);
  for (const code of ["reversal", "payment", "new_customer", "dispute_hold", "adjustment"] as const)
    expect(claimOf(code), code).toBeNull();
  const own = { code: "subsidy", debitId: "gifter", creditId: "redeemer", amountMinor: 5 } as const;
  const ledger = [...aLedger([1570, 174]), aTransfer({ ...own, id: "2" })];
  const codes = (claim: "commission" | "subsidy", debtorId: string) =>
    claimed(standingsOf(ledger), claim, debtorId).map(({ original }) => original.code);
  expect(codes("commission", "redeemer")).toEqual(["commission", "fee"]);
  expect(codes("subsidy", "gifter")).toEqual(["subsidy"]);
  expect(codes("subsidy", "redeemer")).toEqual([]);
});

test("what is left of an original is never less than what is held of it, in whatever order things come", () => {
  fc.assert(
    fc.property(aPast, ({ amounts, netMinor, steps }) => {
      const ledger = aLedger(amounts);
      let refundedMinor = 0;
      for (const step of steps) {
        const standings = standingsOf(ledger);
        const heldMinor = sumOf(standings.map((it) => it.heldMinor));
        const isDisputed = standings.some(({ disputeId }) => disputeId !== null);
        if (step.kind === "dispute" && !isDisputed) hold(ledger);
        if (step.kind === "release") add(ledger, releasesOf(standings, Math.floor(heldMinor * step.part)));
        if (step.kind === "refund") {
          const afterMinor = refundedMinor + Math.floor((netMinor - refundedMinor) * step.part);
          if (afterMinor > refundedMinor)
            refund(ledger, { netMinor, beforeMinor: refundedMinor, afterMinor });
          refundedMinor = afterMinor;
        }
        for (const { keptMinor, heldMinor: held } of standingsOf(ledger)) {
          expect(held).toBeGreaterThanOrEqual(0);
          expect(keptMinor - held).toBeGreaterThanOrEqual(0);
        }
        const net = sumOf(standingsOf(ledger).map((it) => it.keptMinor - it.heldMinor));
        expect(positionsOf(ledger).redeemer).toBe(net === 0 ? 0 : -net);
      }
      if (refundedMinor < netMinor)
        refund(ledger, { netMinor, beforeMinor: refundedMinor, afterMinor: netMinor });
      expect(positionsOf(ledger)).toEqual({ gifter: 0, redeemer: 0, alliance: 0 });
    }),
  );
});

test("what is held all of stays held all of, however it is refunded", () => {
  fc.assert(
    fc.property(aPast, ({ amounts, netMinor, steps }) => {
      const ledger = aLedger(amounts);
      hold(ledger);
      let refundedMinor = 0;
      for (const { part } of steps) {
        const afterMinor = refundedMinor + Math.floor((netMinor - refundedMinor) * part);
        if (afterMinor > refundedMinor) refund(ledger, { netMinor, beforeMinor: refundedMinor, afterMinor });
        refundedMinor = afterMinor;
        expect(positionsOf(ledger)).toEqual({ gifter: 0, redeemer: 0, alliance: 0 });
      }
    }),
  );
});

const amount = fc.integer({ min: 1, max: 99_999_999 });
const aPast = fc.record({
  amounts: fc.tuple(amount, amount),
  netMinor: amount,
  steps: fc.array(
    fc.record({
      kind: fc.constantFrom("dispute", "release", "refund"),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 8 },
  ),
});

/** A commission and its fee, as a redemption posts them. */
function aLedger([commissionMinor, feeMinor]: readonly [number, number]): TransferRow[] {
  return [
    aTransfer({ id: "0", code: "commission", creditId: "gifter", amountMinor: commissionMinor }),
    aTransfer({ id: "1", code: "fee", creditId: "alliance", amountMinor: feeMinor }),
  ];
}

function aTransfer(
  row: Pick<TransferRow, "id" | "code" | "creditId" | "amountMinor"> & Partial<TransferRow>,
): TransferRow {
  return {
    ...{
      allianceId: "all",
      debitId: "redeemer",
      unit: "CNY",
      effectiveAt: 0,
      createdAt: 0,
      redemptionId: "rdm",
    },
    ...{ refundSequence: null, instructionId: null, reverses: null, disputeId: null, adjustmentId: null },
    ...row,
  };
}

function hold(ledger: TransferRow[]): void {
  add(ledger, holdsOf(standingsOf(ledger)));
}

function refund(
  ledger: TransferRow[],
  returned: { netMinor: number; beforeMinor: number; afterMinor: number },
): void {
  const standings = standingsOf(ledger);
  const isFull = returned.afterMinor === returned.netMinor;
  const reversals = reversalsOf(
    standings.map(({ original }: Standing) => original),
    { ...returned, isFull },
  );
  add(ledger, [...releasesBefore(standings, reversals), ...reversals]);
}

function add(ledger: TransferRow[], corrections: ReturnType<typeof reversalsOf>): void {
  for (const { amountMinor, code, debitId, creditId, reverses } of corrections)
    if (amountMinor > 0) {
      const disputeId = code === "reversal" ? null : "dsp";
      ledger.push(
        aTransfer({ id: `${ledger.length}`, code, debitId, creditId, amountMinor, reverses, disputeId }),
      );
    }
}

function positionsOf(ledger: readonly TransferRow[]): Record<"gifter" | "redeemer" | "alliance", number> {
  const of = (owner: string) =>
    sumOf(ledger.filter((it) => it.creditId === owner).map((it) => it.amountMinor)) -
    sumOf(ledger.filter((it) => it.debitId === owner).map((it) => it.amountMinor));
  return { gifter: of("gifter"), redeemer: of("redeemer"), alliance: of("alliance") };
}
