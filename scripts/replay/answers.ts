// What the replay reads from the API's answers; further fields are left to others.
import { z } from "zod";

const secret = z.string().nullable();

export const foundedAlliance = z.object({ id: z.string(), adminKey: secret });
export const enrolledMerchant = z.object({ id: z.string(), ownerKey: secret });
export const issuedKey = z.object({ id: z.string(), key: secret });
export const identified = z.object({ id: z.string() });
export const offerMade = z.object({ id: z.string(), termsVersion: z.number() });
export const giftMade = z.object({
  id: z.string(),
  coupons: z.array(z.object({ code: z.string(), redeemerId: z.string() })),
});
export const revocationMade = z.object({
  revoked: z.number(),
  kept: z.array(z.object({ code: z.string() })),
});
export const redemptionMade = z.object({
  id: z.string(),
  discountMinor: z.number(),
  netMinor: z.number(),
  commissionMinor: z.number(),
  feeMinor: z.number(),
  subsidies: z.array(z.object({ merchantId: z.string(), amountMinor: z.number() })),
  newCustomer: z.boolean(),
});
export const refundMade = z.object({
  id: z.string(),
  refundedMinor: z.number(),
  replacementCoupon: z.unknown(),
});
export const settlementClosed = z.object({
  id: z.string(),
  lineCount: z.number(),
  obligationCount: z.number(),
  grossMinor: z.number(),
  instructedMinor: z.number(),
  instructions: z.array(z.object({ id: z.string(), amountMinor: z.number() })),
});
export const positionPage = z.object({
  data: z.array(z.object({ ownerId: z.string(), unit: z.string(), positionMinor: z.number() })),
  nextCursor: z.string().nullable(),
});
export const integrityReport = z.object({
  checks: z.array(z.object({ name: z.string(), rows: z.number() })),
  violations: z.array(z.unknown()),
});

export type OfferMade = z.infer<typeof offerMade>;
export type RedemptionMade = z.infer<typeof redemptionMade>;
export type SettlementClosed = z.infer<typeof settlementClosed>;
export type Position = z.infer<typeof positionPage>["data"][number];
export type IntegrityReport = z.infer<typeof integrityReport>;
