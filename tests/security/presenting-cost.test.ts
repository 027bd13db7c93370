// A plain code costs what it always did: two trips to the database; so does a signed text, and a till code one more.
import { expect, test } from "vitest";
import { aHeldCoupon, aPresentWorld, aSignedText, aTillCode, otherDigits } from "../support/presenting.ts";
import { shotOf } from "./support/at-till.ts";
import { fireCounted } from "./support/fire.ts";

const world = await aPresentWorld();

async function tripsOf(
  place: "validation" | "redemption",
  code: string,
): Promise<[status: number, trips: number]> {
  // The note of when a key was last used is written beside a request, once an hour.
  await world.toys.get("/v1/alliance");
  const { answer, cost } = await fireCounted(shotOf(place, world.toys.key, code));
  return [answer.status, cost.trips];
}

test("a plain code and a signed text are redeemed in two trips, a till code in three", async () => {
  expect(await tripsOf("redemption", (await aHeldCoupon(world)).code)).toEqual([201, 2]);
  expect(await tripsOf("redemption", (await aSignedText(await aHeldCoupon(world))).text)).toEqual([201, 2]);
  const { code } = await aTillCode(await aHeldCoupon(world));
  expect(await tripsOf("redemption", code)).toEqual([201, 3]);
});

test("a right and a wrong till code cost as many trips until the till is told", async () => {
  const { code } = await aTillCode(await aHeldCoupon(world));
  expect(await tripsOf("validation", code)).toEqual([200, 2]);
  expect(await tripsOf("validation", otherDigits(code))).toEqual([404, 2]);
});
