// Importing what a bank answered: each line once, certain payments confirmed at once, and a person asked about the rest.
import { sql } from "drizzle-orm";
import type { BankImport, BankImportRequest } from "../../../schema/contract/bank-lines.ts";
import { CLEARING_OWNER, newId } from "../../../schema/ids.ts";
import { bankLineDecisions, bankLines } from "../../../schema/tables/bank-lines.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit, type Write } from "../../db/commit.ts";
import { few } from "../../db/few.ts";
import { must } from "../../db/must.ts";
import { batchRead } from "../../db/read.ts";
import { insert, insertAll, type Statement, statement } from "../../db/statement.ts";
import { latestCutoff } from "../ledger/cutoff.ts";
import { actorStands } from "../membership/standing.ts";
import { ownerActedFor } from "../payees/acting-for.ts";
import { IS_IN_FLIGHT } from "../settlement/books.ts";
import { confirmationOf } from "../settlement/confirm.ts";
import { selectInstructions } from "../settlement/instruction-rows.ts";
import { camtLines } from "./camt.ts";
import { csvLines } from "./csv.ts";
import { type KnownLine, withFingerprints } from "./fingerprint.ts";
import { type Match, matched, namedIn } from "./match.ts";
import { pain002Lines } from "./pain-002.ts";
import { payersNames } from "./payers.ts";
import { type ReadLine, unreadable } from "./read-line.ts";
import { type DecisionRow, decidedAs, type LineRow, toBankLine, UNDECIDED } from "./shape.ts";
import { oneByOne } from "./whole-files.ts";

const MOST_LINES = 1_000;
/** So many payments are confirmed in one write; what is beyond is proposed. */
const MOST_CONFIRMED = 100;

/**
 * The importer acts for the account's owner, so a line that carries an instruction's reference and its whole amount is
 * that owner's confirmation. Everything else is a proposal or stays unmatched.
 *
 * @throws Problem `not_found`, `role_not_allowed`, `bank_file_not_readable`, `bank_reference_used`.
 */
export async function importBankFile(ctx: MemberContext, request: BankImportRequest): Promise<BankImport> {
  const ownerId = ownerActedFor(ctx, request.ownerId);
  const read = await oneByOne(ctx, ownerId, linesOf(request, ctx.alliance.currency));
  if (read.length > MOST_LINES) unreadable(`It has ${read.length} lines; divide it.`);
  const lines = await withFingerprints(read);
  const { fresh, matches, cutoffAt } = await lookUp(ctx, ownerId, lines);
  const deeds = matches.map((match, index) => ({ row: rowOf(ctx, ownerId, match), match, index }));
  const certain = deeds.filter(({ match }) => match.isCertain).slice(0, MOST_CONFIRMED);
  const decisions = new Map(certain.map(({ row }) => [row.id, confirmed(ctx, row)]));
  const answer = {
    ...{ lineCount: lines.length, knownCount: lines.length - fresh.length, confirmedCount: certain.length },
    lines: deeds.map(({ row }) => {
      const decision = decisions.get(row.id);
      return toBankLine(decision ? decidedAs(row, decision) : { ...row, ...UNDECIDED });
    }),
  };
  if (fresh.length === 0) return commit(ctx, answer, []);
  const counts = { format: request.format, lines: fresh.length, confirmed: certain.length };
  return commit(ctx, answer, [
    ...must(actorStands(ctx)),
    ...insertAll(
      bankLines,
      deeds.map(({ row }) => row),
    ),
    ...certain.flatMap(({ row, match }) => confirming(ctx, row, match, cutoffAt)),
    ...[...decisions.values()].map((it) => insert(bankLineDecisions, it)),
    audit(ctx, ctx.alliance.id, "bank_lines.imported", ownerId, counts),
  ]);
}

function linesOf({ format, content, mapping }: BankImportRequest, currency: string): ReadLine[] {
  if (mapping !== undefined) return csvLines(content, mapping, currency);
  if (format === "pain.002") return pain002Lines(content);
  return format === "csv" ? unreadable("A CSV needs a mapping.") : camtLines(content, format);
}

