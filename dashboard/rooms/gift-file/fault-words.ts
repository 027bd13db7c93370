// What is wrong with a row of a file, and what to do about it, in the reader's language.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { FaultCode } from "./rows.ts";

export const FAULTS: Record<FaultCode, MessageDescriptor> = {
  missing: msg`The order has no number. Without one the same file could gift twice.`,
  repeated: msg`This order stands in the file before. It gets one gift.`,
  too_long: msg`Longer than 128 characters.`,
  no_amount: msg`This is no amount. Write 2599.00, without a sign.`,
  no_date: msg`This is no day. Write 2026-11-20 or 2026-11-20 10:30.`,
  no_phone: msg`This is no phone number. Leave it empty, or write its digits.`,
  no_email: msg`This is no e-mail address. Leave it empty, or write all of it.`,
};
