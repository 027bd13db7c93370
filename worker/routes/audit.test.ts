// The audit log through the API: who reads which events, page by page and as CSV, and which of them are sealed.
import { env } from "cloudflare:workers";
import { parse } from "papaparse";
import { expect, test } from "vitest";
import { headAfter, NO_HEAD } from "../../schema/audit-chain.ts";
import type { CreatedAdmin, CreatedAlliance } from "../../schema/contract/alliances.ts";
import type { CreatedApiKey } from "../../schema/contract/api-keys.ts";
import type { AuditEvent, AuditSeal } from "../../schema/contract/audit.ts";
import { Caller, call, operator } from "../../tests/support/api.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { seal } from "../../tests/support/sealing.ts";
import { confirm, settleAt, step } from "../../tests/support/settling.ts";
import { ALLIANCE, aCoupon, anOrder, aPartnership, aWorld, only, START } from "../../tests/support/world.ts";

type Events = { data: AuditEvent[]; nextCursor: string | null };

test("an owner reads its merchant's events and no other's; another alliance reads none of them", async () => {
  const { id, admin, pram, toys, photo, allotment } = await aPartnership();
  const stranger = await aWorld();
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  for (const merchant of [pram, toys, photo]) {
    const { data } = await merchant.read<Events>("/v1/audit-events");
    expect(data.length).toBeGreaterThan(0);
    expect(new Set(data.map((it) => it.merchantId))).toEqual(new Set([merchant.id]));
    expect((await merchant.read<Events>(`/v1/audit-events?subjectId=${id}`)).data).toEqual([]);
  }
  const own = await admin.read<Events>("/v1/audit-events");
  expect(new Set(own.data.map((it) => it.merchantId))).toEqual(new Set([null, pram.id, toys.id, photo.id]));
  const foreign = await stranger.admin.read<Events>("/v1/audit-events");
  expect(foreign.data.filter(({ subjectId }) => own.data.some((it) => it.subjectId === subjectId))).toEqual(
    [],
  );
});

test("only admins and owners read the log, only admins its seals", async () => {
  const { pram } = await aWorld();
  for (const role of ["staff", "cashier"]) {
    const { key } = await pram.made<CreatedApiKey>("/v1/api-keys", { role, label: role });
    for (const path of ["/v1/audit-events", "/v1/audit-events.csv", "/v1/audit-seals"])
      expect((await new Caller(key ?? "").get(path)).json.code).toBe("role_not_allowed");
  }
  expect((await pram.get("/v1/audit-seals")).json.code).toBe("role_not_allowed");
  expect((await call("GET", "/v1/audit-events")).json.code).toBe("credentials_missing");
});

test("an event says who did it, when, by which key, to which thing", async () => {
  const { admin, toys } = await aWorld();
  const { id } = await toys.made<{ id: string }>("/v1/stores", { reference: "N", name: "North" });
  const event = only((await admin.read<Events>(`/v1/audit-events?subjectId=${id}`)).data);
  expect(event).toEqual({
    seq: expect.any(Number),
    at: START,
    principalId: expect.stringMatching(/^prn_/),
    principalName: "Toy House",
    keyId: expect.stringMatching(/^key_/),
    sessionId: null,
    merchantId: toys.id,
    action: "store.created",
    subjectId: id,
    details: {},
    sealed: false,
  });
});

test("what an admin does to a merchant is that merchant's to read, with the admin's name", async () => {
  const { secondAdmin, pram, toys } = await aWorld();
  await secondAdmin.made(`/v1/merchants/${toys.id}/suspension`, { reason: "unpaid" });
  const event = only((await toys.read<Events>("/v1/audit-events?action=merchant.suspension")).data);
  expect(event).toMatchObject({ principalName: "Second admin", details: { reason: "unpaid" } });
  expect((await pram.read<Events>("/v1/audit-events?action=merchant.suspension")).data).toEqual([]);
});

