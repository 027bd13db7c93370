// Archives through the API: who may have one and of what, and that a stranger tells every change by the published keys.
import { env } from "cloudflare:workers";
import { CompactSign } from "jose";
import { expect, test } from "vitest";
import type { SettlementArchive } from "../../schema/contract/archives.ts";
import type { Settlement } from "../../schema/contract/settlements.ts";
import { sha256 } from "../../schema/hash.ts";
import { newId } from "../../schema/ids.ts";
import { settlementDecisions, settlements } from "../../schema/tables/settlements.ts";
import { type KeySet, verify } from "../../scripts/verify-archive.ts";
import { type Caller, call } from "../../tests/support/api.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { aLivedInWorld } from "../../tests/support/lived-in.ts";
import { seal } from "../../tests/support/sealing.ts";
import { between, close, confirm, settleAt, step } from "../../tests/support/settling.ts";
import { aWorld, START, type World } from "../../tests/support/world.ts";
import { insert } from "../db/statement.ts";
import { MOST_LINES } from "../domain/archives/records.ts";
import { signingKeyOf } from "../domain/signing/key.ts";

test("only a paid settlement is archived, and only for the admins of its alliance", async () => {
  const [world, stranger] = [await aWorld(), await aWorld()];
  const { id, instructions } = await aSettlement(world);
  const path = `/v1/settlements/${id}/archive`;
  const refused = async (caller: Caller, at = path) => (await caller.get(at)).json.code;
  expect(await refused(world.admin)).toBe("settlement_not_paid");
  for (const it of instructions) await step(world, it, "failure");
  expect((await world.admin.get(path)).status).toBe(200);
  expect(await refused(stranger.admin)).toBe("not_found");
  expect(await refused(world.pram)).toBe("role_not_allowed");
  expect(await refused(world.admin, "/v1/settlements/stl_none/archive")).toBe("not_found");
});

test("a closed settlement and a reopened one are not archived", async () => {
  const world = await aWorld();
  await owe(world);
  const { id } = await close(world, FIRST);
  const path = `/v1/settlements/${id}/archive`;
  expect((await world.admin.get(path)).json.code).toBe("settlement_not_paid");
  await world.admin.made(`/v1/settlements/${id}/reopening`, { reason: "a line is missing" });
  expect((await world.admin.get(path)).json.code).toBe("settlement_not_paid");
});

test("a settlement of more lines than an archive can hold is refused in words", async () => {
  const world = await aWorld();
  const settlement = {
    ...{ allianceId: world.id, id: newId("settlement"), number: 1, unit: "CNY", fromAt: 0, cutoffAt: 1 },
    ...{ mode: "direct" as const, lineCount: MOST_LINES + 1, grossMinor: 0, instructedMinor: 0 },
    ...{ closedAt: 1, closedBy: "system", policyVersion: null },
  };
  const decided = { decision: "approved" as const, principalId: "system", reason: null, decidedAt: 2 };
  const its = { allianceId: world.id, settlementId: settlement.id };
  const rows = [insert(settlements, settlement), insert(settlementDecisions, { ...its, ...decided })];
  await env.DB.batch(rows.map(({ sql, params }) => env.DB.prepare(sql).bind(...params)));
  const { status, json } = await world.admin.get(`/v1/settlements/${settlement.id}/archive`);
  expect([status, json.code, json.mostRows]).toEqual([422, "selection_too_large", MOST_LINES]);
});

test("an archive is the same bytes whenever it is asked for, until money arrives late", async () => {
  const world = await aWorld();
  const settled = await aSettlement(world);
  for (const it of settled.instructions) await step(world, it, "failure");
  const first = await archiveOf(world, settled);
  world.at("2027-01-01T00:00:00.000Z");
  expect(await archiveOf(world, settled)).toBe(first);
  await confirm(world, between(settled, world.toys.id, world.pram.id), 100);
  const late = await archiveOf(world, settled);
  expect(late).not.toBe(first);
  expect(await faultsOf(late)).toEqual([]);
});

