// Many rows in one write: however many there are, no statement is too large for the database.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { newId } from "../../schema/ids.ts";
import { categories } from "../../schema/tables/categories.ts";
import { instructions } from "../../schema/tables/instructions.ts";
import { settlementDues } from "../../schema/tables/settlements.ts";
import { aWorld } from "../../tests/support/world.ts";
import { insertAll, type Statement } from "./statement.ts";

const bytesOf = ({ params }: Statement) => new TextEncoder().encode(String(params[0])).length;
const MOST_BYTES = 2_000_000;

test("40,000 rows are all written, and no rows are no statement", async () => {
  const { id: allianceId } = await aWorld();
  const rows = Array.from({ length: 40_000 }, (_, index) => ({
    key: `key-${index}`,
    name: "玩具".repeat(10),
  }));
  const statements = insertAll(categories, rows, { allianceId });
  expect(statements.every((it) => bytesOf(it) < MOST_BYTES)).toBe(true);
  await env.DB.batch(statements.map(({ sql, params }) => env.DB.prepare(sql).bind(...params)));
  const count = "SELECT count(*) FROM categories WHERE alliance_id = ? AND key GLOB 'key-*'";
  expect(await env.DB.prepare(count).bind(allianceId).first("count(*)")).toBe(rows.length);
  expect(insertAll(categories, [], { allianceId })).toEqual([]);
});

test("the dues and instructions of 20,000 owners go in portions, and those of a few in one", () => {
  const its = { allianceId: "all_1", settlementId: "stl_1" };
  const [payerId, payeeId] = [newId("merchant"), newId("merchant")];
  const due = {
    ...{ ownerId: payerId, openingMinor: -1_234_567, linesMinor: -1_234_567, dueMinor: -2_469_134 },
    ...{ instructedMinor: -2_469_134, carriedMinor: 0, inFlightMinor: -1_234_567 },
  };
  const asked = {
    id: newId("instruction"),
    payerId,
    payeeId,
    amountMinor: 2_469_134,
    retries: newId("instruction"),
  };
  const inserted = (count: number) => [
    insertAll(settlementDues, Array(count).fill(due), its),
    insertAll(instructions, Array(count).fill(asked), its),
  ];
  for (const statements of inserted(20_000)) {
    expect(statements.every((it) => bytesOf(it) < MOST_BYTES)).toBe(true);
    const written = statements.flatMap(({ params }) => JSON.parse(String(params[0])));
    expect(written).toHaveLength(20_000);
  }
  for (const statements of inserted(1000)) expect(statements).toHaveLength(1);
});
