// Disputing as the shops of a small world do it.
import type { Dispute } from "../../schema/contract/disputes.ts";
import type { Redemption, RedemptionDetail, Refund } from "../../schema/contract/redemptions.ts";
import type { Position, Transfer, TransferCode } from "../../schema/contract/transfers.ts";
import type { Caller } from "./api.ts";
import { aCoupon, anOrder, aPartnership } from "./world.ts";

/** A redemption's own transfer of that code. */
export async function transferOf(
  reader: Caller,
  redemption: { id: string },
  code: TransferCode,
): Promise<Transfer> {
  const { transfers } = await reader.read<RedemptionDetail>(`/v1/redemptions/${redemption.id}`);
  const found = transfers.find((it) => it.code === code);
  if (!found) throw new Error(`the redemption has no ${code}`);
  return found;
}

/** A dispute that the debited side of a redemption opens. */
export async function disputed(
  debtor: Caller,
  redemption: { id: string },
  code: TransferCode = "commission",
): Promise<Dispute> {
  const { id: transferId } = await transferOf(debtor, redemption, code);
  return debtor.made("/v1/disputes", { transferId, reason: "the customer was ours before" });
}

/** The outcome that an admin gives. */
export function resolved(
  admin: Caller,
  { id }: { id: string },
  outcome: "upheld" | "rejected",
  allowedMinor?: number,
): Promise<Dispute> {
  return admin.made(`/v1/disputes/${id}/resolution`, {
    ...{ outcome, note: "as the till's journal shows" },
    ...(allowedMinor === undefined ? {} : { allowedMinor }),
  });
}

/** Everybody's position in the alliance's currency, those at zero left out. */
export async function positionsIn({ admin }: { admin: Caller }): Promise<Record<string, number>> {
  const { data } = await admin.read<{ data: Position[] }>("/v1/positions");
  const moved = data.filter(({ unit, positionMinor }) => unit !== "NEW_CUSTOMER" && positionMinor !== 0);
  return Object.fromEntries(moved.map(({ ownerId, positionMinor }) => [ownerId, positionMinor]));
}

export type Redeemed = Awaited<ReturnType<typeof aRedeemedWorld>>;

/** The worked example: the toy shop redeemed a coupon of the pram shop, which bears two fifths of its discount. */
export async function aRedeemedWorld(alliance: object = {}) {
  const world = await aPartnership({}, { allotment: { coFundingBps: 4000 }, alliance });
  const { pram, toys, allotment } = world;
  const redemption = await toys.made<Redemption>("/v1/redemptions", anOrder(await aCoupon(pram, allotment)));
  return { ...world, redemption };
}

/** Money returned by the toy shop. */
export function refunded({ toys, redemption }: Redeemed, amount: object): Promise<Refund> {
  return toys.made(`/v1/redemptions/${redemption.id}/refunds`, { reference: crypto.randomUUID(), ...amount });
}
