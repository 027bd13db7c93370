// A statement as a table for spreadsheets: it opens with what was brought forward and closes with the same sums.
import type { Instruction, Statement } from "../../../schema/contract/settlements.ts";
import { sumOf } from "../../../schema/money.ts";
import { fromIso } from "../../../schema/time.ts";
import { type Cell, moneyCsv } from "./money-csv.ts";

const COLUMNS = [
  "row",
  "id",
  "code",
  "counterpartyId",
  "counterparty",
  "effectiveAt",
  "localTime",
  "timeZone",
  "amountMinor",
  "amount",
  "currency",
  "redemptionId",
  "orderReference",
  "disputeId",
  "adjustmentId",
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>;

/**
 * `amountMinor` and `amount` are signed for the owner; local times are those of the zone named beside them. Each row
 * `check` repeats a sum from the rows above it and says what it differs by from the figure of that name: nothing.
 */
export function statementCsv(statement: Statement, timeZone: string): string {
  const clock = clockOf(timeZone);
  const names = new Map(statement.byPartner.map((it) => [it.counterpartyId, it.name]));
  const lines = statement.lines.map((line) => ({
    row: "line",
    id: line.transferId,
    code: line.code,
    counterpartyId: line.counterpartyId,
    counterparty: names.get(line.counterpartyId) ?? null,
    effectiveAt: line.effectiveAt,
    localTime: clock.format(fromIso(line.effectiveAt)),
    timeZone,
    ...amounts(statement, line.amountMinor),
    redemptionId: line.redemptionId,
    orderReference: line.orderReference,
    disputeId: line.disputeId,
    adjustmentId: line.adjustmentId,
  }));
  const sum = (row: string, amountMinor: number): Row => ({ row, ...amounts(statement, amountMinor) });
  const rows: Row[] = [
    sum("opening", statement.openingMinor),
    ...lines,
    sum("lines", statement.linesMinor),
    sum("due", statement.dueMinor),
    ...statement.instructions.map((it) => instructionRow(statement, it)),
    sum("instructed", statement.instructedMinor),
    sum("carried", statement.carriedMinor),
    sum("in flight", statement.inFlightMinor),
    ...checksOf(statement).map(([code, amountMinor]) => ({ ...sum("check", amountMinor), code })),
  ];
  return moneyCsv(rows, { columns: COLUMNS, decimals: ["amount"], currency: statement.currency });
}

function checksOf(statement: Statement): [figure: string, differsBy: number][] {
  const { openingMinor, linesMinor, dueMinor, instructedMinor, carriedMinor } = statement;
  const lines = sumOf(statement.lines.map(({ amountMinor }) => amountMinor));
  const instructed = sumOf(statement.instructions.map((it) => signedFor(statement, it)));
  return [
    ["lines", lines - linesMinor],
    ["due", openingMinor + lines - dueMinor],
    ["instructed", instructed - instructedMinor],
    ["carried", dueMinor - instructed - carriedMinor],
  ];
}

function amounts({ currency }: Statement, amountMinor: number): Row {
  return { amountMinor, amount: amountMinor, currency };
}

function instructionRow(statement: Statement, it: Instruction): Row {
  return {
    row: "instruction",
    id: it.id,
    code: it.status,
    counterpartyId: it.payeeId === statement.ownerId ? it.payerId : it.payeeId,
    ...amounts(statement, signedFor(statement, it)),
  };
}

function signedFor({ ownerId }: Statement, { payeeId, amountMinor }: Instruction): number {
  return payeeId === ownerId ? amountMinor : -amountMinor;
}

/** Swedish writes a local time as "2026-02-08 11:00:00"; one formatter serves thousands of lines. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "medium" });
}
