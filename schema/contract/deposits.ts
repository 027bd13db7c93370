// Deposits: money that the named institution holds for a merchant, which raises its credit limit and does nothing else.
import { z } from "zod";
import { id, instant, positiveMinor, reference, text, timedPageQuery } from "./scalars.ts";

const kind = z
  .enum(["deposit", "withdrawal"])
  .meta({ description: "Paid in to the institution, or paid back to the merchant." });

export const depositRequest = z
  .strictObject({
    merchantId: id("merchant"),
    kind,
    amountMinor: positiveMinor,
    bankReference: reference,
    reason: text(500).optional(),
  })
  .meta({ id: "DepositRequest" });
export type DepositRequest = z.infer<typeof depositRequest>;

export const deposit = z
  .strictObject({
    id: id("deposit"),
    merchantId: id("merchant"),
    kind,
    amountMinor: positiveMinor.meta({ description: "In minor units of the alliance's currency." }),
    unit: z.literal("DEPOSIT").meta({ description: "It stands in no position and in no netting." }),
    bankReference: z.string(),
    institution: z.string().nullable().meta({
      description: "Who held it then; null for money paid back when none was named any more.",
    }),
    reason: z.string().nullable(),
    recordedBy: id("principal"),
    recordedAt: instant,
  })
  .meta({ id: "Deposit" });
export type Deposit = z.infer<typeof deposit>;

/** A deposit beside others: whose it is, and who recorded it. */
export const listedDeposit = deposit
  .extend({
    merchantName: z.string(),
    recordedByName: z
      .string()
      .nullable()
      .meta({ description: "Null to a merchant: which admin is for admins." }),
  })
  .meta({ id: "ListedDeposit" });
export type ListedDeposit = z.infer<typeof listedDeposit>;

export const depositsQuery = timedPageQuery.extend({ merchantId: id("merchant").optional() });
export type DepositsQuery = z.infer<typeof depositsQuery>;