test("what an admin says of a payment is the payer's to read, of what arrived the payee's", async () => {
  const world = await aWorld();
  const line = { debitId: world.toys.id, creditId: world.pram.id, amountMinor: 900, effectiveAt: START };
  await postLines(world.id, [line]);
  const instruction = only((await settleAt(world, "2026-02-01T00:00:00.000Z")).instructions);
  await step(world, instruction, "sending");
  await confirm(world, instruction);
  await confirm(world, instruction, 5);
  const actionsOf = async (caller: Caller) =>
    (await caller.read<Events>(`/v1/audit-events?subjectId=${instruction.id}`)).data.map(
      ({ action }) => action,
    );
  expect(await actionsOf(world.toys)).toEqual(["instruction.sent"]);
  expect(await actionsOf(world.pram)).toEqual(["instruction.paid_late", "instruction.confirmed"]);
});

test("an application is nobody's deed and the applicant's event", async () => {
  const { id, admin } = await aWorld();
  const { json } = await call("POST", `/v1/alliances/${id}/applications`, {
    body: {
      ...{ name: "Kites", category: "toys", priceTier: 2, monthlyOrders: 10, regions: ["Shanghai"] },
      contact: { name: "Li", phone: "13800000000" },
    },
  });
  const event = only((await admin.read<Events>("/v1/audit-events?principalId=public")).data);
  expect(event).toMatchObject({ principalName: null, keyId: null, merchantId: json.id, subjectId: json.id });
});

test("a walk by cursor meets every event once, newest first", async () => {
  const { admin } = await aPartnership();
  const seqs: number[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const from: string = cursor && `&cursor=${cursor}`;
    const page: Events = await admin.read(`/v1/audit-events?limit=3${from}`);
    seqs.push(...page.data.map(({ seq }) => seq));
    cursor = page.nextCursor;
  }
  expect(seqs).toEqual(seqs.map((_, index) => seqs.length - index));
  expect(seqs.length).toBeGreaterThan(6);
  for (const cursor of ["x", "-1", "1e3"])
    expect((await admin.get(`/v1/audit-events?cursor=${cursor}`)).json.code).toBe("malformed_request");
});

test("from is included, to is not", async () => {
  const world = await aWorld();
  const [later, latest] = ["2026-01-06T00:00:00.000Z", "2026-01-07T00:00:00.000Z"];
  world.at(later);
  await world.toys.made("/v1/stores", { reference: "N", name: "North" });
  const actions = async (query: string) =>
    (await world.admin.read<Events>(`/v1/audit-events?${query}`)).data.map(({ action }) => action);
  expect(await actions(`from=${later}&to=${latest}`)).toEqual(["store.created"]);
  const before = await actions(`from=${START}&to=${later}`);
  expect(before).toContain("merchant.created");
  expect(before).not.toContain("store.created");
});

test("a long log is filtered a part at a time, and exported where the selection is narrow enough", async () => {
  const { id, admin } = await aWorld();
  await fill(id, 50_001);
  const path = "/v1/audit-events?action=admin.added";
  const first = await admin.read<Events>(path);
  expect([first.data, first.nextCursor]).toEqual([[], expect.stringMatching(/^\d+$/)]);
  const second = await admin.read<Events>(`${path}&cursor=${first.nextCursor}`);
  expect([second.data.map(({ action }) => action), second.nextCursor]).toEqual([["admin.added"], null]);

  const refused = await admin.get("/v1/audit-events.csv");
  expect([refused.status, refused.json.code]).toEqual([422, "selection_too_large"]);
  const narrower = await admin.get(`/v1/audit-events.csv?from=${START}`);
  expect(rowsOf(narrower.text).map(({ seq }) => seq)).toEqual(["1", "2", "3", "4", "5"]);
});

test("events are sealed through the last seal", async () => {
  const { id, admin, toys } = await aWorld();
  await seal(id);
  await toys.made("/v1/stores", { reference: "N", name: "North" });
  const { data } = await admin.read<Events>("/v1/audit-events");
  const { throughSeq } = only((await admin.read<{ data: AuditSeal[] }>("/v1/audit-seals")).data);
  expect(data.map(({ sealed }) => sealed)).toEqual(data.map(({ seq }) => seq <= throughSeq));
  expect(data[0]).toMatchObject({ action: "store.created", sealed: false });
});

