// Who may ask: persons, and the keys that descend from them.
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { alliances } from "./alliances.ts";
import { merchants } from "./merchants.ts";

/** A person. Two-person rules compare principals, never keys. */
export const principals = sqliteTable(
  "principals",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    name: text("name").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({ columns: [t.allianceId], foreignColumns: [alliances.id] }),
  ],
);

/** A key, of which only the hash is kept; an admin's key belongs to no merchant. */
export const apiKeys = sqliteTable(
  "api_keys",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    hash: text("hash").notNull(),
    principalId: text("principal_id").notNull(),
    role: text("role", { enum: ["admin", "owner", "staff", "cashier"] }).notNull(),
    merchantId: text("merchant_id"),
    label: text("label").notNull(),
    createdAt: integer("created_at").notNull(),
    revokedAt: integer("revoked_at"),
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
    check("api_key_role_is_known", sql`role IN ('admin', 'owner', 'staff', 'cashier')`),
    check("api_key_admin_has_no_merchant", sql`(role = 'admin') = (merchant_id IS NULL)`),
    uniqueIndex("api_keys_by_hash").on(t.hash),
  ],
);
