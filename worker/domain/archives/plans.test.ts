// How an archive is read: along indexes, in as many trips for many owners as for few.
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { postLines } from "../../../tests/support/ledger.ts";
import { planOf, scansOf } from "../../../tests/support/plans.ts";
import { settleAt, step } from "../../../tests/support/settling.ts";
import { aMerchant, aWorld, START } from "../../../tests/support/world.ts";
import { eventsOf, transfersOf } from "./records.ts";

const OF = { allianceId: "all_1", settlementId: "stl_1" };

test("all owners' lines are read along the range of the period", async () => {
  const statement = transfersOf(OF);
  expect(await scansOf(statement)).toEqual([]);
  const step = "SEARCH t USING INDEX transfers_by_debit (";
  const range = "alliance_id=? AND debit_id=? AND unit=? AND effective_at>? AND effective_at<?)";
  expect(await planOf(statement)).toContain(step + range);
});

test("what was done to a settlement is found without walking the log", async () => {
  const statement = eventsOf(OF);
  expect(await scansOf(statement)).toEqual([]);
  expect(await planOf(statement)).toContain(
    "SEARCH e USING INDEX audit_events_of_settlements (alliance_id=? AND subject_id=?)",
  );
});

test("an archive costs as many trips for many owners as for few", async () => {
  const trips: number[] = [];
  for (const count of [1, 12]) {
    const world = await aWorld();
    for (let index = 0; index < count; index++) {
      const shop = await aMerchant(world.admin, `Shop ${index}`, "photo");
      const line = { debitId: shop.id, creditId: world.pram.id, amountMinor: 500, effectiveAt: START };
      await postLines(world.id, [line]);
    }
    const settled = await settleAt(world, "2026-02-01T00:00:00.000Z");
    for (const it of settled.instructions) await step(world, it, "failure");
    const batch = vi.spyOn(env.DB, "batch");
    expect((await world.admin.get(`/v1/settlements/${settled.id}/archive`)).status).toBe(200);
    trips.push(batch.mock.calls.length);
    batch.mockRestore();
  }
  expect(trips[1]).toBe(trips[0]);
});
