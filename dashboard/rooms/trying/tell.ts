// Tells the story of the demo data through the public API: what admins do by one's own session, what shops do by their
// keys. Each request has the same Idempotency-Key whenever it is made, so told again it happens once.
import type { Client } from "openapi-fetch";
import { actingAs, actingBy, answered, api, type Shapes } from "../../api/client.ts";
import { ApiProblem } from "../../api/problem.ts";
import type { paths } from "../../api/schema.d.ts";
import {
  ALLOTMENTS,
  GIFTS,
  type Gift,
  OWN_SHOP,
  REDEMPTIONS,
  type Redemption,
  SHOPS,
  type ShopKey,
} from "./story.ts";
import { daysBefore, Teller } from "./teller.ts";

type Told = {
  membershipId: string;
  /** Epoch milliseconds: the story ends then. */
  endsAt: number;
};

export type Report = (done: number, of: number) => void;

/** @throws ApiProblem where the API refuses or does not answer; what `signal` throws once it is stopped. */
export async function tellStory(told: Told, report: Report, signal: AbortSignal): Promise<void> {
  const teller = new Teller((done) => report(done, REQUESTS), signal);
  const alliance = await answered(actingAs(told.membershipId).GET("/v1/alliance"));
  const scene = { ...told, alliance, teller, foundedAt: daysBefore(told.endsAt, 24) };
  const shops = await openShops(scene);
  const allotments = await entrust(scene, shops, await publish(scene, shops));
  await live(scene, shops, allotments);
  await joinOwnShop(scene, shops);
}

/** One for the categories, three a shop for itself and its offer, two for oneself. */
const REQUESTS =
  1 +
  3 * SHOPS.length +
  ALLOTMENTS.length +
  ALLOTMENTS.filter(({ coFundingBps }) => coFundingBps > 0).length +
  GIFTS.length +
  REDEMPTIONS.length +
  REDEMPTIONS.filter(({ refund }) => refund !== undefined).length +
  2;

type Scene = Told & {
  alliance: Pick<Shapes["Alliance"], "categories" | "createdAt">;
  teller: Teller;
  foundedAt: number;
};
type Shop = { id: string; client: Client<paths> };
type Shops = ReadonlyMap<ShopKey, Shop>;

const categoryOf = (key: ShopKey) => `demo-${key}`;

/** In categories of their own, which compete with nobody's. */
async function openShops({ membershipId, alliance, teller, foundedAt }: Scene): Promise<Shops> {
  const admin = actingAs(membershipId);
  const own = SHOPS.map(({ key, category: name }) => ({ key: categoryOf(key), name }));
  const others = alliance.categories.filter((it) => !own.some(({ key }) => key === it.key));
  await teller.ask("categories", foundedAt, (asked) =>
    admin.PATCH("/v1/alliance", { ...asked, body: { categories: [...others, ...own] } }),
  );
  const shops = new Map<ShopKey, Shop>();
  for (const { key, name, priceTier, monthlyOrders } of SHOPS) {
    const shop = { name, priceTier, monthlyOrders, category: categoryOf(key), regions: ["Old Town 老城"] };
    const made = await teller.ask(`shop-${key}`, foundedAt, (asked) =>
      admin.POST("/v1/merchants", { ...asked, body: { ...shop, creditLimitMinor: null } }),
    );
    const ownerKey = made.ownerKey ?? (await anotherKey(admin, made.id));
    shops.set(key, { id: made.id, client: actingBy(ownerKey) });
  }
  return shops;
}

/** Told again, the answer has no key any more; whoever admits a shop may also make it another. */
async function anotherKey(admin: Client<paths>, merchantId: string): Promise<string> {
  const body = { role: "owner", merchantId, label: "Demo data 演示数据", storeRef: null } as const;
  const { key } = await answered(admin.POST("/v1/api-keys", { body }));
  if (key === null) throw new ApiProblem("internal_error");
  return key;
}

type Offers = ReadonlyMap<ShopKey, Pick<Shapes["Offer"], "id" | "termsVersion">>;

async function publish({ teller, foundedAt }: Scene, shops: Shops): Promise<Offers> {
  const offers = new Map<ShopKey, Shapes["Offer"]>();
  for (const { key, title, terms } of SHOPS) {
    const { client } = of(shops, key);
    const body = { title, terms, quota: 300, budgetMinor: null };
    const { id } = await teller.ask(`offer-${key}`, foundedAt, (asked) =>
      client.POST("/v1/offers", { ...asked, body }),
    );
    const params = { path: { id } };
    const published = await teller.ask(`publication-${key}`, foundedAt, (asked) =>
      client.POST("/v1/offers/{id}/publication", { ...asked, params }),
    );
    offers.set(key, published);
  }
  return offers;
}

/** By gifter and redeemer. */
type Allotments = ReadonlyMap<string, string>;

const between = (gifter: ShopKey, redeemer: ShopKey) => `${gifter}-${redeemer}`;