test("an archive holds everybody's statement, the payments with their steps, and what was done with its seal", async () => {
  const world = await aLivedInWorld();
  for (const it of world.second.instructions) await step(world, it, "failure").catch(() => {});
  await seal(world.id);
  const text = await archiveOf(world, world.first);
  const { files }: SettlementArchive = JSON.parse(text);
  const statements = Object.keys(files).filter((path) => path.startsWith("statements/"));
  expect(Object.keys(files)).toEqual(Object.keys(files).toSorted());
  expect(statements).toHaveLength(2 * 4);
  for (const path of statements) {
    const shown = await world.admin.get(`/v1/settlements/${world.first.id}/${path.replace(/\.json$/, "")}`);
    // Reading an answer takes its byte order mark away.
    expect(shown.text.trim()).toBe(files[path]?.trim());
  }
  const instructions = JSON.parse(files["instructions.json"] ?? "");
  expect(instructions).toHaveLength(world.first.instructions.length);
  expect(instructions.map((it: { steps: unknown[] }) => it.steps.length)).not.toContain(0);
  expect(instructions.flatMap((it: { payments: unknown[] }) => it.payments).length).toBeGreaterThan(0);
  const events = JSON.parse(files["audit.json"] ?? "");
  const actions = events.map((it: { action: string }) => it.action);
  expect(actions).toEqual(
    expect.arrayContaining(["settlement.closed", "settlement.approved", "instruction.failed"]),
  );
  const sealed = { mac: expect.any(String), seal: { head: expect.stringMatching(/^[0-9a-f]{64}$/) } };
  for (const event of events) expect(event).toMatchObject(sealed);
  expect(await verify(text, await keySet())).toMatchObject({
    faults: [],
    manifest: { alliance: { id: world.id, test: true }, settlement: { id: world.first.id, number: 1 } },
  });
});

test("one byte changed anywhere is told", async () => {
  const world = await aWorld();
  const text = await aPaidArchive(world);
  const keys = await keySet();
  const inHead = Array.from({ length: 120 }, (_, index) => index);
  const further = Array.from({ length: 400 }, (_, index) => Math.floor((index * text.length) / 400));
  for (const place of [...inHead, ...further, text.length - 2, text.length - 1]) {
    const other = text[place] === "1" ? "2" : "1";
    const changed = text.slice(0, place) + other + text.slice(place + 1);
    expect((await verify(changed, keys)).faults, `at ${place}`).not.toEqual([]);
  }
  for (const changed of [`${text}\n`, ` ${text}`, text.replace('"manifest"', '"manifes\\u0074"')])
    expect((await verify(changed, keys)).faults).not.toEqual([]);
});

test("a file that is missing, too many, in another place or of another settlement is told", async () => {
  const world = await aWorld();
  const { manifest, files }: SettlementArchive = JSON.parse(await aPaidArchive(world));
  const other: SettlementArchive = JSON.parse(await aPaidArchive(await aWorld()));
  const { "dues.json": dues = "", ...without } = files;
  const told = (changed: Record<string, string>) => faultsOf(JSON.stringify({ manifest, files: changed }));
  expect(await told(files)).toEqual([]);
  expect(await told(without)).toEqual(["dues.json is missing."]);
  expect(await told({ ...files, "more.json": "[]" })).toEqual(["more.json is not in the manifest."]);
  expect(await told({ ...without, "dues.json": dues })).toEqual([
    "The files are not in the order of the manifest.",
  ]);
  const theirs = other.files["dues.json"] ?? "";
  expect(await told({ ...files, "dues.json": theirs })).toEqual([
    "dues.json is not the file that was signed.",
  ]);
  const exchanged = { ...files, "dues.json": files["obligations.json"] ?? "", "obligations.json": dues };
  expect(await told(exchanged)).toHaveLength(2);
  expect(await faultsOf(JSON.stringify({ manifest: other.manifest, files }))).not.toEqual([]);
});

