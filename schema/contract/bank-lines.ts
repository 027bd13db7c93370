// What banks answer: statements and status reports imported line by line, matched to instructions, decided by people.
import { z } from "zod";
import { id, instant, ownerId, text, timedPageQuery } from "./scalars.ts";
import { listedInstruction } from "./settlements.ts";

const column = text(100);

/** Which columns of a CSV hold what, by their headings. */
export const bankCsvMapping = z
  .strictObject({
    delimiter: z.enum([",", ";", "\t", "|"]).default(","),
    decimalMark: z.enum([".", ","]).default("."),
    dayFormat: z.enum(["YYYY-MM-DD", "YYYY/MM/DD", "YYYYMMDD", "DD.MM.YYYY", "DD/MM/YYYY", "MM/DD/YYYY"]),
    columns: z.strictObject({
      day: column,
      amount: column.meta({ description: "Positive = money that came in; lines that are not are left out." }),
      currency: column.optional().meta({ description: "Default: the alliance's currency." }),
      counterparty: column.optional(),
      reference: column.optional().meta({ description: "The bank's own reference of the line." }),
      endToEndId: column.optional(),
      text: column.optional(),
    }),
  })
  .meta({ id: "BankCsvMapping" });
export type BankCsvMapping = z.infer<typeof bankCsvMapping>;

export const bankImportRequest = z
  .strictObject({
    ownerId: ownerId.optional().meta({
      description:
        "Whose account: an owner's own merchant; for an admin `alliance`, the default, or `clearing`.",
    }),
    format: z.enum(["camt.053", "camt.054", "pain.002", "csv"]),
    content: z.string().min(1).meta({ description: "The file's text." }),
    mapping: bankCsvMapping.optional(),
  })
  .refine((it) => (it.format === "csv") === (it.mapping !== undefined), {
    path: ["mapping"],
    error: "a CSV, and nothing else, needs a mapping",
  })
  .meta({ id: "BankImportRequest" });
export type BankImportRequest = z.infer<typeof bankImportRequest>;

export const bankLineStatus = z.enum(["proposed", "unmatched", "confirmed", "failed", "dismissed"]);
export type BankLineStatus = z.infer<typeof bankLineStatus>;

export const bankLine = z
  .strictObject({
    id: id("bankLine"),
    ownerId,
    kind: z.enum(["credit", "returned", "rejected", "taken_back"]).meta({
      description:
        "Money that came in; a payment of one's own that came back, or that the bank rejected; money that was taken back.",
    }),
    status: bankLineStatus,
    amountMinor: z.int().nullable(),
    currency: z.string().nullable(),
    day: z.string().nullable(),
    counterparty: z.string().nullable(),
    text: z.string().nullable(),
    bankReference: z.string().meta({ description: "Under which a payment of it is recorded." }),
    instructionId: id("instruction").nullable().meta({ description: "The instruction it was matched with." }),
    matchedBy: z.enum(["end_to_end_id", "amount_and_counterparty"]).nullable(),
    proposes: z.enum(["confirmation", "failure"]).nullable(),
    decision: z
      .strictObject({
        decision: z.enum(["confirmed", "failed", "dismissed"]),
        instructionId: id("instruction").nullable(),
        reason: z.string().nullable(),
        principalId: id("principal"),
        decidedAt: instant,
      })
      .nullable(),
    importedBy: id("principal"),
    importedAt: instant,
  })
  .meta({ id: "BankLine" });
export type BankLine = z.infer<typeof bankLine>;

/** A line beside others: whose it is, who decided, and the payment that it was taken for or may be. */
export const listedBankLine = bankLine
  .extend({
    ownerName: z.string().nullable().meta({ description: "Null where it is no merchant." }),
    decidedByName: z.string().nullable().meta({
      description: "Null while nobody has decided, and to a merchant where an admin has.",
    }),
    instruction: listedInstruction.nullable().meta({
      description: "That of the decision, else the one it was matched with, as it stands now.",
    }),
  })
  .meta({ id: "ListedBankLine" });
export type ListedBankLine = z.infer<typeof listedBankLine>;

export const bankImport = z
  .strictObject({
    lineCount: z.int().meta({ description: "Lines of the file that concern money coming in or back." }),
    knownCount: z.int().meta({ description: "Of these, imported before: nothing was done with them." }),
    confirmedCount: z.int().meta({ description: "New ones whose payment was confirmed at once." }),
    lines: z.array(bankLine).meta({ description: "The new ones." }),
  })
  .meta({ id: "BankImport" });
export type BankImport = z.infer<typeof bankImport>;

export const bankLineQuery = timedPageQuery.extend({
  ownerId: z.string().max(128).optional(),
  status: bankLineStatus.optional(),
});
export type BankLineQuery = z.infer<typeof bankLineQuery>;

export const bankLineConfirmationRequest = z
  .strictObject({
    instructionId: id("instruction")
      .optional()
      .meta({ description: "Default: the instruction it was matched with." }),
  })
  .default({})
  .meta({ id: "BankLineConfirmationRequest" });
export type BankLineConfirmationRequest = z.infer<typeof bankLineConfirmationRequest>;
