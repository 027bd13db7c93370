// A statement as a table for spreadsheets: it opens with what was brought forward and closes with the same sums.
import { stringify } from "csv-stringify/browser/esm/sync";
import type { Instruction, Statement } from "../../../schema/contract/settlements.ts";
import { toDecimal } from "../../../schema/money.ts";
import { fromIso } from "../../../schema/time.ts";

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
  "disputeId",
  "adjustmentId",
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/**
 * UTF-8 with a byte order mark, RFC 4180. `amountMinor` and `amount` are signed for the owner; local times are those
 * of the zone named beside them. Text that a spreadsheet would take for a formula is disarmed.
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
  ];
  return stringify(rows, {
    bom: true,
    header: true,
    columns: [...COLUMNS],
    record_delimiter: "windows",
    escape_formulas: true,
    // Amounts go in as numbers, which are no formulas even with a minus in front.
    cast: {
      number: (minor, { column }) =>
        column === "amount" ? toDecimal(minor, statement.currency) : String(minor),
    },
  });
}

function amounts({ currency }: Statement, amountMinor: number): Row {
  return { amountMinor, amount: amountMinor, currency };
}

function instructionRow(statement: Statement, it: Instruction): Row {
  const isPayee = it.payeeId === statement.ownerId;
  return {
    row: "instruction",
    id: it.id,
    code: it.status,
    counterpartyId: isPayee ? it.payerId : it.payeeId,
    ...amounts(statement, isPayee ? it.amountMinor : -it.amountMinor),
  };
}

/** Swedish writes a local time as "2026-02-08 11:00:00"; one formatter serves thousands of lines. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "medium" });
}
