// Accounts: one of each owner in each unit, moved only by transfers.
import { sql } from "drizzle-orm";
import { check, foreignKey, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { alliances } from "./alliances.ts";

/** Totals of one owner in one unit, kept by a trigger on transfers; position = credits − debits. */
export const accounts = sqliteTable(
  "accounts",
  {
    allianceId: text("alliance_id").notNull(),
    ownerId: text("owner_id").notNull(),
    unit: text("unit").notNull(),
    debitsMinor: integer("debits_minor").notNull(),
    creditsMinor: integer("credits_minor").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.ownerId, t.unit] }),
    foreignKey({ columns: [t.allianceId], foreignColumns: [alliances.id] }),
    check(
      "account_totals_are_exact",
      sql`debits_minor BETWEEN 0 AND 9007199254740991 AND credits_minor BETWEEN 0 AND 9007199254740991`,
    ),
  ],
);
