// For whose account somebody acts: an owner for its merchant, an admin for the alliance or the clearing account.
import { ALLIANCE_OWNER, CLEARING_OWNER } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { type MemberContext, merchantOf } from "../../context.ts";

/** The owner that is meant, where the actor may act for it. @throws Problem `not_found`, `role_not_allowed`. */
export function ownerActedFor(ctx: MemberContext, wanted: string | undefined): string {
  const merchantId = merchantOf(ctx);
  if (merchantId !== undefined) {
    if (wanted !== undefined && wanted !== merchantId) throw new Problem("not_found");
    return merchantId;
  }
  if (wanted === undefined) return ALLIANCE_OWNER;
  // What two admins could agree on for a merchant, its owner need never have seen.
  if (wanted !== ALLIANCE_OWNER && wanted !== CLEARING_OWNER) throw new Problem("role_not_allowed");
  return wanted;
}
