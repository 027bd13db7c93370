// Before the till opens: who is signed in, for which shop, at which store. Each is asked once on a device.
import type { Shapes } from "../api/client.ts";
import { rememberNext } from "../app/next.ts";
import { initialOf, petalOf } from "../parts/petal.ts";
import { device, keepStore, keptStore } from "./device.ts";
import { el, hearing } from "./dom.ts";
import { readStores } from "./requests.ts";
import { isShopMembership, type ShopMembership, type Store } from "./till.ts";
import type { Words } from "./words-en.ts";

/** Signing in leads back here. The place is in the address for people, and in the browser for a mail's new tab. */
export function leaveToSignIn(): void {
  rememberNext("/till");
  location.replace("/sign-in?next=/till");
}

export function shopsOf({ memberships }: Shapes["Me"]): ShopMembership[] {
  return memberships.filter(isShopMembership);
}

/** The one there is, the one chosen on this device before, or whichever is chosen now. */
export async function chosenShop(
  shops: readonly ShopMembership[],
  words: Words,
  place: HTMLElement,
): Promise<ShopMembership> {
  const [only] = shops;
  const kept = shops.find(({ id }) => id === device.membershipId);
  if (kept !== undefined) return kept;
  if (only !== undefined && shops.length === 1) return only;
  const shop = await chosen(place, words.whichShop, words.whichShopHint, shops, (it) => ({
    of: it.merchant,
    title: it.merchant.name,
    line: it.alliance.name + (it.alliance.test ? ` · ${words.test}` : ""),
  }));
  device.membershipId = shop.id;
  return shop;
}

/** Whoever is bound to a store stands there; anybody else chooses once for the device, for whoever works at it next. */
export async function chosenStore(
  { id, storeRef, storeName, merchant }: ShopMembership,
  words: Words,
  place: HTMLElement,
): Promise<Store | undefined> {
  const kept = keptStore(merchant.id);
  if (storeRef === null && kept !== undefined) return kept === "none" ? undefined : kept;
  if (storeRef !== null) return { reference: storeRef, name: storeName ?? storeRef };
  const stores = await readStores(id);
  const options = [...stores.map((store) => ({ store })), { store: "none" as const }];
  const { store } =
    stores.length === 0
      ? { store: "none" as const }
      : await chosen(place, words.whichStore, words.whichStoreHint, options, (it) => ({
          of: merchant,
          title: it.store === "none" ? words.noStore : it.store.name,
          line: it.store === "none" ? words.noStoreHint : it.store.reference,
        }));
  if (stores.length > 0) keepStore(merchant.id, store);
  return store === "none" ? undefined : store;
}

type Face = { of: { id: string; name: string }; title: string; line: string };

/** A page of tickets to choose from. */
function chosen<Option>(
  place: HTMLElement,
  title: string,
  hint: string,
  options: readonly Option[],
  faceOf: (option: Option) => Face,
): Promise<Option> {
  return new Promise((choose) => {
    const tickets = options.map((option) => {
      const { of, title: name, line } = faceOf(option);
      const stub = el("span", { class: "stub", "aria-hidden": "true" }, initialOf(of.name));
      const words = [el("span", { class: "ticket-name" }, name), el("span", { class: "hint" }, line)];
      const face = el("span", { class: "face" }, ...words);
      const look = { type: "button", class: `ticket till-choice ${petalOf(of.id)}` };
      const ticket = el("button", look, stub, el("span", { class: "perforation" }), face);
      return el("li", {}, hearing(ticket, { click: () => choose(option) }));
    });
    const list = el("ul", { class: "tickets" }, ...tickets);
    const heading = el("h1", { tabindex: "-1" }, title);
    const page = el("main", { class: "till-page" }, heading, el("p", { class: "lead" }, hint), list);
    place.replaceChildren(page);
    heading.focus();
  });
}
