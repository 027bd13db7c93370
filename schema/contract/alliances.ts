// Alliances: the tenant, its policy, its categories and which of them compete or complement.
import { z } from "zod";
import { CADENCES } from "../settlement-calendar.ts";
import { isTimeZone } from "../time.ts";
import { mailed, namedPerson } from "./named-people.ts";
import { amountMinor, bps, id, instant, slug, text } from "./scalars.ts";

const retentionDays = z.int().min(30).max(3650).meta({
  description: "How long holders are remembered after their last coupon ended or expired, in real days.",
});

const settlementCadence = z.enum(CADENCES).nullable().meta({
  description: "How often periods end; null where nobody wants to be reminded.",
});

const cutoffDay = z.int().min(1).max(28).meta({
  description:
    "The local day with whose start a period ends: of the week (Monday 1 to Sunday 7), of the month (to 28), or the first of two fifteen days apart (to 13).",
});

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
  holderRetentionDays: retentionDays.default(730),
  settlementCadence: settlementCadence.default(null),
  cutoffDay: cutoffDay.default(1),
  closesAutomatically: z.boolean().default(false),
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
    /** The first admin, who may then sign in; left out, only the first key is known. */
    admin: namedPerson.optional(),
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
        holderRetentionDays: retentionDays,
        settlementCadence,
        cutoffDay,
        closesAutomatically: z.boolean(),
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

export const createdAlliance = alliance
  .extend({ adminKey: secretOnce, mailed })
  .meta({ id: "CreatedAlliance" });
export type CreatedAlliance = z.infer<typeof createdAlliance>;

/** With an address the person may also sign in; the key and the person are one principal. */
export const adminRequest = namedPerson.partial({ email: true }).meta({ id: "AdminRequest" });
export type AdminRequest = z.infer<typeof adminRequest>;

export const createdAdmin = z
  .strictObject({ id: id("principal"), name: z.string(), adminKey: secretOnce, mailed })
  .meta({ id: "CreatedAdmin" });
export type CreatedAdmin = z.infer<typeof createdAdmin>;

/** What an alliance tells whoever wants to apply. */
export const applicationForm = z
  .strictObject({
    alliance: z.strictObject({ id: id("alliance"), name: z.string(), test: z.boolean() }),
    categories: z.array(category),
  })
  .meta({ id: "ApplicationForm" });
export type ApplicationForm = z.infer<typeof applicationForm>;

/** A live alliance's twin to try things in; its name is made from the live one's where none is given. */
export const testAllianceRequest = z
  .strictObject({ name: text(120).optional() })
  .meta({ id: "TestAllianceRequest" });
export type TestAllianceRequest = z.infer<typeof testAllianceRequest>;

/** What a test alliance was called: nothing else is left of it. */
export const discardedAlliance = z
  .strictObject({ id: id("alliance"), name: z.string(), discardedAt: instant })
  .meta({ id: "DiscardedAlliance" });
export type DiscardedAlliance = z.infer<typeof discardedAlliance>;
