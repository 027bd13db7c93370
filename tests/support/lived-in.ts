// A world with a past: requests for coupons, gifts, redemptions, refunds, a replacement, a revocation, a passing on, disputes, adjustments, deposits, three settlements, two audit seals.
import type { Adjustment } from "../../schema/contract/adjustments.ts";
import type { Reservation } from "../../schema/contract/coupons.ts";
import type { Dispute } from "../../schema/contract/disputes.ts";
import type { CreatedGift } from "../../schema/contract/gifts.ts";
import type { Redemption, Refund } from "../../schema/contract/redemptions.ts";
import type { Instruction, Settlement } from "../../schema/contract/settlements.ts";
import { endToEndIdOf } from "../../schema/end-to-end-id.ts";
import type { Caller } from "./api.ts";
import { arrivalOf, camt053, imported, pain002 } from "./banking.ts";
import { disputed, resolved } from "./disputing.ts";
import { passedOn } from "./passing-on.ts";
import { everybodysDetails } from "./payees.ts";
import { seal } from "./sealing.ts";
import { confirm, settleAt, step } from "./settling.ts";
import { aGift, anAllotment, anOffer, aWorld, type Member, only, POLICY, type World } from "./world.ts";

export type LivedIn = World & {
  /** Redeemed and half refunded before its hold ended. */
  half: Redemption;
  /** Redeemed and fully refunded, so that another coupon replaces its own. */
  undone: Redemption;
  /** Redeemed for a new customer and half refunded after its hold. */
  late: Redemption;
  /** An item without commission, redeemed after its last day by a checkout that held it: nothing was moved. */
  free: Redemption;
  /** Disputed on both sides, and in part refunded under the holds. */
  contested: Redemption;
  /** Of its commission, upheld in part; and of its subsidy, rejected. */
  upheld: Dispute;
  rejected: Dispute;
  /** A gift of two coupons under the terms with a limit for each holder, both redeemed. */
  limited: CreatedGift;
  first: Settlement;
  second: Settlement;
  third: Settlement;
};

/** The item's coupon lasts for the day of its gift, in Shanghai. */
const JUST_IN_TIME = "2026-01-05T15:59:00.000Z";
const TOO_LATE = "2026-01-05T16:01:00.000Z";
const NEXT_DAY = "2026-01-06T02:00:00.000Z";

export async function aLivedInWorld(): Promise<LivedIn> {
  const world = await aWorld();
  const { pram, toys, photo } = world;
  await everybodysDetails(world);
  const transferable = await anOffer(toys, { transferable: true });
  const shared = await anAllotment(toys, pram, transferable, { coFundingBps: 4000 });
  await answeredRequests(world, transferable);
  const item = await anAllotment(pram, photo, await anOffer(pram, AN_ITEM));
  const percent = await anAllotment(photo, toys, await anOffer(photo, A_PERCENTAGE, { budgetMinor: 9000 }));

  const holder = { kind: "phone", value: "13800000000" };
  const limited = await aGift(toys, [percent, percent], { holder });
  const gifts = await Promise.all([1, 2, 3, 4, 5, 6].map(() => aGift(pram, [shared])));
  const [gift, another, revoked, kept, passed, fought] = gifts;
  const bear = only((await aGift(photo, [item])).coupons);
  await pram.made(`/v1/gifts/${revoked?.id}/revocation`, { reason: "cancelled" });
  if (passed) await passedOn(passed, world.pram.now);

  world.at(JUST_IN_TIME);
  const { id: reservationId } = await reserve(pram, bear.code);
  world.at(TOO_LATE);
  const free = await redeem(pram, bear.code, 0, { reservationId });

  world.at(NEXT_DAY);
  const half = await redeem(toys, codeOf(gift), 26_800);
  await refund(toys, half, { amountMinor: 10_900 });
  const undone = await redeem(toys, codeOf(another), 20_001);
  await refund(toys, undone, { amountMinor: 5000 });
  await refund(toys, undone, { full: true });
  await refund(toys, await redeem(toys, codeOf(kept), 31_415), { amountMinor: 1 });
  const [late] = await Promise.all(limited.coupons.map(({ code }) => redeem(photo, code, 12_345)));
  if (late === undefined) throw new Error("two coupons were gifted");

  const contested = await redeem(toys, codeOf(fought), 40_404);
  await refund(toys, contested, { amountMinor: 404 });
  const disputes = [await disputed(toys, contested), await disputed(pram, contested, "subsidy")] as const;
  await pram.made(`/v1/disputes/${disputes[0].id}/notes`, { text: "They came with our coupon." });
  await refund(toys, contested, { amountMinor: 10_101 });

  await heldDeposits(world);
  const first = await settleAt(world, "2026-02-01T00:00:00.000Z");
  await seal(world.id);
  const [paid, ...others] = first.instructions;
  const files = `/v1/settlements/${first.id}/payment-file?payerId=${paid?.payerId}`;
  for (const format of ["csv", "pain.001"]) await world.admin.get(`${files}&format=${format}`);
  if (paid) await imported(speakingFor(world, paid.payeeId), camt053(arrivalOf(paid)));
  const [rejected, ...failed] = others;
  if (rejected) await failedByBank(world, rejected);
  for (const it of failed) await step(world, it, "failure");
  await refund(photo, late, { amountMinor: 5555 });
  const upheld = await resolved(world.admin, disputes[0], "upheld", 1000);
  const unfounded = await resolved(world.admin, disputes[1], "rejected");
  await refund(toys, contested, { amountMinor: 3333 });
  const adjustments = await Promise.all([adjusted(world, 1234), adjusted(world, 99), adjusted(world, 66)]);
  await world.secondAdmin.made(`/v1/adjustments/${adjustments[0].id}/approval`);
  await world.secondAdmin.made(`/v1/adjustments/${adjustments[2].id}/refusal`, { reason: "it was counted" });
  const second = await settleAt(world, "2026-03-01T00:00:00.000Z");
  const [again, ...rest] = second.instructions;
  if (again) await step(world, again, "sending");
  if (again) await step(world, again, "unknown");
  for (const it of rest) await confirm(world, it, it.amountMinor - 50);
  for (const it of others.slice(0, 1)) await confirm(world, it, 7);
  const third = await settleAt(world, "2026-04-01T00:00:00.000Z");
  await world.secondAdmin.patch("/v1/alliance", { policy: { minPayoutMinor: 300 } });
  await seal(world.id);
  return {
    ...world,
    half,
    undone,
    late,
    free,
    contested,
    upheld,
    rejected: unfounded,
    limited,
    first,
    second,
    third,
  };
}

