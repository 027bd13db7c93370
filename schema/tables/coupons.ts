// Single-use rights and how each of them ended.
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { policies } from "./alliances.ts";
import { allotments } from "./allotments.ts";
import { gifts } from "./gifts.ts";
import { offerTerms } from "./offers.ts";

/** One right, with all that it pins for life: terms, policy, funding, worst cases. Append-only. */
export const coupons = sqliteTable(
  "coupons",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    code: text("code").notNull(),
    giftId: text("gift_id").notNull(),
    allotmentId: text("allotment_id").notNull(),
    offerId: text("offer_id").notNull(),
    termsVersion: integer("terms_version").notNull(),
    policyVersion: integer("policy_version").notNull(),
    gifterId: text("gifter_id").notNull(),
    redeemerId: text("redeemer_id").notNull(),
    coFundingBps: integer("co_funding_bps").notNull(),
    opensAt: integer("opens_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    lastDay: text("last_day").notNull(),
    worstDiscountMinor: integer("worst_discount_minor"),
    worstCommissionMinor: integer("worst_commission_minor"),
    worstSubsidyMinor: integer("worst_subsidy_minor"),
    replaces: text("replaces"),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({ columns: [t.allianceId, t.giftId], foreignColumns: [gifts.allianceId, gifts.id] }),
    foreignKey({
      columns: [t.allianceId, t.allotmentId],
      foreignColumns: [allotments.allianceId, allotments.id],
    }),
    foreignKey({
      columns: [t.allianceId, t.offerId, t.termsVersion],
      foreignColumns: [offerTerms.allianceId, offerTerms.offerId, offerTerms.version],
    }),
    foreignKey({
      columns: [t.allianceId, t.policyVersion],
      foreignColumns: [policies.allianceId, policies.version],
    }),
    foreignKey({ columns: [t.allianceId, t.replaces], foreignColumns: [t.allianceId, t.id] }),
    check("coupon_opens_before_it_expires", sql`opens_at < expires_at`),
    uniqueIndex("coupons_by_code").on(t.code),
    uniqueIndex("coupons_by_replaced").on(t.allianceId, t.replaces).where(sql`replaces IS NOT NULL`),
    index("coupons_by_gift").on(t.allianceId, t.giftId, t.offerId),
    index("coupons_by_offer").on(t.allianceId, t.offerId, t.expiresAt, t.worstDiscountMinor),
    index("coupons_by_redeemer").on(t.allianceId, t.redeemerId, t.expiresAt, t.worstCommissionMinor),
    index("coupons_by_funder")
      .on(t.allianceId, t.gifterId, t.expiresAt, t.worstSubsidyMinor)
      .where(sql`co_funding_bps > 0`),
  ],
);

/** A coupon ends once: this primary key settles every race. Append-only. */
export const couponEndings = sqliteTable(
  "coupon_endings",
  {
    allianceId: text("alliance_id").notNull(),
    couponId: text("coupon_id").notNull(),
    ending: text("ending", { enum: ["redeemed", "revoked", "passed_on"] }).notNull(),
    endedAt: integer("ended_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.couponId] }),
    foreignKey({ columns: [t.allianceId, t.couponId], foreignColumns: [coupons.allianceId, coupons.id] }),
    check("coupon_ending_is_known", sql`ending IN ('redeemed', 'revoked', 'passed_on')`),
  ],
);
