// Payment files: what a payer hands to its bank, made once for an approved settlement.
import { z } from "zod";
import { id, instant, ownerId, pageQuery } from "./scalars.ts";

export const paymentFileFormat = z.enum(["csv", "pain.001"]);
export type PaymentFileFormat = z.infer<typeof paymentFileFormat>;

export const paymentFileQuery = z.strictObject({
  payerId: z
    .string()
    .max(128)
    .meta({ description: "Whose payments; `clearing` for the payouts of clearing." }),
  format: paymentFileFormat,
});
export type PaymentFileQuery = z.infer<typeof paymentFileQuery>;

export const paymentFile = z
  .strictObject({
    settlementId: id("settlement"),
    payerId: ownerId,
    format: paymentFileFormat,
    messageId: z.string().meta({ description: "How the file names itself to the bank; both formats alike." }),
    transferCount: z.int().min(1),
    totalMinor: z.int().min(1),
    currency: z.string(),
    sha256: z.string().meta({ description: "Of the file's bytes, in hex." }),
    payerDetailsId: id("payeeDetails"),
    lines: z.array(z.strictObject({ instructionId: id("instruction"), payeeDetailsId: id("payeeDetails") })),
    madeBy: id("principal"),
    madeAt: instant,
  })
  .meta({ id: "PaymentFile" });
export type PaymentFile = z.infer<typeof paymentFile>;

export const paymentFilesQuery = pageQuery;
export type PaymentFilesQuery = z.infer<typeof paymentFilesQuery>;
