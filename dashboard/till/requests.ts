// What the till asks of the API: one request before a coupon is redeemed, one that redeems it.
import { actingAs, answered, api, type Shapes } from "../api/client.ts";
import { dayIn, type ListedRedemption, type Redemption } from "./day.ts";
import type { Deed } from "./pending-deed.ts";
import type { Store, Till } from "./till.ts";

export type Validation = Shapes["Validation"];
export type Detail = Shapes["RedemptionDetail"];

/** A queue does not wait longer for a question. */
const PATIENCE_MS = 8_000;
/** A deed may be under way: giving up early would only mean to ask again. */
const DEED_PATIENCE_MS = 15_000;

export function readMe() {
  return answered(api.GET("/v1/me", { signal: AbortSignal.timeout(PATIENCE_MS) }));
}

/** The shop's stores, by name; of somebody bound to one that one. */
export async function readStores(membershipId: string): Promise<Store[]> {
  const stores: Store[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
    const page = await answered(actingAs(membershipId).GET("/v1/stores", { params: { query } }));
    stores.push(...page.data);
    cursor = page.nextCursor;
  }
  return stores.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The instance's own; away from the network the page's worker answers with those it keeps. None where neither does. */
export async function readKeys(): Promise<Shapes["PublicKeys"]["keys"]> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const read = await api.GET("/.well-known/jwks.json", { signal }).catch(() => undefined);
  return read?.data?.keys ?? [];
}

/** Would it be honoured for this order? Nothing is written. */
export function askAbout(
  { membership, store }: Till,
  code: string,
  order: { amountMinor: number; reference?: string },
): Promise<Validation> {
  const body = { order, ...(store === undefined ? {} : { storeRef: store.reference }) };
  return answered(
    actingAs(membership.id).POST("/v1/coupons/{code}/validation", {
      params: { path: { code } },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    }),
  );
}

export type Done = { redemption: Redemption } | { refund: Shapes["Refund"] };

/** Does a deed under its own key: however often it is asked for, it is done once. */
export async function done(deed: Deed): Promise<Done> {
  const client = actingAs(deed.membershipId);
  const header = { "Idempotency-Key": deed.key };
  const signal = AbortSignal.timeout(DEED_PATIENCE_MS);
  if (deed.kind === "redeem") {
    const { body } = deed;
    return {
      redemption: await answered(client.POST("/v1/redemptions", { params: { header }, body, signal })),
    };
  }
  const { body } = deed;
  const params = { header, path: { id: deed.redemptionId } };
  return { refund: await answered(client.POST("/v1/redemptions/{id}/refunds", { params, body, signal })) };
}

/** All of today at this shop, newest first; an account that is bound to a store sees that store's. */
export function readToday(till: Till): Promise<ListedRedemption[]> {
  return readAll(till, { day: dayIn(till.membership.alliance.timeZone, new Date()) });
}

/** Of any day, by the receipt's whole number. A cashier is shown today's alone. */
export function readReceipt(till: Till, orderReference: string): Promise<ListedRedemption[]> {
  return readAll(till, { orderReference });
}

/** Those that this shop redeemed: where its gifts were redeemed by others is no matter of its till. */
async function readAll({ membership }: Till, wanted: { day: string } | { orderReference: string }) {
  const rows: ListedRedemption[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const query = {
      limit: 100,
      role: "redeemer" as const,
      ...wanted,
      ...(cursor === undefined ? {} : { cursor }),
    };
    const page = await answered(actingAs(membership.id).GET("/v1/redemptions", { params: { query } }));
    rows.push(...page.data);
    cursor = page.nextCursor;
  }
  return rows;
}

export function readRedemption({ membership }: Till, id: string): Promise<Detail> {
  return answered(actingAs(membership.id).GET("/v1/redemptions/{id}", { params: { path: { id } } }));
}
