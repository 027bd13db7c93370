// Who may ask: principals, the memberships that give them a role, and the keys that descend from these.
import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { alliances } from "./alliances.ts";
import { merchants, stores } from "./merchants.ts";
import { people } from "./people.ts";

const ROLES = ["admin", "owner", "staff", "cashier"] as const;

/** A person inside one alliance. Two-person rules compare principals; `personId` is null where only keys are known. */
export const principals = sqliteTable(
  "principals",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    createdAt: integer("created_at").notNull(),
    personId: text("person_id"),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({ columns: [t.allianceId], foreignColumns: [alliances.id] }),
    foreignKey({ columns: [t.personId], foreignColumns: [people.id] }),
    uniqueIndex("principals_by_person").on(t.personId, t.allianceId),
  ],
);

/** What a principal is, until `endedAt`; every key and every acting session descends from one of these. */
export const memberships = sqliteTable(
  "memberships",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    principalId: text("principal_id").notNull(),
    role: text("role", { enum: ROLES }).notNull(),
    merchantId: text("merchant_id"),
    storeRef: text("store_ref"),
    invitationId: text("invitation_id"),
    createdAt: integer("created_at").notNull(),
    endedAt: integer("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({
      columns: [t.allianceId, t.principalId],
      foreignColumns: [principals.allianceId, principals.id],
    }),
    foreignKey({
      columns: [t.allianceId, t.merchantId],
      foreignColumns: [merchants.allianceId, merchants.id],
    }),
    foreignKey({
      columns: [t.allianceId, t.merchantId, t.storeRef],
      foreignColumns: [stores.allianceId, stores.merchantId, stores.reference],
    }),
    foreignKey({
      columns: [t.allianceId, t.invitationId],
      foreignColumns: invitationKey(),
    }),
    check("membership_role_is_known", sql`role IN ('admin', 'owner', 'staff', 'cashier')`),
    check("membership_admin_has_no_merchant", sql`(role = 'admin') = (merchant_id IS NULL)`),
    uniqueIndex("memberships_of_shop")
      .on(t.allianceId, t.merchantId, t.principalId)
      .where(sql`ended_at IS NULL AND merchant_id IS NOT NULL`),
    uniqueIndex("memberships_of_admins")
      .on(t.allianceId, t.principalId)
      .where(sql`ended_at IS NULL AND merchant_id IS NULL`),
    index("memberships_by_principal").on(t.allianceId, t.principalId),
    index("memberships_by_invitation").on(t.allianceId, t.invitationId).where(sql`invitation_id IS NOT NULL`),
  ],
);

/** A link that makes members, personal where it names an address; it ends with its inviter's own membership. */
export const invitations = sqliteTable(
  "invitations",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    tokenHash: text("token_hash").notNull(),
    role: text("role", { enum: ROLES }).notNull(),
    merchantId: text("merchant_id"),
    storeRef: text("store_ref"),
    email: text("email"),
    note: text("note"),
    maxUses: integer("max_uses").notNull(),
    inviterMembershipId: text("inviter_membership_id").notNull(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    revokedAt: integer("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({
      columns: [t.allianceId, t.inviterMembershipId],
      foreignColumns: [memberships.allianceId, memberships.id],
    }),
    foreignKey({
      columns: [t.allianceId, t.merchantId],
      foreignColumns: [merchants.allianceId, merchants.id],
    }),
    foreignKey({
      columns: [t.allianceId, t.merchantId, t.storeRef],
      foreignColumns: [stores.allianceId, stores.merchantId, stores.reference],
    }),
    check("invitation_role_is_known", sql`role IN ('admin', 'owner', 'staff', 'cashier')`),
    check("invitation_admin_has_no_merchant", sql`(role = 'admin') = (merchant_id IS NULL)`),
    check("invitation_uses_are_positive", sql`max_uses >= 1`),
    uniqueIndex("invitations_by_token").on(t.tokenHash),
  ],
);

/** A key, of which only the hash is kept; an admin's key belongs to no merchant. `usedAt` is exact to the hour. */
export const apiKeys = sqliteTable(
  "api_keys",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    hash: text("hash").notNull(),
    membershipId: text("membership_id").notNull(),
    role: text("role", { enum: ROLES }).notNull(),
    merchantId: text("merchant_id"),
    storeRef: text("store_ref"),
    label: text("label").notNull(),
    createdAt: integer("created_at").notNull(),
    usedAt: integer("used_at"),
    expiresAt: integer("expires_at"),
    revokedAt: integer("revoked_at"),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({
      columns: [t.allianceId, t.membershipId],
      foreignColumns: [memberships.allianceId, memberships.id],
    }),
    foreignKey({
      columns: [t.allianceId, t.merchantId],
      foreignColumns: [merchants.allianceId, merchants.id],
    }),
    foreignKey({
      columns: [t.allianceId, t.merchantId, t.storeRef],
      foreignColumns: [stores.allianceId, stores.merchantId, stores.reference],
    }),
    check("api_key_role_is_known", sql`role IN ('admin', 'owner', 'staff', 'cashier')`),
    check("api_key_admin_has_no_merchant", sql`(role = 'admin') = (merchant_id IS NULL)`),
    uniqueIndex("api_keys_by_hash").on(t.hash),
    index("api_keys_by_membership").on(t.allianceId, t.membershipId),
  ],
);

/** Each of the two tables names the other, so one of them is looked up late. */
function invitationKey(): [AnySQLiteColumn, AnySQLiteColumn] {
  return [invitations.allianceId, invitations.id];
}
