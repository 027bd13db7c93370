// A person: somebody with an e-mail address, and what they may be in which alliance.
import { z } from "zod";
import { keyRole } from "./api-keys.ts";
import { merchantStatus } from "./merchants.ts";
import { id, language, storeName, text } from "./scalars.ts";

export { email, type Language, language } from "./scalars.ts";

/** One of the roles a signed-in person may act in; a request names it in the header `Jiehua-Membership`. */
export const ownMembership = z
  .strictObject({
    id: id("membership"),
    /** As whom the person acts there; rules of two persons compare it. */
    principalId: id("principal"),
    role: keyRole,
    storeRef: z.string().nullable(),
    storeName,
    alliance: z.strictObject({
      id: id("alliance"),
      name: z.string(),
      currency: z.string(),
      timeZone: z.string(),
      test: z.boolean(),
    }),
    merchant: z.strictObject({ id: id("merchant"), name: z.string(), status: merchantStatus }).nullable(),
  })
  .meta({ id: "OwnMembership" });
export type OwnMembership = z.infer<typeof ownMembership>;

export const me = z
  .strictObject({
    id: id("person"),
    email: z.string(),
    /** Empty until the person gives one. */
    name: z.string(),
    language,
    memberships: z.array(ownMembership),
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof me>;

export const mePatch = z
  .strictObject({ name: text(120), language })
  .partial()
  .meta({ id: "MePatch" });
export type MePatch = z.infer<typeof mePatch>;
