// S3: of signed texts that show a coupon, only ours are taken: for that coupon, in that alliance, by this instance.
import { env } from "cloudflare:workers";
import { afterAll, expect, test } from "vitest";
import { judgeText, lastMinuteEnds } from "../../dashboard/till/genuine.ts";
import type { PublicKeys } from "../../schema/contract/presenting.ts";
import { type Signed, verifyText } from "../../worker/domain/presenting/signed-text.ts";
import { readTyped } from "../../worker/domain/presenting/typed.ts";
import { call } from "../support/api.ts";
import { aHeldCoupon, aPresentWorld, aSignedText } from "../support/presenting.ts";
import { atTill, PLACES, some } from "./support/at-till.ts";
import { allRows } from "./support/rows.ts";
import { wrongTexts } from "./support/wrong-signed-texts.ts";

const FULL = env.SECURITY_FULL === "1";
const met = { cases: 0, refused: 0 };
const [world, elsewhere] = [await aPresentWorld({ presentation: "live" }), await aPresentWorld()];

afterAll(() => console.log(`S3 signed texts: ${met.cases} cases, ${met.refused} refused`));

test("a text that is wrong in one thing shows no coupon, and writes nothing", {
  timeout: 900_000,
}, async () => {
  const held = await aHeldCoupon(world);
  const { text } = await aSignedText(held);
  const said = { origin: "http://jiehua.test", allianceId: world.id, couponId: held.couponId };
  const wrong = await wrongTexts(text, { ...said, otherAllianceId: elsewhere.id }, FULL);
  const before = await allRows();
  await some(wrong, async ({ name, text: shown }) => {
    met.cases++;
    const place = PLACES[met.cases % PLACES.length] ?? "redemption";
    const { status, json } = await atTill(place, world.toys.key, shown);
    const isTooLong = shown.length > 1024;
    const refusal = isTooLong ? [422, "validation_failed"] : [404, "coupon_not_found"];
    expect([status, json.code], `${place}: ${name}`).toEqual(refusal);
    met.refused++;
  });
  expect(await allRows()).toEqual(before);
  expect(met.cases).toBeGreaterThan(1_000);
  const fresh = await aSignedText(held);
  expect((await atTill("redemption", world.toys.key, fresh.text)).status).toBe(201);
});

test("a till away from the network takes no wrong text for genuine, and no right one for wrong", {
  timeout: 900_000,
}, async () => {
  const held = await aHeldCoupon(world);
  const { text } = await aSignedText(held);
  const said = { origin: "http://jiehua.test", allianceId: world.id, couponId: held.couponId };
  const keys = (await call("GET", "/.well-known/jwks.json")).json.keys as PublicKeys["keys"];
  const here = { ...said, keys, now: Date.now() };
  for (const { name, text: shown } of await wrongTexts(
    text,
    { ...said, otherAllianceId: elsewhere.id },
    FULL,
  ))
    expect((await judgeText(shown, here)) === "genuine", name).toBe(await isSignedByUs(shown, said));
  expect(await judgeText(text, here)).toBe("genuine");
  expect(await judgeText(text, { ...here, now: here.now + 3 * 60_000 })).toBe("stale");
  expect(await judgeText(text, { ...here, allianceId: elsewhere.id })).toBe("forged");
  expect(await judgeText(text, { ...here, origin: "https://another.example" })).toBe("forged");
  expect(await judgeText(text, { ...here, keys: [] })).toBe("unjudged");
  const { validUntil } = await aSignedText(held);
  expect(lastMinuteEnds(text)).toBe(Date.parse(validUntil));
});

/** A text about another coupon than the one asked about is wrong for that one, and genuine. */
async function isSignedByUs(text: string, said: Signed): Promise<boolean> {
  const typed = readTyped(text);
  if (typed.form !== "signed") return false;
  const step = await verifyText(env.PRESENTATION_SECRET, text, { ...said, couponId: typed.couponId });
  return step !== undefined;
}

test("a text shows nothing to another alliance, nor to another instance", async () => {
  const held = await aHeldCoupon(world);
  const { text } = await aSignedText(held);
  for (const place of PLACES)
    expect((await atTill(place, elsewhere.toys.key, text)).json.code).toBe("coupon_not_found");
  expect((await atTill("validation", world.photo.key, text)).json.code).toBe("wrong_redeemer");
});

test("a text opens nothing as a key or a session", async () => {
  const { text } = await aSignedText(await aHeldCoupon(world));
  expect((await atTill("validation", text, text)).json.code).toBe("credentials_missing");
});