test("seals are listed newest first, those of one's own alliance", async () => {
  const { id, admin, toys } = await aWorld();
  const other = await aWorld();
  await seal(other.id);
  await seal(id, Date.parse("2026-01-05T02:00:30.000Z"));
  await toys.made("/v1/stores", { reference: "N", name: "North" });
  await seal(id);
  const first = await admin.read<{ data: AuditSeal[]; nextCursor: string }>("/v1/audit-seals?limit=1");
  const second = await admin.read<{ data: AuditSeal[]; nextCursor: null }>(
    `/v1/audit-seals?limit=1&cursor=${first.nextCursor}`,
  );
  const [newest, oldest] = [only(first.data), only(second.data)];
  expect(newest.throughSeq).toBe(oldest.throughSeq + 1);
  expect(oldest.sealedAt).toBe("2026-01-05T02:00:30.000Z");
  expect(second.nextCursor).toBeNull();
});

test("the CSV is the same selection, oldest first, and disarms what a spreadsheet would take for a formula", async () => {
  const { id, admin, toys } = await aWorld();
  const { adminKey } = await operator.made<CreatedAdmin>(`/v1/alliances/${id}/admins`, { name: "=1+1" });
  await new Caller(adminKey ?? "", START).made(`/v1/merchants/${toys.id}/suspension`, { reason: 'a,"b' });
  const csv = await admin.get("/v1/audit-events.csv");
  expect(csv.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
  expect(csv.headers.get("Content-Disposition")).toBe('attachment; filename="TEST-audit-events.csv"');
  const rows = rowsOf(csv.text);
  const { data } = await admin.read<Events>("/v1/audit-events?limit=100");
  expect(rows.map(({ seq, at, action, subjectId }) => [Number(seq), at, action, subjectId])).toEqual(
    data.map(({ seq, at, action, subjectId }) => [seq, at, action, subjectId]).reverse(),
  );
  expect(rows.at(-1)).toMatchObject({
    principalName: "'=1+1",
    merchantId: toys.id,
    sessionId: "",
    details: '{"reason":"a,\\"b"}',
    sealed: "false",
  });
  const own = rowsOf((await toys.get("/v1/audit-events.csv?action=merchant.suspension")).text);
  expect(own.map(({ merchantId }) => merchantId)).toEqual([toys.id]);
});

test("the heads of the seals follow from an admin's export, without any secret", async () => {
  const { id, admin, pram, toys, allotment } = await aPartnership();
  await toys.made("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  await seal(id);
  let head = NO_HEAD;
  for (const it of rowsOf((await admin.get("/v1/audit-events.csv")).text)) {
    const { at, principalId = "", action = "", subjectId = "", details = "" } = it;
    const orNull = (text: string | undefined) => text || null;
    head = await headAfter(head, {
      ...{
        allianceId: id,
        seq: Number(it.seq),
        at: Date.parse(at ?? ""),
        principalId,
        action,
        subjectId,
        details,
      },
      ...{ keyId: orNull(it.keyId), sessionId: orNull(it.sessionId), merchantId: orNull(it.merchantId) },
      mac: orNull(it.mac),
    });
  }
  expect(only((await admin.read<{ data: AuditSeal[] }>("/v1/audit-seals")).data).head).toBe(head);
});

test("a live alliance's export has no mark of a test", async () => {
  const { adminKey } = await operator.made<CreatedAlliance>("/v1/alliances", { ...ALLIANCE, test: false });
  const { headers } = await new Caller(adminKey ?? "").get("/v1/audit-events.csv");
  expect(headers.get("Content-Disposition")).toBe('attachment; filename="audit-events.csv"');
});

function rowsOf(csv: string): Record<string, string>[] {
  expect(csv.startsWith("seq,at,principalId,")).toBe(true);
  return parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
}

/** So many events of long ago, beside those that are there. */
async function fill(allianceId: string, count: number): Promise<void> {
  await env.DB.prepare(
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?2)
     INSERT INTO audit_events (alliance_id, seq, at, principal_id, action, subject_id, details)
     SELECT ?1, n + (SELECT max(seq) FROM audit_events WHERE alliance_id = ?1), 0, 'p', 'filled', 's', '{}' FROM numbers`,
  )
    .bind(allianceId, count)
    .run();
}
