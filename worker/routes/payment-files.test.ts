// Payment files through the API: nothing is paid twice by one, nothing to another account, and never other bytes.
import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import type { PaymentFile } from "../../schema/contract/payment-files.ts";
import type { Settlement } from "../../schema/contract/settlements.ts";
import { endToEndIdOf } from "../../schema/end-to-end-id.ts";
import { sha256 } from "../../schema/hash.ts";
import type { Caller } from "../../tests/support/api.ts";
import { postLines } from "../../tests/support/ledger.ts";
import { A_CARD, AN_IBAN, agreedDetails, detailsOf, everybodysDetails } from "../../tests/support/payees.ts";
import { databaseWhere } from "../../tests/support/rival.ts";
import { between, close, confirm, settleAt, step } from "../../tests/support/settling.ts";
import { tablesWith } from "../../tests/support/stored.ts";
import { atOnce, aWorld, countAnswers, POLICY, START, type World } from "../../tests/support/world.ts";

test("a file is the same bytes whenever it is asked for, whatever account comes into force meanwhile", async () => {
  const { world, settlement } = await aPayingWorld();
  const first = await file(world.pram, settlement, world.pram.id);
  const other = { ...A_CARD, cardNumber: "4111111111111111" };
  const changed = await agreedDetails(world.toys, world.admin, detailsOf("Toy House", other));
  world.at(changed.confirmation?.effectiveAt ?? "");
  await step(world, between(settlement, world.pram.id, world.toys.id), "sending");
  const again = await file(world.admin, settlement, world.pram.id);
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(again.text).toBe(first.text);
  expect(again.text).not.toContain("4111111111111111");
});

test("of 32 requests at once one makes the file and all get it", async () => {
  const { world, settlement } = await aPayingWorld();
  const answers = await atOnce(32, () => file(world.pram, settlement, world.pram.id));
  expect(countAnswers(answers)).toEqual({ "200": 32 });
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect((await files(world.pram, settlement)).length).toBe(1);
});

test("both formats pay the same to the same accounts, and a second one only before a payment is begun", async () => {
  const { world, settlement } = await aPayingWorld();
  const xml = await file(world.pram, settlement, world.pram.id);
  const other = { ...A_CARD, cardNumber: "4111111111111111" };
  const changed = await agreedDetails(world.toys, world.admin, detailsOf("Toy House", other));
  world.at(changed.confirmation?.effectiveAt ?? "");
  const csv = await file(world.pram, settlement, world.pram.id, "csv");
  expect(csv.text).toContain("6222020000001234566");
  expect(csv.text).not.toContain("4111111111111111");
  const [asCsv, asXml] = await files(world.pram, settlement);
  expect(asCsv).toMatchObject({ format: "csv", sha256: await sha256(MARK + csv.text), lines: asXml?.lines });
  expect(asXml).toMatchObject({ format: "pain.001", sha256: await sha256(xml.text) });
});

test("a second format is refused once a payment of the first is begun", async () => {
  const { world, settlement } = await aPayingWorld();
  await file(world.pram, settlement, world.pram.id);
  await step(world, between(settlement, world.pram.id, world.toys.id), "sending");
  const refused = await file(world.pram, settlement, world.pram.id, "csv");
  expect([refused.status, refused.json.code]).toEqual([409, "instruction_not_planned"]);
});

test("what was sent, failed, or arrived already stands in no file", async () => {
  const { world, settlement } = await aPayingWorld();
  await step(world, between(settlement, world.pram.id, world.toys.id), "sending");
  const { text } = await file(world.pram, settlement, world.pram.id);
  expect(documentIn(text).PmtInf.CdtTrfTxInf).toMatchObject({
    Amt: { InstdAmt: { "#text": "3.00", "@_Ccy": "CNY" } },
  });
  const other = await aPayingWorld();
  for (const it of other.settlement.instructions) await confirm(other.world, it);
  const refused = await file(other.world.pram, other.settlement, other.world.pram.id);
  expect([refused.status, refused.json.code]).toEqual([409, "nothing_to_pay"]);
});

