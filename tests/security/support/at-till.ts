// A till that shows codes by the thousand, without the shield that counts in each isolate: only what is decided in the
// database stands in its way.
import { env } from "cloudflare:workers";
import type { Answer } from "../../support/api.ts";
import { fire } from "./fire.ts";
import type { Shot } from "./shots.ts";

/** The three places that take a code. */
export const PLACES = ["validation", "reservation", "redemption"] as const;
export type Place = (typeof PLACES)[number];

const order = { amountMinor: 26_800 };

/** What a till asks about a code, by key. */
export function shotOf(place: Place, key: string, code: string): Shot {
  const path = `/v1/coupons/${encodeURIComponent(code)}`;
  const named = { order: { ...order, reference: crypto.randomUUID() } };
  const [to, body] = {
    validation: [`${path}/validation`, { order }] as const,
    reservation: [`${path}/reservations`, { ...named, ttlSeconds: 60 }] as const,
    redemption: ["/v1/redemptions", { code, order, channel: "store" }] as const,
  }[place];
  return {
    method: "POST",
    path: to,
    headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
    body: new Uint8Array(new TextEncoder().encode(JSON.stringify(body))),
  };
}

/** The answer with no shield but the database's. */
export function atTill(place: Place, key: string, code: string): Promise<Answer> {
  return fire(shotOf(place, key, code), UNSHIELDED);
}

export const UNSHIELDED = { ...env, MISSES_LIMIT: { limit: async () => ({ success: true }) } };

/** Some at once, so that many take little time. */
export async function some<Of, Out>(items: readonly Of[], act: (item: Of) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = [];
  for (let start = 0; start < items.length; start += 32)
    done.push(...(await Promise.all(items.slice(start, start + 32).map(act))));
  return done;
}
