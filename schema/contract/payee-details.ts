// Payee details: to whom and to which account an owner's money is sent. Shown with the last four characters alone.
import { z } from "zod";
import {
  compact,
  isAccountNumber,
  isBic,
  isBranchNumber,
  isCardNumber,
  isCountry,
  isIban,
} from "../bank-accounts.ts";
import { id, instant, ownerId, text, timedPageQuery } from "./scalars.ts";

const written = (isRight: (it: string) => boolean, says: string) =>
  z.string().max(64).overwrite(compact).refine(isRight, says);

const bic = written(isBic, "no BIC");
const branchNumber = written(isBranchNumber, "no branch number of twelve digits");

/** An IBAN; a bank card of China with its branch; or an account of another kind, found by its bank's BIC or branch. */
export const bankAccount = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("iban"),
      iban: written(isIban, "no IBAN: its length or its check digits are wrong"),
      bic: bic.nullable().default(null),
    }),
    z.strictObject({
      kind: z.literal("card"),
      cardNumber: written(isCardNumber, "no bank card: its length or its last digit is wrong"),
      branchNumber,
    }),
    z
      .strictObject({
        kind: z.literal("account"),
        accountNumber: written(isAccountNumber, "4 to 34 letters and digits"),
        bic: bic.nullable().default(null),
        branchNumber: branchNumber.nullable().default(null),
      })
      .refine((it) => it.bic !== null || it.branchNumber !== null, {
        path: ["bic"],
        error: "give the bank's bic, its branchNumber, or both",
      }),
  ])
  .meta({ id: "BankAccount" });
export type BankAccount = z.infer<typeof bankAccount>;

/** Structured, as payment messages ask for it. */
export const postalAddress = z
  .strictObject({
    street: text(70),
    building: text(16).nullable().default(null),
    postcode: text(16),
    town: text(35),
    country: z.string().refine(isCountry, "no country of ISO 3166 such as CN"),
  })
  .meta({ id: "PostalAddress" });
export type PostalAddress = z.infer<typeof postalAddress>;

export const payeeDetailsRequest = z
  .strictObject({
    ownerId: ownerId.optional().meta({
      description:
        "An owner's own merchant; for an admin `alliance`, which is also the default, or `clearing`.",
    }),
    holderName: text(70).meta({ description: "The account's holder, as the bank has it." }),
    address: postalAddress,
    account: bankAccount,
  })
  .meta({ id: "PayeeDetailsRequest" });
export type PayeeDetailsRequest = z.infer<typeof payeeDetailsRequest>;

export const payeeDetailsStatus = z.enum(["proposed", "confirmed", "in_force", "replaced", "refused"]);
export type PayeeDetailsStatus = z.infer<typeof payeeDetailsStatus>;

export const payeeDetails = z
  .strictObject({
    id: id("payeeDetails"),
    ownerId,
    /** The merchant's name; null for the alliance itself and the clearing account. */
    ownerName: z.string().nullable(),
    version: z.int().min(1),
    status: payeeDetailsStatus.meta({
      description: "`confirmed` waits for `effectiveAt`; only what is `in_force` is paid to.",
    }),
    holderName: z.string(),
    address: postalAddress,
    account: z.strictObject({
      kind: z.enum(["iban", "card", "account"]),
      lastFour: z.string(),
      bic: z.string().nullable(),
      branchNumber: z.string().nullable(),
    }),
    proposedBy: id("principal"),
    proposedByName: z.string(),
    proposedAt: instant,
    confirmation: z
      .strictObject({
        principalId: id("principal"),
        name: z.string(),
        confirmedAt: instant,
        effectiveAt: instant,
      })
      .nullable(),
    refusal: z
      .strictObject({
        principalId: id("principal"),
        name: z.string(),
        reason: z.string(),
        refusedAt: instant,
      })
      .nullable(),
  })
  .meta({ id: "PayeeDetails" });
export type PayeeDetails = z.infer<typeof payeeDetails>;

export const payeeDetailsQuery = timedPageQuery.extend({
  ownerId: z.string().max(128).optional(),
  status: payeeDetailsStatus.optional(),
});
export type PayeeDetailsQuery = z.infer<typeof payeeDetailsQuery>;