test("an instruction that is sent while its file is made is in no file", async () => {
  const { world, settlement } = await aPayingWorld();
  const send = () => step(world, between(settlement, world.pram.id, world.toys.id), "sending");
  const DB = databaseWhere("INSERT INTO payment_batches", send);
  const path = `/v1/settlements/${settlement.id}/payment-file?payerId=${world.pram.id}&format=pain.001`;
  const { status, text } = await world.pram.get(path, { bindings: { DB } });
  expect([status, documentIn(text).GrpHdr.CtrlSum]).toEqual([200, "3.00"]);
});

test("control sums are those of the settlement's instructions of that payer", async () => {
  const { world, settlement } = await aPayingWorld();
  const { text } = await file(world.pram, settlement, world.pram.id);
  const { GrpHdr, PmtInf } = documentIn(text);
  const own = settlement.instructions.filter(({ payerId }) => payerId === world.pram.id);
  const totalMinor = own.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  for (const part of [GrpHdr, PmtInf])
    expect([part.NbOfTxs, part.CtrlSum]).toEqual([String(own.length), (totalMinor / 100).toFixed(2)]);
  const transfers = [PmtInf.CdtTrfTxInf].flat();
  expect(transfers.map(({ PmtId }) => PmtId.EndToEndId).sort()).toEqual(
    own.map(({ id }) => endToEndIdOf(id)).sort(),
  );
  const [listed] = await files(world.admin, settlement);
  expect(listed).toMatchObject({ payerId: world.pram.id, transferCount: own.length, totalMinor });
});

test("outside the euro the plain message names cards, branches and the bank's own codes", async () => {
  const { world, settlement } = await aPayingWorld();
  const { headers, text } = await file(world.pram, settlement, world.pram.id);
  expect(headers.get("Content-Type")).toBe("application/xml; charset=utf-8");
  expect(headers.get("Content-Disposition")).toBe('attachment; filename="TEST-payments.xml"');
  const { PmtInf } = documentIn(text);
  expect(PmtInf.PmtTpInf).toBeUndefined();
  expect(PmtInf.ChrgBr).toBe("SHAR");
  const toys = [PmtInf.CdtTrfTxInf].flat().find(({ Cdtr }) => Cdtr.Nm === "Toy House <GmbH>");
  expect(toys).toMatchObject({
    CdtrAgt: { FinInstnId: { ClrSysMmbId: { ClrSysId: { Cd: "CNAPS" }, MmbId: "102100099996" } } },
    CdtrAcct: { Id: { Othr: { Id: "6222020000001234566" } } },
  });
});

test("in euro the message keeps SEPA's rules", async () => {
  const { world, settlement } = await aPayingWorld({ currency: "EUR", timeZone: "Europe/Berlin" }, AN_IBAN);
  const { text } = await file(world.pram, settlement, world.pram.id);
  const { PmtInf } = documentIn(text);
  expect(PmtInf).toMatchObject({
    PmtTpInf: { SvcLvl: { Cd: "SEPA" } },
    ReqdExctnDt: { Dt: "2026-02-01" },
    Dbtr: { Nm: "Pram & Co", PstlAdr: { StrtNm: "Nanjing Road", BldgNb: "1", PstCd: "200001", Ctry: "CN" } },
    DbtrAcct: { Id: { IBAN: "DE89370400440532013000" } },
    ChrgBr: "SLEV",
  });
});

test("whose payee details are missing is said, and nothing is made", async () => {
  const world = await owing(await aWorld());
  await agreedDetails(world.pram, world.admin, detailsOf("Pram & Co"));
  const settlement = await settleAt(world, FIRST);
  const refused = await file(world.pram, settlement, world.pram.id);
  expect([refused.status, refused.json.code]).toEqual([409, "payee_details_missing"]);
  expect([...(refused.json.ownerIds as string[])].sort()).toEqual([world.photo.id, world.toys.id].sort());
  expect(await files(world.admin, settlement)).toEqual([]);
});

test("an account that waits is not paid to, one that was refused never", async () => {
  const world = await owing(await aWorld());
  await everybodysDetails(world);
  const settlement = await settleAt(world, FIRST);
  const robbers = { ...A_CARD, cardNumber: "4111111111111111" };
  await agreedDetails(world.toys, world.admin, detailsOf("Robber", robbers));
  const { text } = await file(world.pram, settlement, world.pram.id);
  expect(text).toContain("Toy House");
  expect(text).not.toContain("4111111111111111");
});

