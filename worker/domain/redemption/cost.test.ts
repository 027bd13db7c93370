// What a redemption may cost: the rows that a database bills, in the two trips that it takes.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { CreatedAlliance } from "../../../schema/contract/alliances.ts";
import { Caller, operator } from "../../../tests/support/api.ts";
import { ALLIANCE, aCoupon, aMerchant, anAllotment, anOffer, anOrder } from "../../../tests/support/world.ts";

test("a redemption reads at most thirty rows and writes at most twenty-six, in two trips", async () => {
  const { adminKey } = await operator.made<CreatedAlliance>("/v1/alliances", { ...ALLIANCE, test: false });
  const admin = new Caller(adminKey ?? "");
  const toys = await aMerchant(admin, "Toy House", "toys");
  const pram = await aMerchant(admin, "Pram & Co", "prams");
  const allotment = await anAllotment(toys, pram, await anOffer(toys), { coFundingBps: 4000 });
  const { DB, meter } = metered();
  const order = anOrder(await aCoupon(pram, allotment));
  const options = { bindings: { DB }, idempotencyKey: crypto.randomUUID() };
  expect((await toys.post("/v1/redemptions", order, options)).status).toBe(201);
  expect(meter.trips).toBe(2);
  expect(meter.rowsRead).toBeLessThanOrEqual(30);
  expect(meter.rowsWritten).toBeLessThanOrEqual(26);
});

function metered() {
  const meter = { trips: 0, rowsRead: 0, rowsWritten: 0 };
  const batch = async <Row>(statements: D1PreparedStatement[]) => {
    const results = await env.DB.batch<Row>(statements);
    meter.trips += 1;
    for (const { meta } of results) {
      meter.rowsRead += meta.rows_read;
      meter.rowsWritten += meta.rows_written;
    }
    return results;
  };
  return { DB: { prepare: (text: string) => env.DB.prepare(text), batch }, meter };
}
