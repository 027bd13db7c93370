// API keys: shown once, stored hashed, each with a role and one person behind it.
import { z } from "zod";
import { secretOnce } from "./alliances.ts";
import { id, instant, text } from "./scalars.ts";

/** What a key of an alliance may be; `owner` may do all that `staff` may, `staff` all that `cashier` may. */
export const keyRole = z.enum(["admin", "owner", "staff", "cashier"]);
export type KeyRole = z.infer<typeof keyRole>;

export const apiKeyRequest = z
  .strictObject({ role: keyRole, merchantId: id("merchant").optional(), label: text(120) })
  .meta({ id: "ApiKeyRequest" });
export type ApiKeyRequest = z.infer<typeof apiKeyRequest>;

export const apiKey = z
  .strictObject({
    id: id("key"),
    role: keyRole,
    merchantId: id("merchant").nullable(),
    principalId: id("principal"),
    label: z.string(),
    createdAt: instant,
    revokedAt: instant.nullable(),
  })
  .meta({ id: "ApiKey" });
export type ApiKey = z.infer<typeof apiKey>;

export const createdApiKey = apiKey.extend({ key: secretOnce }).meta({ id: "CreatedApiKey" });
export type CreatedApiKey = z.infer<typeof createdApiKey>;
