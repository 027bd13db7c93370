// The signed-in person: their own name and language, and exactly the memberships that are theirs and live.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Me } from "../../schema/contract/people.ts";
import { sha256 } from "../../schema/hash.ts";
import type { Caller } from "../../tests/support/api.ts";
import { aSignedIn, type Browser } from "../../tests/support/browser.ts";
import { aNewAddress } from "../../tests/support/mailbox.ts";
import { aWorld, only } from "../../tests/support/world.ts";

/** Says that the principal behind a key is that person; by invitation it becomes so through the API. */
async function belong(browser: Browser, caller: Caller): Promise<void> {
  const { id } = await browser.me();
  const principal = `SELECT m.principal_id FROM api_keys k
    JOIN memberships m ON m.alliance_id = k.alliance_id AND m.id = k.membership_id WHERE k.hash = ?`;
  await env.DB.prepare(`UPDATE principals SET person_id = ? WHERE id = (${principal})`)
    .bind(id, await sha256(caller.key))
    .run();
}

test("nobody sees the memberships of somebody else", async () => {
  const world = await aWorld();
  const [theirs, mine] = [await aSignedIn(aNewAddress()), await aSignedIn(aNewAddress())];
  await belong(theirs, world.pram);
  expect((await mine.me()).memberships).toEqual([]);
  expect((await theirs.me()).memberships).toHaveLength(1);
});

test("a person sees each membership with its alliance and shop, whatever alliance it is in", async () => {
  const [one, other] = [await aWorld(), await aWorld({ name: "Other Steps" })];
  const browser = await aSignedIn(aNewAddress());
  await belong(browser, one.pram);
  await belong(browser, other.admin);
  const { memberships } = await browser.me();
  const [atShop, overAlliance] = [
    only(memberships.filter((it) => it.alliance.id === one.id)),
    only(memberships.filter((it) => it.alliance.id === other.id)),
  ];
  expect(atShop).toMatchObject({
    role: "owner",
    storeRef: null,
    alliance: { name: "Little Steps", currency: "CNY", timeZone: "Asia/Shanghai", test: true },
    merchant: { id: one.pram.id, name: "Pram & Co", status: "active" },
  });
  expect(overAlliance).toMatchObject({
    role: "admin",
    alliance: { name: "Other Steps" },
    merchant: null,
  });
});

test("a membership that has ended is no longer one's own", async () => {
  const world = await aWorld();
  const browser = await aSignedIn(aNewAddress());
  await belong(browser, world.pram);
  const { id } = only((await browser.me()).memberships);
  await env.DB.prepare("UPDATE memberships SET ended_at = 1 WHERE id = ?").bind(id).run();
  expect((await browser.me()).memberships).toEqual([]);
});

test("what is sent is changed, and what is not stays", async () => {
  const email = aNewAddress();
  const browser = await aSignedIn(email);
  expect(await browser.me()).toMatchObject({ email, name: "", language: "en" });
  await browser.told<Me>(browser.patch("/v1/me", { name: "Lin Qing 林清" }));
  const told = await browser.told<Me>(browser.patch("/v1/me", { language: "zh" }));
  expect(told).toMatchObject({ email, name: "Lin Qing 林清", language: "zh" });
  expect(await browser.me()).toEqual(told);
  expect(await browser.told<Me>(browser.patch("/v1/me", {}))).toEqual(told);
});

test("an address is not changed by asking, and a name is text that people read", async () => {
  const browser = await aSignedIn(aNewAddress());
  for (const body of [
    { email: "other@shop.example" },
    { name: "" },
    { name: "a\u202Eb" },
    { language: "fr" },
  ]) {
    const answer = await browser.patch("/v1/me", body);
    expect([answer.status, answer.json.code], JSON.stringify(body)).toEqual([422, "validation_failed"]);
  }
});
