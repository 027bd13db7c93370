// How bank lines and payment files are read: each by a key, however many an alliance has.
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { planOf } from "../../../tests/support/plans.ts";
import type { AdminContext } from "../../context.ts";
import { few } from "../../db/few.ts";
import { selectInstructions } from "../settlement/instruction-rows.ts";
import { knownLines, usedReferences } from "./import.ts";

const ctx = { alliance: { id: "all_1" }, actor: { role: "admin" } } as AdminContext;
const LINE = { fingerprint: "f", bankReference: "B" };

test("a line is known again by its fingerprint, a payment by its reference, an instruction by its id", async () => {
  expect(await planOf(knownLines(ctx, "mer_1", [LINE]))).toContain(
    "SEARCH b USING COVERING INDEX bank_lines_by_fingerprint (alliance_id=? AND owner_id=? AND fingerprint=?)",
  );
  expect(await planOf(usedReferences(ctx, "mer_1", [LINE]))).toContain(
    "SEARCH p USING PRIMARY KEY (alliance_id=? AND payee_id=? AND bank_reference=?)",
  );
  const isNamed = few(sql`i.id IN (SELECT value FROM json_each('[]'))`);
  expect(await planOf(selectInstructions(ctx, isNamed))).toContain(
    "SEARCH i USING PRIMARY KEY (alliance_id=? AND id=?)",
  );
});
