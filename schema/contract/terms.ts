// What a redeemer promises with an offer. A terms version never changes once it exists.
import { z } from "zod";
import { amountMinor, bps, day, positiveMinor, reference, text } from "./scalars.ts";

export const discount = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("fixed"), valueMinor: positiveMinor }),
    z.strictObject({ kind: z.literal("percent"), bps: bps.min(1), capMinor: positiveMinor.nullable() }),
    z.strictObject({ kind: z.literal("item"), name: text(120), retailValueMinor: amountMinor }),
  ])
  .meta({ id: "Discount" });
export type Discount = z.infer<typeof discount>;

export const commission = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("percent"),
      bps: bps.min(1),
      base: z.enum(["net", "gross"]),
      capMinor: positiveMinor.nullable(),
    }),
    z.strictObject({ kind: z.literal("fixed"), valueMinor: positiveMinor }),
  ])
  .meta({ id: "Commission" });
export type Commission = z.infer<typeof commission>;

export const validity = z
  .discriminatedUnion("kind", [
    z
      .strictObject({ kind: z.literal("dates"), firstDay: day, lastDay: day })
      .refine((it) => it.firstDay <= it.lastDay, {
        path: ["lastDay"],
        error: "lastDay must not be before firstDay",
      }),
    z.strictObject({
      kind: z.literal("afterGift"),
      opensAfterDays: z.int().min(0).max(3650),
      lastsDays: z.int().min(1).max(3650),
    }),
  ])
  .meta({ id: "Validity" });
export type Validity = z.infer<typeof validity>;

export const terms = z
  .strictObject({
    discount,
    minSpendMinor: amountMinor.default(0),
    commission: commission.nullable().default(null),
    newCustomersOnly: z
      .boolean()
      .default(false)
      .meta({ description: "Commission only for holders known to be new to the redeemer." }),
    followOn: z
      .strictObject({ days: z.int().min(1).max(3650), bps: bps.min(1) })
      .nullable()
      .default(null),
    validity,
    perHolderLimit: z.int().min(1).max(1000).nullable().default(null),
    transferable: z.boolean().default(false),
    reissueOnFullRefund: z.boolean().default(true),
    storeRefs: z
      .array(reference)
      .max(500)
      .default([])
      .meta({ description: "Stores that honour it; empty = all." }),
    presentation: z.enum(["static", "live"]).default("static").meta({
      description: "`live`: shown from the holder's page only, so that a screenshot or a print is refused.",
    }),
  })
  .meta({ id: "Terms" });
export type Terms = z.infer<typeof terms>;

/** Terms as a version keeps them; one from before they could ask for live presentation is static. */
export function termsAsKept(kept: Omit<Terms, "presentation"> & Partial<Terms>): Terms {
  return { ...kept, presentation: kept.presentation ?? "static" };
}
