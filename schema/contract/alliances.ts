// Alliances: the tenant, its policy, its categories and which of them compete or complement.
import { z } from "zod";
import { isTimeZone } from "../time.ts";
import { amountMinor, bps, id, instant, slug, text } from "./scalars.ts";

const policyFields = {
  holdDays: z.int().min(0).max(365),
  feeBps: bps,
  minPayoutMinor: amountMinor,
  settlementMode: z.enum(["direct", "clearing"]),
  clearingInstitution: text(200).nullable().default(null),
  reviewHours: z.int().min(0).max(720).default(0),
  disputeDays: z.int().min(1).max(365).default(14),
  liveCouponWeightBps: bps.default(3000),
  holderConsentRequired: z.boolean().default(true),
};
export const policy = z.strictObject(policyFields).meta({ id: "Policy" });
export type Policy = z.infer<typeof policy>;

export const category = z.strictObject({ key: slug, name: text(120) }).meta({ id: "Category" });
const competingPair = z.tuple([slug, slug]);
const complementingPair = z.tuple([slug, slug, z.int().min(0).max(100)]);
const currency = z
  .string()
  .refine((it) => Intl.supportedValuesOf("currency").includes(it), "no currency of ISO 4217");
const timeZone = z.string().max(64).refine(isTimeZone, "no time zone of the IANA database");

const categoryFields = {
  categories: z.array(category).max(500),
  competing: z.array(competingPair).max(5000),
  complements: z.array(complementingPair).max(5000),
};

export const allianceRequest = z
  .strictObject({
    name: text(120),
    currency,
    timeZone,
    test: z.boolean().default(false),
    policy,
    categories: categoryFields.categories.min(1),
    competing: categoryFields.competing.default([]),
    complements: categoryFields.complements.default([]),
  })
  .meta({ id: "AllianceRequest" });
export type AllianceRequest = z.infer<typeof allianceRequest>;

/** Only what is sent is changed; a policy sent in part makes a whole new version. */
export const alliancePatch = z
  .strictObject({
    name: text(120).optional(),
    currency: currency.optional(),
    timeZone: timeZone.optional(),
    policy: z
      .strictObject({
        ...policyFields,
        clearingInstitution: text(200).nullable(),
        reviewHours: z.int().min(0).max(720),
        disputeDays: z.int().min(1).max(365),
        liveCouponWeightBps: bps,
        holderConsentRequired: z.boolean(),
      })
      .partial()
      .optional(),
    categories: categoryFields.categories.min(1).optional(),
    competing: categoryFields.competing.optional(),
    complements: categoryFields.complements.optional(),
  })
  .meta({ id: "AlliancePatch" });
export type AlliancePatch = z.infer<typeof alliancePatch>;

export const alliance = z
  .strictObject({
    id: id("alliance"),
    name: z.string(),
    currency: z.string(),
    timeZone: z.string(),
    test: z.boolean(),
    policyVersion: z.int(),
    policy,
    categories: z.array(category),
    competing: z.array(competingPair),
    complements: z.array(complementingPair),
    createdAt: instant,
  })
  .meta({ id: "Alliance" });
export type Alliance = z.infer<typeof alliance>;

/** A secret that is shown once: null in a replay. */
export const secretOnce = z
  .string()
  .nullable()
  .meta({ description: "Shown once; null where the answer is a replay." });

export const createdAlliance = alliance.extend({ adminKey: secretOnce }).meta({ id: "CreatedAlliance" });
export type CreatedAlliance = z.infer<typeof createdAlliance>;

export const adminRequest = z.strictObject({ name: text(120) }).meta({ id: "AdminRequest" });
export const createdAdmin = z
  .strictObject({ id: id("principal"), name: z.string(), adminKey: secretOnce })
  .meta({ id: "CreatedAdmin" });
export type CreatedAdmin = z.infer<typeof createdAdmin>;