async function lookUp(ctx: MemberContext, ownerId: string, lines: readonly KnownLine[]) {
  const named = JSON.stringify(lines.map(namedIn).filter((id) => id !== undefined));
  const [known, used, ofReference, expected, [period]] = await batchRead(ctx.d1, [
    knownLines(ctx, ownerId, lines),
    usedReferences(ctx, ownerId, lines),
    selectInstructions(ctx, few(sql`i.id IN (SELECT value FROM json_each(${named}))`)),
    selectInstructions(ctx, sql`i.payee_id = ${ownerId} AND ${IS_IN_FLIGHT}`),
    latestCutoff(ctx.alliance.id),
  ]);
  const before = new Set(known.map(({ fingerprint }) => fingerprint));
  const fresh = lines.filter(({ fingerprint }) => !before.has(fingerprint));
  const amounts = new Set(fresh.map(({ amountMinor }) => amountMinor));
  const alike = expected.filter((it) => amounts.has(it.amountMinor - it.paidMinor));
  const matches = matched(fresh, {
    ownerId,
    named: new Map(ofReference.map((it) => [it.id, it])),
    expected: alike,
    usedReferences: new Set(used.map(({ bankReference }) => bankReference)),
    namesOf: await payersNames(ctx, alike),
  });
  return { fresh, matches, cutoffAt: period?.cutoffAt ?? 0 };
}

/** Those that were imported before. */
export function knownLines(
  ctx: MemberContext,
  ownerId: string,
  lines: readonly Pick<KnownLine, "fingerprint">[],
): Statement<{ fingerprint: string }> {
  const fingerprints = JSON.stringify(lines.map(({ fingerprint }) => fingerprint));
  return statement(sql`SELECT b.fingerprint FROM json_each(${fingerprints}) f CROSS JOIN bank_lines b
    ON b.alliance_id = ${ctx.alliance.id} AND b.owner_id = ${ownerId} AND b.fingerprint = f.value`);
}

/** Payments that the owner, or an admin for it, has confirmed by hand; of clearing also what was recorded as a deposit. */
export function usedReferences(
  ctx: MemberContext,
  ownerId: string,
  lines: readonly Pick<KnownLine, "bankReference">[],
): Statement<{ bankReference: string }> {
  const references = JSON.stringify(lines.map(({ bankReference }) => bankReference));
  const deposited = sql` UNION ALL SELECT d.bank_reference FROM json_each(${references}) f CROSS JOIN deposits d
    ON d.alliance_id = ${ctx.alliance.id} AND d.bank_reference = f.value`;
  return statement(sql`SELECT p.bank_reference AS bankReference FROM json_each(${references}) f CROSS JOIN payments p
    ON p.alliance_id = ${ctx.alliance.id} AND p.payee_id = ${ownerId} AND p.bank_reference = f.value
    ${ownerId === CLEARING_OWNER ? deposited : sql``}`);
}

function rowOf(
  ctx: MemberContext,
  ownerId: string,
  { line, instruction, matchedBy, proposes }: Match,
): LineRow {
  const { fingerprint, kind, bankReference, amountMinor, currency, day, counterparty, text } = line;
  return {
    ...{ allianceId: ctx.alliance.id, id: newId("bankLine"), ownerId, fingerprint, kind, bankReference },
    ...{ amountMinor, currency, day, counterparty, text: text ?? line.endToEndId },
    ...{ instructionId: instruction?.id ?? null, matchedBy, proposes },
    ...{ importedBy: ctx.actor.principalId, importedAt: ctx.now },
  };
}

function confirmed(ctx: MemberContext, { allianceId, id, instructionId }: LineRow): DecisionRow {
  const { principalId } = ctx.actor;
  const of = { allianceId, bankLineId: id, instructionId };
  return { ...of, decision: "confirmed", reason: null, principalId, decidedAt: ctx.now };
}

function confirming(
  ctx: MemberContext,
  { bankReference, amountMinor }: LineRow,
  { instruction }: Match,
  cutoffAt: number,
): readonly Write[] {
  if (instruction === null) return [];
  const arrival = { bankReference, amountMinor: amountMinor ?? undefined, cutoffAt };
  return confirmationOf(ctx, instruction, arrival).writes;
}
