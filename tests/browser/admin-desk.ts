// A desk at which an alliance is looked after: a test alliance with sales that have locked, and admins signed in at it.
import type { Page } from "playwright-core";
import { post } from "./api.ts";
import { aShop, type Shop } from "./shop.ts";
import type { Stage } from "./stage.ts";

export type Admin = {
  page: Page;
  /** The address of a room of this membership, such as `settlements`. */
  room: (name: string) => string;
};

export type AllianceDesk = {
  shop: Shop;
  /** Another admin each time, in a browser of their own. */
  anAdmin: () => Promise<Admin>;
};

/** Twenty days later the holds of fourteen days are over. */
const LATER_MS = 20 * 86_400_000;

/** With that many sales of ¥268.00 each: ¥15.70 to the pram shop, ¥1.74 to the alliance. They are locked. */
export async function anAllianceDesk(
  stage: Stage,
  { sales = 1, language = "en" } = {},
): Promise<AllianceDesk> {
  const shop = await aShop(stage, { test: true });
  for (let sale = 0; sale < sales; sale++) await shop.redeem(await shop.aCode());
  await turnClock(stage, shop);
  return { shop, anAdmin: () => anAdmin(stage, shop, language) };
}

async function anAdmin(stage: Stage, shop: Shop, language: string): Promise<Admin> {
  const { context, page } = await shop.asAdmin();
  await context.addInitScript(`localStorage.setItem("jiehua.language", "${language}")`);
  const { memberships } = await page.evaluate<{ memberships: { id: string }[] }>(
    'fetch("/v1/me").then((it) => it.json())',
  );
  const base = `${stage.origin}/m/${memberships[0]?.id}`;
  return { page, room: (name) => `${base}/${name}` };
}

/** A test alliance's clock stands where somebody last acted: here by an offer that nobody asked for. */
async function turnClock(stage: Stage, { toys }: Shop): Promise<void> {
  const now = new Date(Date.now() + LATER_MS).toISOString();
  const store = { reference: "later", name: "Later", address: null };
  await post(stage, toys.key, "/v1/stores", store, { "Jiehua-Now": now });
}
