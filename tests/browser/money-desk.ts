// A desk at which money is looked at: the toy shop of a test alliance with sales, signed in as its owner, and its settlements.
import type { Page } from "playwright-core";
import type { CreatedAdmin } from "../../schema/contract/alliances.ts";
import type { Settlement } from "../../schema/contract/settlements.ts";
import { aShop, type Shop } from "./shop.ts";
import type { Stage } from "./stage.ts";

export type Desk = {
  shop: Shop;
  page: Page;
  /** The address of a room of this membership, such as `money`. */
  room: (name: string) => string;
  /** Closes and approves what was sold so far, by two persons, once all of it is locked. */
  settle: () => Promise<void>;
};

/** With that many redemptions of an order of ¥268.00 each: ¥15.70 to the pram shop, ¥1.74 to the alliance. */
export async function aDesk(stage: Stage, { sales = 1, language = "en" } = {}): Promise<Desk> {
  const shop = await aShop(stage, { test: true });
  for (let sale = 0; sale < sales; sale++) await shop.redeem(await shop.aCode());
  const { page } = await shop.atTill("owner", { init: speaking(language) });
  const { memberships } = await page.evaluate<{ memberships: { id: string }[] }>(
    'fetch("/v1/me").then((it) => it.json())',
  );
  const base = `${stage.origin}/m/${memberships[0]?.id}`;
  return { shop, page, room: (name) => `${base}/${name}`, settle: () => settle(stage, shop) };
}

function speaking(language: string): string {
  return `localStorage.setItem("jiehua.language", "${language}")`;
}

/** Twenty days later the holds of fourteen days are over. */
const LATER_MS = 20 * 86_400_000;

async function settle({ origin, operatorKey }: Stage, { adminKey }: Shop): Promise<void> {
  const now = new Date(Date.now() + LATER_MS).toISOString();
  const ask = async <Made>(key: string, method: string, path: string, body?: object): Promise<Made> => {
    const headers = {
      ...{ Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      ...(key === operatorKey ? {} : { "Jiehua-Now": now }),
    };
    const answer = await fetch(origin + path, {
      ...{ method, headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  };
  const { id } = await ask<{ id: string }>(adminKey, "GET", "/v1/alliance");
  const another = await ask<CreatedAdmin>(operatorKey, "POST", `/v1/alliances/${id}/admins`, {
    name: "Second admin",
  });
  const closed = await ask<Settlement>(adminKey, "POST", "/v1/settlements", {});
  await ask(another.adminKey ?? "", "POST", `/v1/settlements/${closed.id}/approval`);
}
