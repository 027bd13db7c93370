// Invitations: a link that states the alliance, the role and the inviter, for one person or for several.
import { z } from "zod";
import { secretOnce } from "./alliances.ts";
import { keyRole } from "./api-keys.ts";
import { mailed } from "./named-people.ts";
import { email, language } from "./people.ts";
import { id, instant, merchantName, reference, storeName, text } from "./scalars.ts";

/** With `email` it is personal and mailed; without, whoever has the link may use it, `maxUses` times in all. */
export const invitationRequest = z
  .strictObject({
    role: keyRole,
    merchantId: id("merchant").optional(),
    storeRef: reference.nullable().default(null),
    email: email.nullable().default(null),
    language: language.default("en"),
    maxUses: z.int().min(1).max(1000).default(1),
    expiresInDays: z.int().min(1).max(90).default(14),
    note: text(500).nullable().default(null),
  })
  .refine((it) => it.email === null || it.maxUses === 1, {
    path: ["maxUses"],
    error: "a personal invitation is used once",
  })
  .meta({ id: "InvitationRequest" });
export type InvitationRequest = z.infer<typeof invitationRequest>;

export const invitationStatus = z.enum(["open", "used_up", "expired", "revoked"]);

export const invitation = z
  .strictObject({
    id: id("invitation"),
    role: keyRole,
    merchantId: id("merchant").nullable(),
    merchantName,
    storeRef: z.string().nullable(),
    storeName,
    email: z.string().nullable(),
    note: z.string().nullable(),
    maxUses: z.int(),
    uses: z.int(),
    status: invitationStatus,
    invitedBy: z.strictObject({ principalId: id("principal"), name: z.string() }),
    createdAt: instant,
    expiresAt: instant,
    revokedAt: instant.nullable(),
  })
  .meta({ id: "Invitation" });
export type Invitation = z.infer<typeof invitation>;

export const createdInvitation = invitation
  .extend({ url: secretOnce, mailed })
  .meta({ id: "CreatedInvitation" });
export type CreatedInvitation = z.infer<typeof createdInvitation>;

/** What an invitation's link says to whoever opens it; one that is over answers as if it had never been. */
export const invitationView = z
  .strictObject({
    alliance: z.strictObject({ name: z.string(), test: z.boolean() }),
    merchant: z.strictObject({ name: z.string() }).nullable(),
    role: keyRole,
    storeRef: z.string().nullable(),
    storeName,
    note: z.string().nullable(),
    invitedBy: z.string(),
    /** True where only the person with the invited address may use it. */
    personal: z.boolean(),
    expiresAt: instant,
  })
  .meta({ id: "InvitationView" });
export type InvitationView = z.infer<typeof invitationView>;