async function entrust({ teller, foundedAt }: Scene, shops: Shops, offers: Offers): Promise<Allotments> {
  const allotments = new Map<string, string>();
  for (const { gifter, of: redeemer, coFundingBps } of ALLOTMENTS) {
    const name = between(gifter, redeemer);
    const { id: offerId, termsVersion } = of(offers, redeemer);
    const body = { offerId, gifterId: of(shops, gifter).id, quantity: 100, coFundingBps };
    const { id } = await teller.ask(`allotment-${name}`, foundedAt, (asked) =>
      of(shops, redeemer).client.POST("/v1/allotments", { ...asked, body }),
    );
    allotments.set(name, id);
    if (coFundingBps === 0) continue;
    const accepted = { params: { path: { id } }, body: { termsVersion } };
    await teller.ask(`acceptance-${name}`, foundedAt, (asked) =>
      of(shops, gifter).client.POST("/v1/allotments/{id}/acceptance", { ...asked, ...accepted }),
    );
  }
  return allotments;
}

type Life = Scene & {
  shops: Shops;
  allotments: Allotments;
  /** Of coupons, by the number of their gift and their redeemer. */
  codes: Map<string, string>;
  /** Of redemptions, by their number. */
  sales: Map<number, string>;
};

/** Every gift, redemption and refund on its day; on the same day they are in this order. */
async function live(scene: Scene, shops: Shops, allotments: Allotments): Promise<void> {
  const life = { ...scene, shops, allotments, codes: new Map(), sales: new Map() };
  const refunds = REDEMPTIONS.flatMap(({ refund, at }, index) =>
    refund === undefined ? [] : [{ ...refund, at, index }],
  );
  const events = [
    ...GIFTS.map((it, index) => ({ daysAgo: it.daysAgo, happen: () => give(life, it, index) })),
    ...REDEMPTIONS.map((it, index) => ({ daysAgo: it.daysAgo, happen: () => spend(life, it, index) })),
    ...refunds.map((it) => ({ daysAgo: it.daysAgo, happen: () => giveBack(life, it) })),
  ];
  for (const { happen } of events.toSorted((a, b) => b.daysAgo - a.daysAgo)) await happen();
}

async function give(life: Life, gift: Gift, index: number): Promise<void> {
  const { teller, alliance, shops, allotments, codes, endsAt } = life;
  const { gifter, amountMinor, daysAgo } = gift;
  // Told again at another time, by another admin too, the request is the same.
  const occurredAt = new Date(daysBefore(Date.parse(alliance.createdAt), daysAgo)).toISOString();
  const body = {
    allotmentIds: gift.of.map((redeemer) => of(allotments, between(gifter, redeemer))),
    sourceOrder: { reference: `D-${101 + index}`, amountMinor, occurredAt },
    holder: null,
  };
  const { coupons } = await teller.ask(`gift-${index}`, daysBefore(endsAt, daysAgo), (asked) =>
    of(shops, gifter).client.POST("/v1/gifts", { ...asked, body }),
  );
  for (const redeemer of gift.of) {
    const coupon = coupons.find(({ redeemerId }) => redeemerId === of(shops, redeemer).id);
    if (coupon !== undefined) codes.set(`${index}-${redeemer}`, coupon.code);
  }
}

async function spend(
  life: Life,
  { at, gift, amountMinor, daysAgo }: Redemption,
  index: number,
): Promise<void> {
  const { teller, shops, codes, sales, endsAt } = life;
  const order = { reference: `S-${501 + index}`, amountMinor };
  const body = { code: of(codes, `${gift}-${at}`), order, channel: "store" } as const;
  const { id } = await teller.ask(`redemption-${index}`, daysBefore(endsAt, daysAgo), (asked) =>
    of(shops, at).client.POST("/v1/redemptions", { ...asked, body }),
  );
  sales.set(index, id);
}

type Refund = { at: ShopKey; index: number; daysAgo: number; amountMinor: number };

async function giveBack(life: Life, { at, index, daysAgo, amountMinor }: Refund): Promise<void> {
  const { teller, shops, sales, endsAt } = life;
  const asking = {
    params: { path: { id: of(sales, index) } },
    body: { reference: `R-${index + 1}`, amountMinor },
  };
  await teller.ask(`refund-${index}`, daysBefore(endsAt, daysAgo), (asked) =>
    of(shops, at).client.POST("/v1/redemptions/{id}/refunds", { ...asked, ...asking }),
  );
}

/** An invitation to oneself; its link is shown once, so each telling makes one anew. */
async function joinOwnShop({ membershipId, teller, endsAt }: Scene, shops: Shops): Promise<void> {
  const { id: merchantId } = of(shops, OWN_SHOP);
  const place = { role: "owner", merchantId, storeRef: null, email: null, note: null } as const;
  const body = { ...place, language: "en", maxUses: 1, expiresInDays: 1 } as const;
  const name = `invitation-${crypto.randomUUID()}`;
  const { url } = await teller.ask(name, endsAt, (asked) =>
    actingAs(membershipId).POST("/v1/invitations", { ...asked, body }),
  );
  const invitationToken = new URL(url ?? "").hash.slice(1);
  try {
    await teller.askNow((asked) => api.POST("/v1/memberships", { ...asked, body: { invitationToken } }));
  } catch (problem) {
    const isThere = problem instanceof ApiProblem && problem.code === "already_a_member";
    if (!isThere) throw problem;
  }
}

/** What an earlier request has made. */
function of<Key, Value>(made: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = made.get(key);
  if (value === undefined) throw new RangeError(`The story has not made ${key} yet.`);
  return value;
}