test("only the payer's owner and admins get a file, and only of an approved settlement", async () => {
  const { world, settlement } = await aPayingWorld();
  const stranger = await aWorld();
  await file(world.pram, settlement, world.pram.id);
  for (const caller of [world.toys, world.photo, stranger.admin, stranger.pram])
    expect((await file(caller, settlement, world.pram.id)).status).toBe(404);
  expect((await file(world.toys, settlement, world.toys.id)).status).toBe(404);
  expect(await files(world.toys, settlement)).toEqual([]);
  expect((await stranger.admin.get(`/v1/settlements/${settlement.id}/payment-files`)).status).toBe(404);
  const early = await owing(await aWorld());
  await everybodysDetails(early);
  const refused = await file(early.pram, await close(early, FIRST), early.pram.id);
  expect([refused.status, refused.json.code]).toEqual([409, "settlement_not_approved"]);
});

test("payouts of clearing stand in a file once collections cover all of them, and then count as on their way", async () => {
  const policy = { ...POLICY, settlementMode: "clearing", clearingInstitution: "The Bank" };
  const { world, settlement } = await aPayingWorld({ policy });
  const refused = await file(world.admin, settlement, "clearing");
  expect([refused.status, refused.json.code]).toEqual([409, "payout_needs_collections"]);
  await confirm(world, between(settlement, world.pram.id, "clearing"));
  expect((await file(world.admin, settlement, "clearing")).status).toBe(200);
  await owing(world, FIRST);
  const next = await settleAt(world, "2026-03-01T00:00:00.000Z");
  const later = next.instructions.find(({ payerId }) => payerId === "clearing");
  const early = await world.admin.refused(`/v1/instructions/${later?.id}/sending`);
  expect(early).toEqual([409, "payout_needs_collections"]);
  for (const it of settlement.instructions.filter(({ payerId }) => payerId === "clearing"))
    await step(world, it, "sending");
});

test("no number of a file stands in the database, and its making stands in the audit log", async () => {
  const { world, settlement } = await aPayingWorld({}, { ...A_CARD, cardNumber: "5555555555554444" });
  const { text } = await file(world.pram, settlement, world.pram.id, "csv");
  expect(text.startsWith("row,reference,")).toBe(true);
  expect(text).toContain("5555555555554444");
  expect(await tablesWith("5555555555554444")).toEqual([]);
  const audited = await world.pram.read("/v1/audit-events?action=payment_file.made");
  expect(audited).toMatchObject({
    data: [
      {
        details: {
          payerId: world.pram.id,
          format: "csv",
          totalMinor: 800,
          sha256: await sha256(MARK + text),
        },
      },
    ],
  });
});

/** The byte order mark, which reading a text leaves out. */
const MARK = "\uFEFF";
const FIRST = "2026-02-01T00:00:00.000Z";

/** An approved settlement in which the pram shop pays the toy shop 500 and the photographer 300. */
async function aPayingWorld(alliance: object = {}, account: object = A_CARD) {
  const world = await owing(await aWorld(alliance), START, alliance);
  await everybodysDetails(world, account);
  return { world, settlement: await settleAt(world, FIRST) };
}

async function owing(
  world: World,
  effectiveAt = START,
  { currency }: { currency?: string } = {},
): Promise<World> {
  const { pram, toys, photo } = world;
  const unit = currency === undefined ? {} : { unit: currency };
  await postLines(world.id, [
    { debitId: pram.id, creditId: toys.id, amountMinor: 500, effectiveAt, ...unit },
    { debitId: pram.id, creditId: photo.id, amountMinor: 300, effectiveAt, ...unit },
  ]);
  return world;
}

function file(caller: Caller, { id }: Settlement, payerId: string, format = "pain.001") {
  return caller.get(`/v1/settlements/${id}/payment-file?payerId=${payerId}&format=${format}`);
}

async function files(caller: Caller, { id }: Settlement): Promise<PaymentFile[]> {
  return (await caller.read<{ data: PaymentFile[] }>(`/v1/settlements/${id}/payment-files`)).data;
}

function documentIn(text: string) {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
  return parser.parse(text).Document.CstmrCdtTrfInitn;
}
