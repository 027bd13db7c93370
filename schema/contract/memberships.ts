// Who belongs to an alliance or a merchant, in which role, and until when.
import { z } from "zod";
import { keyRole } from "./api-keys.ts";
import { id, instant, merchantName, pageQuery, reference, storeName, text } from "./scalars.ts";

/** A principal's role; everything it may do, its keys and its sessions, ends with it. */
export const membership = z
  .strictObject({
    id: id("membership"),
    principalId: id("principal"),
    name: z.string(),
    /** Null where only keys are known of the principal. */
    email: z.string().nullable(),
    role: keyRole,
    merchantId: id("merchant").nullable(),
    merchantName,
    storeRef: z.string().nullable(),
    storeName,
    createdAt: instant,
    endedAt: instant.nullable(),
  })
  .meta({ id: "Membership" });
export type Membership = z.infer<typeof membership>;

/** Whoever holds the invitation's token and is signed in becomes a member; `name` is how the others see them. */
export const membershipRequest = z
  .strictObject({ invitationToken: z.string().max(128), name: text(120).optional() })
  .meta({ id: "MembershipRequest" });
export type MembershipRequest = z.infer<typeof membershipRequest>;

export const membershipPatch = z
  .strictObject({ role: keyRole, storeRef: reference.nullable() })
  .partial()
  .meta({ id: "MembershipPatch" });
export type MembershipPatch = z.infer<typeof membershipPatch>;

/** `live=true` leaves out memberships that have ended, `live=false` those that have not. */
export const membershipQuery = pageQuery.extend({
  merchantId: id("merchant").optional(),
  live: z
    .enum(["true", "false"])
    .transform((it) => it === "true")
    .optional(),
});
export type MembershipQuery = z.infer<typeof membershipQuery>;
