// The till's camera on what a phone really shows: Debian's Chromium reads no codes, so the till's own decoder does.
import type { Page } from "playwright-core";
import { signText } from "../../worker/domain/presenting/signed-text.ts";
import { beforeCamera } from "./camera.ts";
import { aShop, type Shop } from "./shop.ts";
import { expect, type Stage, type Story, tell } from "./stage.ts";
import { redemptionsOf, verdict } from "./till-stories.ts";

export const CAMERA_STORIES: readonly Story[] = [
  {
    says: "a code before the camera is read once, by our own decoder, and redeemed without a touch",
    play: (stage) =>
      beforeCamera(stage, async (filmed) => {
        const shop = await aShop(filmed);
        await filmed.show(await shop.aCode());
        const { page, elsewhere } = await openTill(filmed, shop);
        await page.getByText("from ¥200.00").waitFor();
        tell(`read ${await sinceOpened(page)} ms after the page was opened`);
        await redeemInHand(page);
        await page.waitForTimeout(1_600);
        await verdict(page, "Accepted");
        expect((await redemptionsOf(page)).length === 1, "one redemption");
        expect(elsewhere.length === 0, `no request went to ${elsewhere}`);
      }),
  },
  {
    says: "a phone's signed QR is read by the camera, and redeemed where the terms ask for it",
    play: (stage) =>
      beforeCamera(stage, async (filmed) => {
        const shop = await aShop(filmed);
        await filmed.show(await shop.shown("presentations", { presentation: "live" }));
        const { page } = await openTill(filmed, shop);
        await page.getByText("from ¥200.00").waitFor();
        tell(`read ${await sinceOpened(page)} ms after the page was opened`);
        await redeemInHand(page);
      }),
  },
  {
    says: "a screenshot of a signed QR, minutes old, is refused before the camera",
    play: (stage) =>
      beforeCamera(stage, async (filmed) => {
        const shop = await aShop(filmed);
        await filmed.show(await agedBy(3, await shop.shown("presentations"), stage));
        const { page } = await openTill(filmed, shop);
        await verdict(page, "Refused");
        await page.getByText("This is an old picture of the coupon").waitFor();
        expect((await redemptionsOf(page)).length === 0, "nothing was redeemed");
      }),
  },
  {
    says: "where the decoder does not come the till says so, and scans as soon as it does",
    play: (stage) =>
      beforeCamera(stage, async (filmed) => {
        const shop = await aShop(filmed);
        await filmed.show(await shop.aCode());
        const { page } = await openTill(filmed, shop, (it) =>
          it.route("**/app/till-decoder-*", (r) => r.abort()),
        );
        await page.getByText("reads no codes by camera").waitFor();
        await page.unroute("**/app/till-decoder-*");
        await page.getByRole("button", { name: "Try the camera again" }).click();
        await page.getByText("from ¥200.00").waitFor();
      }),
  },
];

async function openTill(
  stage: Stage,
  shop: Shop,
  before: (page: Page) => Promise<unknown> = async () => {},
): Promise<{ page: Page; elsewhere: string[] }> {
  const { page } = await shop.atTill();
  await before(page);
  const elsewhere: string[] = [];
  page.on("request", (it) => {
    if (new URL(it.url()).origin !== stage.origin) elsewhere.push(it.url());
  });
  await page.goto(`${stage.origin}/till`);
  return { page, elsewhere };
}

async function sinceOpened(page: Page): Promise<string> {
  return (await page.evaluate<number>("performance.now()")).toFixed(0);
}

async function redeemInHand(page: Page): Promise<void> {
  await page.keyboard.type("268");
  await page.getByText("¥218.00", { exact: true }).waitFor();
  const startedAt = performance.now();
  await page.keyboard.press("Enter");
  await verdict(page, "Accepted");
  tell(`verdict ${(performance.now() - startedAt).toFixed(0)} ms after it was confirmed`);
}

/** The same coupon's text as it was so many minutes ago. */
export async function agedBy(minutes: number, text: string, { presentationSecret }: Stage): Promise<string> {
  const [, payload = ""] = text.split(".");
  const { iss, aud, sub } = JSON.parse(Buffer.from(payload, "base64url").toString());
  const about = { origin: iss, allianceId: aud, couponId: sub };
  return signText(presentationSecret, about, Date.now() - minutes * 60_000);
}