/** Two approved, of which one in part, and one refused. */
async function answeredRequests(
  { pram, toys, photo }: World,
  { id: offerId }: { id: string },
): Promise<void> {
  const answered = async (asker: Member, step: string, answer: object) => {
    const asked = await asker.made<{ id: string }>("/v1/allotment-requests", { offerId, quantity: 30 });
    await toys.made(`/v1/allotment-requests/${asked.id}/${step}`, answer);
  };
  await answered(photo, "approval", { quantity: 20 });
  await answered(pram, "refusal", { reason: "you have enough of them" });
  await answered(pram, "approval", {});
}

/** Received, in part paid back, and held when the institution is no longer named. */
async function heldDeposits({ admin, toys }: World): Promise<void> {
  await admin.patch("/v1/alliance", { policy: { ...POLICY, clearingInstitution: "The Bank" } });
  const record = (kind: string, amountMinor: number) =>
    admin.made("/v1/deposits", {
      merchantId: toys.id,
      kind,
      amountMinor,
      bankReference: `${kind}-${amountMinor}`,
    });
  await record("deposit", 700);
  await record("withdrawal", 300);
  await admin.patch("/v1/alliance", { policy: { ...POLICY, clearingInstitution: null } });
}

/** The payer's bank rejects it, and an admin takes the bank's word for it. */
async function failedByBank(world: World, { id, payerId }: Instruction): Promise<void> {
  const report = pain002({ messageId: "none", rejected: [endToEndIdOf(id)] });
  const { lines } = await imported(speakingFor(world, payerId), report, "pain.002");
  await world.admin.made(`/v1/bank-lines/${only(lines).id}/confirmation`);
}

function speakingFor({ admin, pram, toys, photo }: World, ownerId: string): Caller {
  return [pram, toys, photo].find(({ id }) => id === ownerId) ?? admin;
}

const AN_ITEM = {
  discount: { kind: "item", name: "Bear", retailValueMinor: 900 },
  minSpendMinor: 0,
  commission: null,
  validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 1 },
};

const A_PERCENTAGE = {
  discount: { kind: "percent", bps: 1500, capMinor: 4500 },
  minSpendMinor: 0,
  commission: { kind: "fixed", valueMinor: 777 },
  newCustomersOnly: true,
  perHolderLimit: 2,
};

function codeOf(gift: CreatedGift | undefined): string {
  return only(gift?.coupons ?? []).code;
}

function reserve(redeemer: Member, code: string): Promise<Reservation> {
  const order = { reference: "held", amountMinor: 0 };
  return redeemer.made(`/v1/coupons/${code}/reservations`, { order, ttlSeconds: 600 });
}

function redeem(redeemer: Member, code: string, amountMinor: number, more: object = {}): Promise<Redemption> {
  return redeemer.made("/v1/redemptions", { code, order: { amountMinor }, channel: "store", ...more });
}

function refund(redeemer: Member, { id }: Redemption, amount: object): Promise<Refund> {
  return redeemer.made(`/v1/redemptions/${id}/refunds`, { reference: crypto.randomUUID(), ...amount });
}

function adjusted({ admin, photo, pram }: World, amountMinor: number): Promise<Adjustment> {
  const sides = { debitId: photo.id, creditId: pram.id };
  return admin.made("/v1/adjustments", { ...sides, amountMinor, reason: "a coupon that was forgotten" });
}
