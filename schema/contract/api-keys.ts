// API keys: shown once, stored hashed, each with a role and one person behind it.
import { z } from "zod";
import { secretOnce } from "./alliances.ts";
import { id, instant, merchantName, reference, storeName, text } from "./scalars.ts";

/** What a key of an alliance may be; `owner` may do all that `staff` may, `staff` all that `cashier` may. */
export const keyRole = z.enum(["admin", "owner", "staff", "cashier"]);
export type KeyRole = z.infer<typeof keyRole>;

export const apiKeyRequest = z
  .strictObject({
    role: keyRole,
    merchantId: id("merchant").optional(),
    label: text(120),
    storeRef: reference.nullable().default(null),
  })
  .meta({ id: "ApiKeyRequest" });
export type ApiKeyRequest = z.infer<typeof apiKeyRequest>;

export const apiKey = z
  .strictObject({
    id: id("key"),
    role: keyRole,
    merchantId: id("merchant").nullable(),
    merchantName,
    principalId: id("principal"),
    /** The membership that the key descends from, and with which it ends. */
    membershipId: id("membership"),
    label: z.string(),
    /** The one store at which the key redeems; null for all of them. */
    storeRef: z.string().nullable(),
    storeName,
    createdAt: instant,
    usedAt: instant.nullable().meta({ description: "Exact to the hour." }),
    /** Set where the key was rotated: the end of the overlap. */
    expiresAt: instant.nullable(),
    revokedAt: instant.nullable(),
  })
  .meta({ id: "ApiKey" });
export type ApiKey = z.infer<typeof apiKey>;

export const createdApiKey = apiKey.extend({ key: secretOnce }).meta({ id: "CreatedApiKey" });
export type CreatedApiKey = z.infer<typeof createdApiKey>;

/** For how long the old key goes on beside the new one; 0 ends it at once. */
export const rotationRequest = z
  .strictObject({ overlapHours: z.int().min(0).max(720).default(24) })
  .meta({ id: "RotationRequest" });
export type RotationRequest = z.infer<typeof rotationRequest>;