test("another key, another algorithm and another kind of text are told", async () => {
  const text = await aPaidArchive(await aWorld());
  const { manifest, files }: SettlementArchive = JSON.parse(text);
  const said = Uint8Array.from(atob(base64Of(manifest.split(".")[1] ?? "")), (it) => it.charCodeAt(0));
  const [ours, presentation, stranger] = await Promise.all([
    signingKeyOf(env.AUDIT_SECRET, "archive"),
    signingKeyOf(env.PRESENTATION_SECRET, "presentation"),
    signingKeyOf("a secret that somebody else made up", "archive"),
  ]);
  const signedBy = async (privateKey: CryptoKey, kid: string, typ = "jiehua-archive+jws") => {
    const head = { alg: "EdDSA", typ, kid };
    const jws = await new CompactSign(said).setProtectedHeader(head).sign(privateKey);
    return faultsOf(JSON.stringify({ manifest: jws, files }));
  };
  expect(await signedBy(ours.privateKey, ours.kid)).toEqual([]);
  expect(await signedBy(stranger.privateKey, ours.kid)).toEqual(["The signature is not of this manifest."]);
  expect(await signedBy(presentation.privateKey, ours.kid)).not.toEqual([]);
  expect(await signedBy(stranger.privateKey, stranger.kid)).toEqual([
    `The key ${stranger.kid} is not among the published ones.`,
  ]);
  expect(await signedBy(ours.privateKey, ours.kid, "jiehua-coupon+jwt")).not.toEqual([]);
});

test("an archive stays verifiable when the secret is replaced", async () => {
  const text = await aPaidArchive(await aWorld());
  const next = "the audit secret that comes after it";
  const bindings = { AUDIT_SECRET: next, AUDIT_SECRET_PREVIOUS: env.AUDIT_SECRET };
  expect((await verify(text, await keySet(bindings))).faults).toEqual([]);
  const forgotten = await keySet({ AUDIT_SECRET: next });
  expect((await verify(text, forgotten)).faults).not.toEqual([]);
});

test("sums that do not hold are told, whoever signed them", async () => {
  const world = await aWorld();
  const { manifest, files }: SettlementArchive = JSON.parse(await aPaidArchive(world));
  const path = `statements/${world.pram.id}.json`;
  const changed = {
    ...files,
    [path]: (files[path] ?? "").replace('"carriedMinor":0', '"carriedMinor":1'),
    "obligations.json": "[]\n",
  };
  const faults = await faultsOf(await signedAgain(manifest, changed));
  expect(faults).toEqual([
    `Instructed and carried of ${world.pram.id} are not its due.`,
    `The figures of ${world.pram.id} are not those of dues.json.`,
    "Over all statements carriedMinor does not sum to zero.",
    "The obligations do not sum to the gross amount.",
  ]);
});

const FIRST = "2026-02-01T00:00:00.000Z";

/** The toy shop owes the pram shop a commission, and the alliance its fee. */
async function owe({ id, pram, toys }: World): Promise<void> {
  await postLines(id, [
    { debitId: toys.id, creditId: pram.id, amountMinor: 1570, effectiveAt: START },
    { debitId: toys.id, creditId: "alliance", amountMinor: 400, effectiveAt: START, code: "fee" },
  ]);
}

async function aSettlement(world: World): Promise<Settlement> {
  await owe(world);
  return settleAt(world, FIRST);
}

async function aPaidArchive(world: World): Promise<string> {
  const settled = await aSettlement(world);
  for (const it of settled.instructions) {
    await step(world, it, "sending");
    await confirm(world, it);
  }
  return archiveOf(world, settled);
}

async function archiveOf({ admin }: World, { id }: Settlement): Promise<string> {
  const answer = await admin.get(`/v1/settlements/${id}/archive`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.text;
}

async function faultsOf(text: string): Promise<string[]> {
  return (await verify(text, await keySet())).faults;
}

async function keySet(bindings: object = {}): Promise<KeySet> {
  return JSON.parse((await call("GET", "/.well-known/jwks.json", { bindings })).text);
}

/** With the digests of these files, by our own key: what a fault of ours would look like. */
async function signedAgain(manifest: string, files: Record<string, string>): Promise<string> {
  const said = JSON.parse(atob(base64Of(manifest.split(".")[1] ?? "")));
  const entries = Object.entries(files).map(async ([path, text]) => {
    const bytes = new TextEncoder().encode(text);
    return { path, bytes: bytes.length, sha256: await sha256(text) };
  });
  const { kid, privateKey } = await signingKeyOf(env.AUDIT_SECRET, "archive");
  const payload = JSON.stringify({ ...said, files: await Promise.all(entries) });
  const jws = await new CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader({ alg: "EdDSA", typ: "jiehua-archive+jws", kid })
    .sign(privateKey);
  return JSON.stringify({ manifest: jws, files });
}

function base64Of(base64url: string): string {
  return base64url.replaceAll("-", "+").replaceAll("_", "/");
}
