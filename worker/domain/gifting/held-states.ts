// The states of a gift's coupons alone, for a page that asks again and again whether it is still true.
import { sha256 } from "../../../schema/hash.ts";
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { type CouponLife, stateOf } from "../coupons/state.ts";
import { LIFE_COLUMNS } from "../coupons/view.ts";
import { stepOf } from "../presenting/signed-text.ts";
import type { HeldCoupon } from "./holder-view.ts";

export type HeldStates = { test: boolean; clockAt: number; lives: Life[] };

/** One read, whatever it finds; undefined for a link that never was or was erased. */
export async function findHeldStates(d1: D1Database, token: string): Promise<HeldStates | undefined> {
  const [lives] = await batchRead(d1, [heldStatesRead(token)]);
  const [first] = lives;
  return first && { test: first.test === 1, clockAt: first.clockAt, lives };
}

/** Epoch milliseconds: in the alliance's time, and really. */
type Moment = { now: number; receivedAt: number };

/** What tells one state of a gift from another at an instant. */
export function versionAt({ lives }: HeldStates, { now, receivedAt }: Moment): Promise<string> {
  const coupons = lives.map((it) => ({
    id: it.id,
    state: stateOf({ ...it, isFullyRefunded: it.isFullyRefunded === 1 }, now),
    reservedUntil: it.reservedUntil,
    isLive: it.isLive === 1,
  }));
  return versionOf(coupons, receivedAt);
}

/** The same for coupons in any order, as a page shows them. What is shown live is new every minute. */
export async function versionOf(
  coupons: readonly Pick<HeldCoupon, "id" | "state" | "reservedUntil" | "isLive">[],
  receivedAt: number,
): Promise<string> {
  const told = coupons.map(({ id, state, reservedUntil, isLive }) => {
    const step = isLive ? stepOf(receivedAt) : "";
    return `${id} ${state} ${reservedUntil} ${step}`;
  });
  return (await sha256(told.sort().join("\n"))).slice(0, 22);
}

type Life = Omit<CouponLife, "isFullyRefunded"> & {
  id: string;
  test: number;
  clockAt: number;
  isFullyRefunded: number;
  isLive: number;
};

/** `unlikely` as in db/few.ts: without it the planner walks the whole alliance. */
export function heldStatesRead(token: string): Statement<Life> {
  const sql = `
    SELECT c.id, a.test, a.clock_at AS clockAt, c.opens_at AS opensAt, c.expires_at AS expiresAt, e.ending,
      ${LIFE_COLUMNS}, t.terms ->> 'presentation' IS 'live' AS isLive
    FROM gift_links k
    JOIN alliances a ON a.id = k.alliance_id
    JOIN coupons c ON c.alliance_id = k.alliance_id AND unlikely(c.gift_id = k.gift_id)
    JOIN offer_terms t ON t.alliance_id = c.alliance_id AND t.offer_id = c.offer_id AND t.version = c.terms_version
    LEFT JOIN coupon_endings e ON e.alliance_id = c.alliance_id AND e.coupon_id = c.id
    WHERE k.token = ?`;
  return { sql, params: [token] };
}
