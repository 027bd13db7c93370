// Holders: what is held about one of them, and what went when it was erased.
import { z } from "zod";
import { giftedCoupon } from "./gifts.ts";
import { amountMinor, holder, id, instant } from "./scalars.ts";

export const holderRequest = z
  .strictObject({ holder, merchantId: id("merchant").optional() })
  .refine((it) => (it.holder.kind === "external") === (it.merchantId !== undefined), {
    path: ["merchantId"],
    message:
      "an external identifier needs the merchant whose own it is; a phone or an e-mail address has none",
  })
  .meta({
    id: "HolderRequest",
    description: "`merchantId` names the merchant whose own an `external` identifier is.",
  });
export type HolderRequest = z.infer<typeof holderRequest>;

export const holderErasure = z
  .strictObject({
    erasedAt: instant,
    gifts: z.int().meta({ description: "Gifts that named the holder and now name nobody." }),
    links: z.int().meta({ description: "Links of these gifts that lead nowhere from now on." }),
    merchants: z.int().meta({ description: "Merchants that knew the holder as a customer." }),
    answers: z.int().meta({ description: "Stored answers that would have repeated a link or a code." }),
  })
  .meta({ id: "HolderErasure" });
export type HolderErasure = z.infer<typeof holderErasure>;

const redemption = z.strictObject({
  id: id("redemption"),
  redeemerId: id("merchant"),
  storeRef: z.string().nullable(),
  orderReference: z.string(),
  amountMinor,
  discountMinor: amountMinor,
  refundedMinor: amountMinor,
  newCustomer: z.boolean(),
  redeemedAt: instant,
});

const heldGift = z.strictObject({
  id: id("gift"),
  gifterId: id("merchant"),
  sourceOrder: z.strictObject({ reference: z.string(), amountMinor, occurredAt: instant }).nullable(),
  channel: z.string().nullable(),
  consent: z.strictObject({ textVersion: z.string(), at: instant }).nullable(),
  createdAt: instant,
  coupons: z.array(giftedCoupon.extend({ redemption: redemption.nullable() })),
});

const acquaintance = z.strictObject({
  merchantId: id("merchant"),
  firstSeenAt: instant,
  lastSeenAt: instant.meta({ description: "In real time, to the day." }),
});

/** What is held about somebody is not kept a second time, so a replay has null in its place. */
export const holderExport = z
  .strictObject({
    exportedAt: instant,
    holder: z.strictObject({ kind: z.enum(["phone", "email", "external"]) }),
    gifts: z.array(heldGift).nullable().meta({ description: "Null where the answer is a replay." }),
    knownTo: z.array(acquaintance).nullable().meta({
      description: "Merchants that know the holder as a customer; null where the answer is a replay.",
    }),
  })
  .meta({ id: "HolderExport" });
export type HolderExport = z.infer<typeof holderExport>;
