// What a till's camera and a phone's album get of a coupon: codes that are read off a screen, blurred and dim, and a real picture.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { aGivenGift } from "./shop.ts";
import { expect, type Stage, type Story } from "./stage.ts";

/** As a camera sees a screen: sharp, out of focus, in glaring light, and from so far that it is 240 pixels wide. */
const SIGHTS = [
  "filter: none",
  "filter: blur(1.2px)",
  "filter: brightness(1.6) contrast(0.35)",
  "width: 240px; filter: blur(0.9px)",
];
const WIDTHS = [320, 390, 1280];

export const CODE_STORIES: readonly Story[] = [
  {
    says: "a code is read off the screen at three widths, sharp, blurred and pale, in the dark theme too",
    play: async (stage) => {
      const printed = await aGivenGift(stage);
      const live = await aGivenGift(stage, { terms: { presentation: "live" } });
      for (const width of WIDTHS)
        for (const [gift, isOurs] of [
          [printed, (text: string) => text === printed.coupons[0]?.code.replaceAll("-", "")],
          [live, (text: string) => text.split(".").length === 3],
        ] as const) {
          const unread = await unreadSights(stage, gift.url, width, isOurs);
          expect(unread.length === 0, `${gift.url} at ${width} is read: ${unread.join(", ")}`);
        }
    },
  },
  {
    says: "a phone gets a picture of dots to press and hold, and its code is read",
    play: async (stage) => {
      const gift = await aGivenGift(stage, { names: ["爱尚婴儿车", "童趣屋玩具"] });
      const page = await (await stage.aBrowser({ viewport: { width: 390, height: 844 } })).newPage();
      await page.goto(gift.url);
      await page.getByRole("link", { name: "Save as picture" }).click();
      await page.getByText("Press and hold the picture").waitFor();
      const source = (await page.getByRole("img").getAttribute("src")) ?? "";
      expect(source.startsWith("data:image/png;base64,"), "it is no drawing any more");
      const found = await textIn(Buffer.from(source.slice(source.indexOf(",") + 1), "base64"));
      expect(found === gift.coupons[0]?.code.replaceAll("-", ""), "its code is read");
      const saved = page.waitForEvent("download");
      await page.getByRole("link", { name: "Save picture (PNG)" }).click();
      expect((await saved).suggestedFilename() === "coupon.png", "a browser that saves files gets one");
    },
  },
  {
    says: "six digits say how long they are good for, second by second",
    play: async (stage) => {
      const gift = await aGivenGift(stage);
      const page = await (await stage.aBrowser()).newPage();
      await page.clock.install();
      await page.goto(gift.url);
      await page.getByRole("button", { name: "Show six digits instead" }).click();
      await page.getByText("5:00 left").waitFor();
      await page.clock.runFor(61_000);
      await page.getByText("3:59 left").waitFor();
      await page.clock.runFor(240_000);
      await page.getByText("these are over").waitFor();
    },
  },
];

/** In which sights the code on a page is not read. */
async function unreadSights(
  stage: Stage,
  url: string,
  width: number,
  isOurs: (text: string) => boolean,
): Promise<string[]> {
  const context = await stage.aBrowser({ viewport: { width, height: 844 }, colorScheme: "dark" });
  const page = await context.newPage();
  await page.goto(url);
  const unread: string[] = [];
  for (const sight of SIGHTS) {
    await page.evaluate(`document.querySelector(".qr").style.cssText = "${sight}"`);
    if (!isOurs(await textIn(await page.locator(".qr").screenshot()))) unread.push(sight);
  }
  await context.close();
  return unread;
}

/** What the QR in a picture says, read by the till's own reader; empty where none is found. */
async function textIn(picture: Buffer): Promise<string> {
  // Left to itself it would ask another server for its code.
  const wasm = await readFile(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
  const [found] = await readBarcodes(new Uint8Array(picture), { formats: ["QRCode"] });
  return found?.text ?? "";
}
