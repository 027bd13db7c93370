// Reports: what became of coupons, by partner, offer, staff or rule, and between merchants; and a position day by day.
import { z } from "zod";
import { DAY_MS } from "../time.ts";
import { day, id, instant, ownerId, pageQuery, signedMinor } from "./scalars.ts";

/** A sum of amounts, which may lie beyond the largest single one. */
const totalMinor = z.int().min(0);
const count = z.int().min(0);

/** The coupons of a cohort and what has become of them by now. A coupon that was replaced or passed on counts where it went. */
export const figures = z
  .strictObject({
    giftedCoupons: count.meta({ description: "The sum of the five that follow." }),
    openCoupons: count.meta({ description: "Neither spent nor expired, not yet open included." }),
    expiredCoupons: count,
    revokedCoupons: count,
    redeemedCoupons: count.meta({ description: "Spent, and not given back in full." }),
    refundedCoupons: count.meta({ description: "Spent and given back in full, without a replacement." }),
    paidCoupons: count.meta({ description: "Of the redeemed: those in a settlement that is paid." }),
    newCustomers: count,
    revenueMinor: totalMinor.meta({ description: "What customers paid, less refunds." }),
    discountMinor: totalMinor,
    gifterMinor: totalMinor.meta({
      description: "What gifters earn: reversals deducted, and what upheld disputes keep.",
    }),
    feeMinor: totalMinor.meta({ description: "What the alliance keeps of the commission." }),
    subsidyMinor: totalMinor.meta({ description: "What gifters bear of the discount." }),
    heldMinor: totalMinor.meta({
      description:
        "Of commission, fee and subsidies: what open disputes hold. It is in those figures, and not paid yet. Without a sign, whoever it is held of; a redemption's `heldMinor` is signed, what is taken off the asker's share.",
    }),
    costPerNewCustomerMinor: totalMinor.nullable().meta({
      description:
        "(discount + commission + fee − subsidy) ÷ new customers, rounded half up; null without any.",
    }),
    knownCustomers: count.meta({ description: "Holders named by their gifts, each once for each redeemer." }),
    returningCustomers: count.meta({ description: "Of them, those who redeemed more than once there." }),
  })
  .meta({ id: "PerformanceFigures" });
export type Figures = z.infer<typeof figures>;

/** Figures by which a report may be put in order, highest first. */
const sort = z
  .enum([
    "revenueMinor",
    "giftedCoupons",
    "redeemedCoupons",
    "newCustomers",
    "discountMinor",
    "gifterMinor",
    "subsidyMinor",
  ])
  .default("revenueMinor")
  .meta({ description: "Highest first." });
export type ReportSort = z.infer<typeof sort>;

const period = {
  from: instant.optional().meta({ description: "Gifted from this instant on." }),
  to: instant.optional().meta({ description: "Gifted before this instant." }),
};

export const flowsQuery = pageQuery.extend({ ...period, sort });
export type FlowsQuery = z.infer<typeof flowsQuery>;

export const performanceQuery = flowsQuery
  .extend({
    by: z.enum(["partner", "offer", "staff", "rule"]),
    role: z
      .enum(["gifter", "redeemer"])
      .default("gifter")
      .meta({ description: "From whose side: as gifter its partners are redeemers, and the reverse." }),
  })
  .refine(({ by, role }) => role === "gifter" || by === "partner" || by === "offer", {
    path: ["by"],
    error: "staff and rules are the gifter's own",
  });
export type PerformanceQuery = z.infer<typeof performanceQuery>;

export const performanceRow = figures
  .extend({
    key: z.string().nullable().meta({
      description: "The partner's or offer's id, the member of staff, the rule; null where none was named.",
    }),
    name: z.string().nullable().meta({ description: "The partner's name or the offer's title." }),
    merchantId: id("merchant").meta({
      description: "The partner, the offer's redeemer, or whose staff or rule it is.",
    }),
  })
  .meta({ id: "PerformanceRow" });
export type PerformanceRow = z.infer<typeof performanceRow>;

const paged = { nextCursor: z.string().nullable() };

export const performance = z
  .strictObject({ data: z.array(performanceRow), ...paged, total: figures })
  .meta({ id: "Performance", description: "`total` is that of all rows, whatever page is shown." });
export type Performance = z.infer<typeof performance>;

export const flow = figures
  .extend({
    gifterId: id("merchant"),
    gifterName: z.string(),
    redeemerId: id("merchant"),
    redeemerName: z.string(),
  })
  .meta({ id: "Flow" });
export type Flow = z.infer<typeof flow>;

export const flows = z
  .strictObject({ data: z.array(flow), ...paged, total: figures })
  .meta({ id: "Flows", description: "`total` is that of all pairs, whatever page is shown." });
export type Flows = z.infer<typeof flows>;

/** A year and what lies ahead of now. */
const MOST_DAYS = 400;

export const positionDaysQuery = z
  .strictObject({
    ownerId: ownerId.optional().meta({ description: "Default: oneself; an admin names one." }),
    firstDay: day,
    lastDay: day,
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ["lastDay"],
    error: "lastDay must not be before firstDay",
  })
  .refine(({ firstDay, lastDay }) => Date.parse(lastDay) - Date.parse(firstDay) < MOST_DAYS * DAY_MS, {
    path: ["lastDay"],
    error: `no more than ${MOST_DAYS} days at once`,
  });
export type PositionDaysQuery = z.infer<typeof positionDaysQuery>;

export const positionDay = z
  .strictObject({
    day,
    lockedMinor: signedMinor.meta({
      description: "What takes effect by the end of that local day; ahead of now, as far as it is known.",
    }),
  })
  .meta({ id: "PositionDay" });
export type PositionDay = z.infer<typeof positionDay>;

export const positionDays = z
  .strictObject({ ownerId, unit: z.string(), data: z.array(positionDay) })
  .meta({ id: "PositionDays", description: "Day by day, oldest first." });
export type PositionDays = z.infer<typeof positionDays>;
