// Giving a gift: one coupon under each allotment, all or none, once for each source order and rule.
import { and, eq, sql } from "drizzle-orm";
import { newCouponCode } from "../../../schema/codes.ts";
import type { CreatedGift, GiftRequest } from "../../../schema/contract/gifts.ts";
import { windowOf } from "../../../schema/coupon-window.ts";
import { sha256 } from "../../../schema/hash.ts";
import { newId } from "../../../schema/ids.ts";
import { newLinkToken } from "../../../schema/keys.ts";
import { Problem } from "../../../schema/problems.ts";
import { coupons } from "../../../schema/tables/coupons.ts";
import { giftHolders, giftLinks, gifts } from "../../../schema/tables/gifts.ts";
import { fromIso } from "../../../schema/time.ts";
import { worstCases } from "../../../schema/worst-cases.ts";
import type { MerchantContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { type Guard, must } from "../../db/must.ts";
import { read } from "../../db/read.ts";
import { insert, insertAll, type Statement, statement } from "../../db/statement.ts";
import { allianceIsAsRead } from "../alliance/as-read.ts";
import { allotmentFacts, isAsRead, mayGift } from "../allotments/facts.ts";
import { type HolderKeys, holderKeysOf } from "../holders/key.ts";
import { rekey } from "../holders/rekey.ts";
import { holderWithinLimit, merchantWithinLimit, offerWithinBudget } from "./limits.ts";
import { readCreatedGift, toCreatedGift } from "./read.ts";

type Facts = ReturnType<typeof mayGift>;
type CouponRow = typeof coupons.$inferSelect;

/**
 * Gives coupons of partners to a customer. The identical request for the same source order and rule answers the first
 * gift again.
 *
 * @throws Problem any of the guards on gifting, by the name of its rule; nothing is written then.
 */
export async function give(ctx: MerchantContext, request: GiftRequest): Promise<CreatedGift> {
  const holderKeys = request.holder && (await holderKeysOf(ctx, request.holder, ctx.actor.merchantId));
  const holderKey = holderKeys?.[0] ?? null;
  const earlier = await giftOfSourceOrder(ctx, request);
  if (earlier) return replayGift(ctx, earlier, request, holderKeys ?? [null]);
  checkConsent(ctx, request);
  const facts = await decide(ctx, request.allotmentIds);
  const token = newLinkToken(ctx.shard);
  const gift = newGift(ctx, request, await fingerprintOf(request, holderKey, token));
  const link = { token, allianceId: ctx.alliance.id, giftId: gift.id };
  const rows = facts.map((it) => newCoupon(ctx, gift.id, it));
  const answer = toCreatedGift(
    ctx,
    gift,
    token,
    null,
    rows.map((row, index) => viewOf(row, facts[index])),
  );
  return commit(ctx, answer, [
    ...must(allianceIsAsRead(ctx), ...facts.map((it): Guard => [isAsRead(ctx, it), "gift_is_as_read"])),
    insert(gifts, gift),
    insert(giftLinks, link),
    ...(holderKeys === null ? [] : addressTo(ctx, gift.id, holderKeys)),
    ...insertAll(coupons, rows),
    ...take(ctx, rows),
    ...must(...limits(ctx, facts, holderKey)),
    audit(ctx, ctx.alliance.id, "gift.given", gift.id, { coupons: rows.length }),
  ]);
}

/** `token` is null once the gift's link was erased. */
type Earlier = { id: string; fingerprint: string; token: string | null };

async function giftOfSourceOrder(
  ctx: MerchantContext,
  { sourceOrder, ruleRef }: GiftRequest,
): Promise<Earlier | undefined> {
  if (sourceOrder === null) return undefined;
  const [earlier] = await ctx.db
    .select({ id: gifts.id, fingerprint: gifts.fingerprint, token: giftLinks.token })
    .from(gifts)
    .leftJoin(giftLinks, and(eq(giftLinks.allianceId, gifts.allianceId), eq(giftLinks.giftId, gifts.id)))
    .where(
      and(
        eq(gifts.allianceId, ctx.alliance.id),
        eq(gifts.gifterId, ctx.actor.merchantId),
        eq(gifts.sourceReference, sourceOrder.reference),
        eq(gifts.ruleRef, ruleRef ?? ""),
      ),
    );
  return earlier;
}

async function replayGift(
  ctx: MerchantContext,
  { id, fingerprint, token }: Earlier,
  request: GiftRequest,
  holderKeys: readonly (string | null)[],
): Promise<CreatedGift> {
  const same = await Promise.all(holderKeys.map((key) => fingerprintOf(request, key, token ?? "")));
  if (token === null || !same.includes(fingerprint))
    throw new Problem("source_order_already_gifted", { giftId: id });
  const isLinked = sql`SELECT 1 FROM gift_links WHERE token = ${token}`;
  return commit(ctx, await readCreatedGift(ctx, id), must([sql`EXISTS (${isLinked})`, "gift_is_as_read"]));
}

/** What makes two requests identical. Salted with the link: once that is erased, it tells nothing of the holder. */
function fingerprintOf(request: GiftRequest, holderKey: string | null, token: string): Promise<string> {
  return sha256(JSON.stringify({ ...request, holder: holderKey, token }));
}

function checkConsent(ctx: MerchantContext, { holder, consent }: GiftRequest): void {
  if (holder !== null && consent === undefined && ctx.alliance.policy.holderConsentRequired) {
    throw new Problem("holder_consent_missing");
  }
}

async function decide(ctx: MerchantContext, allotmentIds: readonly string[]): Promise<Facts[]> {
  const [rows] = await read(ctx, allotmentFacts(ctx, allotmentIds));
  if (rows.length < allotmentIds.length) throw new Problem("not_found");
  return rows.map(mayGift);
}

function newGift(ctx: MerchantContext, request: GiftRequest, fingerprint: string): typeof gifts.$inferSelect {
  const { sourceOrder, consent } = request;
  return {
    allianceId: ctx.alliance.id,
    id: newId("gift"),
    gifterId: ctx.actor.merchantId,
    sourceReference: sourceOrder?.reference ?? null,
    sourceAmountMinor: sourceOrder?.amountMinor ?? null,
    sourceOccurredAt: sourceOrder ? fromIso(sourceOrder.occurredAt) : null,
    ruleRef: request.ruleRef ?? "",
    staffRef: request.staffRef ?? null,
    channel: request.channel ?? null,
    consentTextVersion: consent?.textVersion ?? null,
    consentAt: consent ? fromIso(consent.at) : null,
    fingerprint,
    createdAt: ctx.now,
  };
}

function addressTo(ctx: MerchantContext, giftId: string, holderKeys: HolderKeys): Statement[] {
  const { id: allianceId } = ctx.alliance;
  return [
    ...rekey(allianceId, holderKeys),
    insert(giftHolders, { allianceId, holderKey: holderKeys[0], giftId }),
  ];
}

/** A coupon pins for life what it was gifted under. @throws Problem `offer_not_live`, `percentage_needs_cap`. */
function newCoupon(ctx: MerchantContext, giftId: string, facts: Facts): CouponRow {
  const window = windowOf(facts.parsedTerms.validity, ctx.now, ctx.alliance.timeZone);
  if (window.expiresAt <= window.opensAt) throw new Problem("offer_not_live", { offerId: facts.offerId });
  return {
    allianceId: ctx.alliance.id,
    id: newId("coupon"),
    code: newCouponCode(),
    giftId,
    allotmentId: facts.allotmentId,
    offerId: facts.offerId,
    termsVersion: facts.termsVersion,
    policyVersion: ctx.alliance.policyVersion,
    gifterId: ctx.actor.merchantId,
    redeemerId: facts.redeemerId,
    coFundingBps: facts.coFundingBps,
    ...window,
    ...boundedWorstCases(facts),
    replaces: null,
    createdAt: ctx.now,
  };
}

/** What has no upper bound cannot be given under a limit. */
function boundedWorstCases(facts: Facts) {
  const worst = worstCases(facts.parsedTerms, facts.coFundingBps);
  const isUnbounded =
    (facts.budgetMinor !== null && worst.discountMinor === null) ||
    (facts.redeemerLimitMinor !== null && worst.commissionMinor === null) ||
    (facts.gifterLimitMinor !== null && worst.subsidyMinor === null);
  if (isUnbounded) throw new Problem("percentage_needs_cap", { offerId: facts.offerId });
  return {
    worstDiscountMinor: worst.discountMinor,
    worstCommissionMinor: worst.commissionMinor,
    worstSubsidyMinor: worst.subsidyMinor,
  };
}

/** Takes the coupons from their allotments and offers; a named CHECK on each refuses one too many. */
function take(ctx: MerchantContext, rows: readonly CouponRow[]): Statement[] {
  const { id: allianceId } = ctx.alliance;
  return [
    ...tally(rows, (it) => it.allotmentId).map(([id, n]) =>
      statement(
        sql`UPDATE allotments SET gifted = gifted + ${n} WHERE alliance_id = ${allianceId} AND id = ${id}`,
      ),
    ),
    ...tally(rows, (it) => it.offerId).map(([id, n]) =>
      statement(
        sql`UPDATE offers SET gifted = gifted + ${n} WHERE alliance_id = ${allianceId} AND id = ${id}`,
      ),
    ),
  ];
}

/** The limits that the written coupons must leave held; only those that are set cost a read. */
function limits(ctx: MerchantContext, facts: readonly Facts[], holderKey: string | null): Guard[] {
  const { id: allianceId, currency, policy } = ctx.alliance;
  const at = { allianceId, now: ctx.now, currency, weightBps: policy.liveCouponWeightBps };
  const holders = facts.flatMap((it): Guard[] => {
    const { perHolderLimit } = it.parsedTerms;
    if (holderKey === null || perHolderLimit === null) return [];
    return [[holderWithinLimit(at, holderKey, it.offerId, perHolderLimit), "holder_limit_reached"]];
  });
  const budgets = facts
    .filter((it) => it.budgetMinor !== null)
    .map((it): Guard => [offerWithinBudget(at, it.offerId), "offer_budget_exhausted"]);
  const payers = new Set([
    ...facts.filter((it) => it.redeemerLimitMinor !== null).map((it) => it.redeemerId),
    ...facts
      .filter((it) => it.gifterLimitMinor !== null && it.coFundingBps > 0)
      .map(() => ctx.actor.merchantId),
  ]);
  const exposures = [...payers].map(
    (id): Guard => [merchantWithinLimit(at, id), "exposure_limit_reached", id],
  );
  return [...holders, ...budgets, ...exposures];
}

function tally<Row>(rows: readonly Row[], key: (row: Row) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return [...counts];
}

/** A fresh coupon as it is viewed. */
function viewOf(row: CouponRow, facts: Facts | undefined) {
  const { offerTitle: title = "", redeemerName = "", terms } = facts ?? {};
  const fresh = { ending: null, endedAt: null, reservedUntil: null, isFullyRefunded: 0, replacedBy: null };
  return { ...row, ...fresh, replaces: null, title, redeemerName, terms: terms ?? "" };
}
