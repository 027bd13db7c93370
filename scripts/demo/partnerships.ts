// Who of the demo alliance gifts whose coupons, and who bears a part of the discount for it.
import type { MerchantKey } from "./merchants.ts";
import type { OfferKey } from "./offers.ts";

/** An allotment of an offer to a gifter; where the gifter co-funds, `coFundingBps` is its share of the discount. */
export type Partnership = {
  gifter: MerchantKey;
  offer: OfferKey;
  quantity: number;
  coFundingBps: number;
  /** False for a proposal that its gifter has not answered. */
  accepted: boolean;
};

const entrust = (gifter: MerchantKey, offer: OfferKey, quantity: number, coFundingBps = 0): Partnership => ({
  gifter,
  offer,
  quantity,
  coFundingBps,
  accepted: true,
});

export const PARTNERSHIPS: readonly Partnership[] = [
  entrust("pram", "toys-50", 120, 4_000),
  entrust("pram", "nappies-8", 150),
  entrust("pram", "photo-print", 60),
  entrust("pram", "photo-100-days", 40),
  entrust("pram", "classes-trial", 50),
  entrust("pram", "swimming-30", 60, 2_500),
  entrust("toys", "books-12", 120),
  entrust("toys", "photo-print", 60),
  entrust("toys", "classes-trial", 50),
  entrust("toys", "swimming-30", 60),
  entrust("toys", "pram-5", 40),
  entrust("blocks", "books-12", 100),
  entrust("blocks", "classes-term", 30),
  entrust("blocks", "photo-print", 50),
  entrust("nappies", "toys-rattle", 100),
  entrust("nappies", "swimming-30", 80),
  entrust("nappies", "books-12", 100),
  entrust("nappies", "pram-5", 50),
  entrust("nappies", "maternity-100", 40),
  entrust("photo", "toys-50", 80),
  entrust("photo", "blocks-15", 60),
  entrust("photo", "classes-term", 25),
  entrust("photo", "nappies-8", 80),
  entrust("classes", "books-12", 60, 5_000),
  entrust("classes", "blocks-15", 80),
  entrust("classes", "swimming-30", 50),
  entrust("classes", "photo-print", 40),
  entrust("maternity", "pram-5", 40, 3_000),
  entrust("maternity", "nappies-8", 100),
  entrust("maternity", "photo-100-days", 50, 2_000),
  entrust("maternity", "swimming-30", 40),
  entrust("swimming", "nappies-8", 80),
  entrust("swimming", "toys-rattle", 80),
  entrust("swimming", "maternity-100", 30),
  entrust("books", "blocks-15", 60),
  entrust("books", "classes-trial", 60),
  entrust("books", "toys-50", 60),
  { gifter: "toys", offer: "classes-term", quantity: 40, coFundingBps: 2_000, accepted: false },
];
