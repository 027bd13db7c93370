// A job that fails ends none of the others, and the run tells of it.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { allAreSealed } from "../../tests/support/sealed-logs.ts";
import { aWorld } from "../../tests/support/world.ts";
import { eachToItsEnd } from "./each-to-its-end.ts";
import { sealAudit } from "./seal-audit.ts";

test("where one job fails at once the audit log is sealed all the same, and the run is a failed one", async () => {
  await allAreSealed(Date.now());
  const { id } = await aWorld();
  const jobs = [
    Promise.reject(new Error("too large to read")),
    sealAudit(env.DB, env.AUDIT_SECRET, Date.now()),
  ];
  await expect(eachToItsEnd(jobs)).rejects.toThrow("a job failed");
  const seals = env.DB.prepare("SELECT count(*) AS n FROM audit_seals WHERE alliance_id = ?").bind(id);
  expect(await seals.first("n")).toBe(1);
});

test("where none fails neither does the run", async () => {
  await expect(eachToItsEnd([Promise.resolve(), Promise.resolve()])).resolves.toBeUndefined();
});
