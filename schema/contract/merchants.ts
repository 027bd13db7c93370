// Merchants, their stores and the keys by which they and the alliance's admins ask.
import { z } from "zod";
import { secretOnce } from "./alliances.ts";
import { mailed, namedPerson } from "./named-people.ts";
import { amountMinor, id, instant, language, pageQuery, reference, slug, text } from "./scalars.ts";
import { totalsOf } from "./totals.ts";

const merchantFields = {
  name: text(120),
  category: slug,
  priceTier: z.int().min(1).max(5),
  monthlyOrders: z.int().min(0).max(1_000_000_000),
  regions: z.array(text(64)).max(100),
};

export const merchantRequest = z
  .strictObject({
    ...merchantFields,
    creditLimitMinor: amountMinor.nullable().default(null),
    /** The first owner, who may then sign in; left out, only the first key is known. */
    owner: namedPerson.optional(),
  })
  .meta({ id: "MerchantRequest" });
export type MerchantRequest = z.infer<typeof merchantRequest>;

/** An owner changes what is its own; category and credit limit are the admin's. */
export const merchantPatch = z
  .strictObject({ ...merchantFields, creditLimitMinor: amountMinor.nullable() })
  .partial()
  .meta({ id: "MerchantPatch" });
export type MerchantPatch = z.infer<typeof merchantPatch>;

/** Once the merchant is admitted, whoever proves the address is its first owner; `language` is that of mails. */
export const contact = z
  .strictObject({
    name: text(120),
    email: z.email().max(254).optional(),
    phone: text(40).optional(),
    language: language.optional(),
  })
  .meta({ id: "Contact" });
export type Contact = z.infer<typeof contact>;

export const applicationRequest = z
  .strictObject({ ...merchantFields, contact })
  .meta({ id: "ApplicationRequest" });
export type ApplicationRequest = z.infer<typeof applicationRequest>;

export const merchantStatus = z.enum(["applied", "refused", "active", "suspended", "leaving", "left"]);
export type MerchantStatus = z.infer<typeof merchantStatus>;

/** `name` finds a part of it, in capitals or not. By `order=name` Chinese names come by pinyin, then Latin ones A–Z. */
export const merchantQuery = pageQuery.extend({
  status: merchantStatus.optional(),
  category: slug.optional(),
  name: text(120).optional(),
  order: z.enum(["newest", "oldest", "name"]).default("newest"),
});
export type MerchantQuery = z.infer<typeof merchantQuery>;

export const merchantTotalsQuery = merchantQuery.omit({ limit: true, cursor: true, order: true });
export type MerchantSelection = z.infer<typeof merchantTotalsQuery>;

export const merchantTotals = totalsOf(z.strictObject({ monthlyOrders: z.int().min(0) })).meta({
  id: "MerchantTotals",
});
export type MerchantTotals = z.infer<typeof merchantTotals>;

/** Suspended for fraud, what credits the merchant is held until an admin decides; what customers hold is honoured. */
export const suspensionRequest = z
  .strictObject({ reason: text(500), fraud: z.boolean().default(false) })
  .meta({ id: "SuspensionRequest" });
export type SuspensionRequest = z.infer<typeof suspensionRequest>;

/**
 * Others of the alliance see who a merchant is; only itself and the admins see `creditLimitMinor` and `contact`, and only
 * the admins whether it was suspended for fraud.
 */
export const merchant = z
  .strictObject({
    id: id("merchant"),
    name: z.string(),
    category: z.string(),
    priceTier: z.int(),
    monthlyOrders: z.int(),
    regions: z.array(z.string()),
    status: merchantStatus,
    creditLimitMinor: amountMinor.nullable().optional(),
    contact: contact.nullable().optional(),
    suspendedForFraud: z.boolean().optional(),
    createdAt: instant,
  })
  .meta({ id: "Merchant" });
export type Merchant = z.infer<typeof merchant>;

export const createdMerchant = merchant
  .extend({ ownerKey: secretOnce, mailed })
  .meta({ id: "CreatedMerchant" });
export type CreatedMerchant = z.infer<typeof createdMerchant>;

export const application = z
  .strictObject({ id: id("merchant"), status: z.literal("applied") })
  .meta({ id: "Application" });
export type Application = z.infer<typeof application>;

export const storeRequest = z
  .strictObject({ reference, name: text(120), address: text(300).nullable().default(null) })
  .meta({ id: "StoreRequest" });
export type StoreRequest = z.infer<typeof storeRequest>;

export const storePatch = z
  .strictObject({ name: text(120), address: text(300).nullable() })
  .partial()
  .meta({ id: "StorePatch" });
export type StorePatch = z.infer<typeof storePatch>;

export const store = z
  .strictObject({
    id: id("store"),
    merchantId: id("merchant"),
    reference: z.string(),
    name: z.string(),
    address: z.string().nullable(),
    createdAt: instant,
  })
  .meta({ id: "Store" });
export type Store = z.infer<typeof store>;
