// One line on the institution's account is booked once: as a deposit, or as a payment to it.
import { type SQL, sql } from "drizzle-orm";
import { CLEARING_OWNER } from "../../../schema/ids.ts";

type Booked = { allianceId: string; bankReference: string };

/** SQL that is true while no payment to the institution stands under a reference. */
export function isNoPayment({ allianceId, bankReference }: Booked): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM payments p WHERE p.alliance_id = ${allianceId}
    AND p.payee_id = ${CLEARING_OWNER} AND p.bank_reference = ${bankReference})`;
}

/** SQL that is true while no deposit, received or paid back, stands under a reference. */
export function isNoDeposit({ allianceId, bankReference }: Booked): SQL {
  return sql`NOT EXISTS (SELECT 1 FROM deposits b WHERE b.alliance_id = ${allianceId}
    AND b.bank_reference = ${bankReference})`;
}
