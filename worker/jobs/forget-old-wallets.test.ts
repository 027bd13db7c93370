// A wallet goes when nobody has looked at it for as long as its cookie lives, and leaves nothing behind.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { wordsOf } from "../../tests/support/page.ts";
import { giftsOn, Phone } from "../../tests/support/phone.ts";
import { aGift, aPartnership, START } from "../../tests/support/world.ts";
import { forgetOldWallets } from "./forget-old-wallets.ts";

const DAY = 86_400_000;
const world = await aPartnership();

async function aPhoneWithGift(): Promise<Phone> {
  const phone = new Phone(START);
  await phone.keep(await aGift(world.pram, [world.allotment]));
  return phone;
}

const rows = async () => {
  const tables = ["wallets", "wallet_gifts", "wallet_moves"];
  const counts = await env.DB.batch<{ n: number }>(
    tables.map((it) => env.DB.prepare(`SELECT count(*) AS n FROM ${it}`)),
  );
  return counts.map(({ results }) => results[0]?.n);
};

test("a wallet is kept for 400 days after it was last looked at, and then forgotten with what is in it", async () => {
  const [phone, now] = [await aPhoneWithGift(), Date.now()];
  await forgetOldWallets(env.DB, now + 399 * DAY);
  expect(giftsOn(await phone.wallet())).toHaveLength(1);
  await phone.offer();
  await forgetOldWallets(env.DB, now + 401 * DAY);
  expect(wordsOf(await phone.wallet())).toContain("Your wallet is empty");
  expect(await rows()).toEqual([0, 0, 0]);
});

test("looking at it begins the time anew, and the cookie's, once a day", async () => {
  const phone = await aPhoneWithGift();
  expect((await phone.wallet()).headers.has("Set-Cookie")).toBe(false);
  await env.DB.prepare("UPDATE wallets SET seen_at = seen_at - ?")
    .bind(300 * DAY)
    .run();
  expect((await phone.wallet()).headers.get("Set-Cookie")).toContain("Max-Age=34560000");
  await forgetOldWallets(env.DB, Date.now() + 399 * DAY);
  expect(giftsOn(await phone.wallet())).toHaveLength(1);
});

test("a code goes a day after it was good, and the phone that a wallet left is told for a month", async () => {
  const [phone, other] = [await aPhoneWithGift(), new Phone(START)];
  await phone.offer();
  await forgetOldWallets(env.DB, Date.now() + 2 * DAY);
  expect((await rows())[2]).toBe(0);
  const code = await phone.offer();
  await other.send(code, { wallet: await other.asked(code) });
  await forgetOldWallets(env.DB, Date.now() + 29 * DAY);
  expect(wordsOf(await phone.wallet())).toContain("Your wallet has moved");
  await forgetOldWallets(env.DB, Date.now() + 31 * DAY);
  expect(wordsOf(await phone.wallet())).toContain("Your wallet is empty");
  expect(giftsOn(await other.wallet())).toHaveLength(1);
});

test("a wallet that an erasure emptied is no more a day later", async () => {
  const gift = await aGift(world.pram, [world.allotment]);
  const phone = new Phone(START);
  await phone.keep(gift);
  const [before] = await rows();
  await phone.send(`${new URL(gift.url).pathname}/erasure`);
  await forgetOldWallets(env.DB, Date.now() + 2 * DAY);
  expect((await rows())[0]).toBe(Number(before) - 1);
});
