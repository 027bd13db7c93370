// Why a file is of no use here, in words, and what to bring instead.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { BankFile } from "./bank-file.ts";

export const WHY_WRONG: Record<Extract<BankFile, { kind: "wrong" }>["why"], MessageDescriptor> = {
  packed: msg`This is a ZIP or an Excel workbook. Unpack it, or save the sheet as CSV.`,
  picture: msg`This is a PDF, which only people can read. Ask your bank for camt.053 or CSV.`,
  to_the_bank: msg`This is a file of payments for the bank, not what the bank answered.`,
  other_message: msg`This is XML, but no camt.053, camt.054 or pain.002.`,
  broken: msg`This message has no end: it was cut off. Download it again.`,
  empty: msg`There is no row in it.`,
};
