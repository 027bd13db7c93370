// What must hold between a redeemer and a gifter before an allotment gifts, decided inside the write.
import { sql } from "drizzle-orm";
import type { Guard } from "../../db/must.ts";
import { hasNotEnded } from "../offers/guards.ts";
import { doNotCompete } from "../partners/compete.ts";
import type { AllotmentRow } from "./shape.ts";

type Sides = Pick<AllotmentRow, "allianceId" | "offerId" | "redeemerId" | "gifterId">;

/** Both are active and complement each other, and the offer still stands. */
export function mayPartner({ allianceId, offerId, redeemerId, gifterId }: Sides): Guard[] {
  const active = sql`SELECT count(*) FROM merchants
    WHERE alliance_id = ${allianceId} AND id IN (${redeemerId}, ${gifterId}) AND status = 'active'`;
  return [
    [sql`(${active}) = 2`, "merchant_not_active"],
    [doNotCompete(allianceId, redeemerId, gifterId), "competitors_cannot_partner"],
    hasNotEnded({ allianceId, id: offerId }),
  ];
}
