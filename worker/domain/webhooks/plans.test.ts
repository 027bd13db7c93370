// The job's statements walk no table that grows: endpoints are few, and what is theirs is found by its index.
import { expect, test } from "vitest";
import { planOf, scansOf } from "../../../tests/support/plans.ts";
import { dueDeliveries } from "./attempts.ts";
import { endpointsBehind } from "./outbox.ts";
import { partiesOf } from "./parties.ts";

test("who has a part in a thing is found by the things' ids", async () => {
  for (const statement of partiesOf("all_1", ["rdm_1"])) {
    for (const step of await scansOf(statement)) expect(step).toMatch(/^SCAN [sf] VIRTUAL TABLE/);
    for (const step of await planOf(statement))
      expect(step, statement.sql).not.toMatch(/\(alliance_id=\?\)$/);
  }
});

test("only endpoints are walked for what is due and for what is behind", async () => {
  const due = dueDeliveries(0, { endpoints: 1, each: 1 });
  expect(new Set(await scansOf(due))).toEqual(new Set(["SCAN e"]));
  expect((await planOf(due)).join("\n")).toContain("webhook_deliveries_due");
  expect(await scansOf(endpointsBehind(1))).toEqual(["SCAN e"]);
});
