// The worked example as it is asked for: an alliance of pram, toy and photo shops, and the terms of a toy shop's coupon.

export const POLICY = {
  holdDays: 14,
  feeBps: 1000,
  minPayoutMinor: 200,
  settlementMode: "direct",
  holderConsentRequired: false,
};

export const ALLIANCE = {
  name: "Little Steps",
  currency: "CNY",
  timeZone: "Asia/Shanghai",
  test: true,
  policy: POLICY,
  categories: [
    { key: "prams", name: "Prams" },
    { key: "toys", name: "Toys" },
    { key: "photo", name: "Photographs" },
  ],
};

/** ¥50 off from ¥200, commission 8 % of net up to ¥40. */
export const TERMS = {
  discount: { kind: "fixed", valueMinor: 5000 },
  minSpendMinor: 20_000,
  commission: { kind: "percent", bps: 800, base: "net", capMinor: 4000 },
  validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 30 },
};
