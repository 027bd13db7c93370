// Who hears of what: never of a thing that one has no part in.
import { expect, test } from "vitest";
import { hears, type Party, TOLD, toldAs, WEBHOOK_EVENT_TYPES } from "./webhook-events.ts";

const ALL = WEBHOOK_EVENT_TYPES;
const PARTIES: Party[] = [
  { subjectId: "rdm_1", side: "gifter", merchantId: "mer_pram" },
  { subjectId: "rdm_1", side: "redeemer", merchantId: "mer_toys" },
  { subjectId: "rdm_1", side: "funder", merchantId: "mer_maker" },
  { subjectId: "rdm_2", side: "gifter", merchantId: "mer_photo" },
  { subjectId: "off_1", side: "redeemer", merchantId: "mer_toys" },
  { subjectId: "off_1", side: "gifter", merchantId: "mer_pram" },
];
const isHeardBy = (merchantId: string | null, action: string, subjectId: string) =>
  hears({ merchantId, events: ALL }, { action, subjectId }, PARTIES);

test("a merchant hears of no thing that it has no part in", () => {
  for (const action of Object.keys(TOLD))
    for (const subjectId of ["rdm_1", "off_1", "nothing"])
      expect(isHeardBy("mer_photo", action, subjectId), action).toBe(false);
});

test("each side of a redemption hears of it", () => {
  for (const merchantId of ["mer_pram", "mer_toys", "mer_maker"])
    expect(isHeardBy(merchantId, "coupon.redeemed", "rdm_1"), merchantId).toBe(true);
});

test("a side hears only what is told to its side", () => {
  expect(isHeardBy("mer_toys", "offer.revised", "off_1")).toBe(true);
  expect(isHeardBy("mer_pram", "offer.revised", "off_1")).toBe(false);
  expect(isHeardBy("mer_pram", "offer.pause", "off_1")).toBe(true);
});

test("the alliance's own endpoint hears all that is told, and nobody what is not", () => {
  expect(isHeardBy(null, "coupon.redeemed", "rdm_2")).toBe(true);
  for (const action of ["api_key.created", "holder.erased", "membership.created", "toString", "constructor"])
    expect(isHeardBy(null, action, "rdm_1"), action).toBe(false);
});

test("an endpoint hears only what it asked for", () => {
  const asked = { merchantId: null, events: ["gift.created"] };
  expect(hears(asked, { action: "gift.given", subjectId: "gft_1" }, [])).toBe(true);
  expect(hears(asked, { action: "gift.revoked", subjectId: "gft_1" }, [])).toBe(false);
});

test("every event has a name of its own, and what goes along are ids", () => {
  expect(new Set(ALL).size).toBe(ALL.length);
  for (const action of Object.keys(TOLD))
    for (const name of toldAs(action)?.ids ?? []) expect(name).toMatch(/Id$/);
});
