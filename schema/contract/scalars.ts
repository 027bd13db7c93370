// The small values that every noun of the contract is made of.
import { z } from "zod";
import { HOLDER_KINDS, identifies, normalise } from "../holder-identity.ts";
import { type IdKind, idPattern } from "../ids.ts";
import { ALL_BPS, MAX_AMOUNT_MINOR } from "../money.ts";
import { isDay } from "../time.ts";

/** An amount in minor units of the alliance's currency. */
export const amountMinor = z.int().min(0).max(MAX_AMOUNT_MINOR);
export const positiveMinor = z.int().min(1).max(MAX_AMOUNT_MINOR);
/** An amount with a sign: positive = to the owner, negative = from the owner. */
export const signedMinor = z.int();
/** A rate in basis points: 10,000 = 100 %. */
export const bps = z.int().min(0).max(ALL_BPS);
export const quantity = z.int().min(1).max(1_000_000_000);

/** An instant: ISO 8601 in UTC. */
export const instant = z.iso
  .datetime()
  .meta({ id: "Instant", description: "ISO 8601 in UTC: 2026-01-05T02:00:00.000Z." });
/** A local day of the alliance's time zone. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((it) => isDay(it) && it < "9999", "no such day");

/** Text that people read: trimmed, without control or direction-changing characters. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(
      /^[^\p{Cc}\p{Cs}\u061C\u200B\u2028\u2029\uFEFF\u200E\u200F\u202A-\u202E\u2066-\u2069]*$/u,
      "control characters are not allowed",
    );
/** A reference of the caller's own: an order number, a store, a member of staff. */
export const reference = text(128);
/** A key of the caller's choosing in lower case: a category, a rule. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/);

export const id = (kind: IdKind) => z.string().regex(idPattern(kind));
/** A merchant's id, `alliance` for the alliance itself, or `clearing` for the institution that clears. */
export const ownerId = z.union([id("merchant"), z.enum(["alliance", "clearing"])]);
/** An owner of another shape cannot exist, but asking for one is no mistake of form. */
export const pathId = z.string().max(128);

/** What a holder is known by: the value itself or the inner hash `SHA-256(kind + ":" + normalised)` in hex. */
export const holder = z
  .strictObject({
    kind: z.enum(HOLDER_KINDS),
    value: text(254).optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .refine((it) => (it.value === undefined) !== (it.sha256 === undefined), "give either value or sha256")
  .refine(({ kind, value }) => value === undefined || identifies(kind, normalise(kind, value)), {
    path: ["value"],
    error: "tells nobody apart",
  })
  .meta({ id: "Holder", description: "Give `value`, or `sha256` = hex SHA-256 of `kind:normalised value`." });
export type Holder = z.infer<typeof holder>;

/** An address as it is kept: lower case, since no two people share one that differs in case alone. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email())
  .meta({ description: "An e-mail address." });

export const language = z.enum(["en", "zh"]).meta({ id: "Language" });
export type Language = z.infer<typeof language>;

/** Beside a merchant's id, which is what programs call it. */
export const merchantName = z.string().nullable().meta({
  description: "What the merchant is called; null where there is none, as of an admin.",
});

/** Beside a store's reference, which is what programs call it. */
export const storeName = z.string().nullable().meta({
  description:
    "What the shop calls its store; null where none is named, or the shop has none of that reference.",
});

/** One page of a list, newest first unless the operation says otherwise. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ data: z.array(item), nextCursor: z.string().nullable() });

export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(256).optional(),
});
export type PageQuery = z.infer<typeof pageQuery>;

const timeOrder = z.enum(["newest", "oldest"]);
/** Which end of a list by time comes first. */
export type TimeOrder = z.infer<typeof timeOrder>;

/** One page of a list that is read from either end. */
export const timedPageQuery = pageQuery.extend({ order: timeOrder.default("newest") });
export type TimedPageQuery = z.infer<typeof timedPageQuery>;

/** What an act that needs a word of explanation carries. */
export const reasonRequest = z.strictObject({ reason: text(500) }).meta({ id: "ReasonRequest" });
export type ReasonRequest = z.infer<typeof reasonRequest>;
