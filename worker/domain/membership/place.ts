// Where a role is held: in the alliance, at one of its merchants, or at one store of that.
import { and, eq, notInArray } from "drizzle-orm";
import type { KeyRole } from "../../../schema/contract/api-keys.ts";
import { Problem } from "../../../schema/problems.ts";
import { merchants, stores } from "../../../schema/tables/merchants.ts";
import type { MemberContext } from "../../context.ts";

export type Wanted = { role: KeyRole; merchantId?: string | undefined; storeRef: string | null };

type PlaceNames = { merchantName: string | null; storeName: string | null };

export type Place = PlaceNames & { merchantId: string | null };

const NOWHERE: PlaceNames = { merchantName: null, storeName: null };

/**
 * The merchant at which the asker may give that role: an owner gives roles of its own merchant, an admin those of any
 * that was admitted, or an admin's, without one.
 *
 * @throws Problem `role_not_allowed`, `not_found`, `validation_failed`.
 */
export async function placeOf(ctx: MemberContext, wanted: Wanted): Promise<Place> {
  const merchantId = merchantOfPlace(ctx, wanted);
  checkStoreOfRole(wanted);
  const names = merchantId === null ? NOWHERE : await findPlace(ctx, merchantId, wanted.storeRef);
  return { merchantId, ...names };
}

/** Only staff and cashiers are bound to a store, and only to one of their merchant's: its name. @throws Problem `validation_failed`. */
export async function checkStore(
  ctx: MemberContext,
  { role, merchantId, storeRef }: { role: KeyRole; merchantId: string | null; storeRef: string | null },
): Promise<string | null> {
  checkStoreOfRole({ role, storeRef });
  if (merchantId === null || storeRef === null) return null;
  return (await findPlace(ctx, merchantId, storeRef)).storeName;
}

function merchantOfPlace(ctx: MemberContext, { role, merchantId }: Wanted): string | null {
  if (ctx.actor.role !== "admin") {
    if (role === "admin") throw new Problem("role_not_allowed");
    if (merchantId !== undefined && merchantId !== ctx.actor.merchantId) throw new Problem("not_found");
    return ctx.actor.merchantId;
  }
  if ((role === "admin") !== (merchantId === undefined)) {
    throw unfit("/merchantId", role === "admin" ? "An admin is of no merchant." : "Name the merchant.");
  }
  return merchantId ?? null;
}

function checkStoreOfRole({ role, storeRef }: Pick<Wanted, "role" | "storeRef">): void {
  const isBound = storeRef !== null;
  if (isBound && (role === "admin" || role === "owner"))
    throw unfit("/storeRef", "Only staff and cashiers are bound to a store.");
}

/** What the merchant and its store are called. */
async function findPlace(
  ctx: MemberContext,
  merchantId: string,
  storeRef: string | null,
): Promise<PlaceNames> {
  const [place] = await ctx.db
    .select({ merchantName: merchants.name, storeRef: stores.reference, storeName: stores.name })
    .from(merchants)
    .leftJoin(
      stores,
      and(
        eq(stores.allianceId, merchants.allianceId),
        eq(stores.merchantId, merchants.id),
        eq(stores.reference, storeRef ?? ""),
      ),
    )
    .where(
      and(
        eq(merchants.allianceId, ctx.alliance.id),
        eq(merchants.id, merchantId),
        notInArray(merchants.status, ["applied", "refused"]),
      ),
    );
  if (!place) throw new Problem("not_found");
  if (place.storeRef !== storeRef) throw unfit("/storeRef", "The merchant has no such store.");
  return { merchantName: place.merchantName, storeName: place.storeName };
}

function unfit(pointer: string, detail: string): Problem {
  return new Problem("validation_failed", { errors: [{ pointer, code: "custom", detail }] });
}
