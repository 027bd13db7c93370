// The alliance's own list of trades, and which of them compete with or complete each other.
import { sql } from "drizzle-orm";
import { check, foreignKey, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { alliances } from "./alliances.ts";

/** A trade that merchants of this alliance may belong to. */
export const categories = sqliteTable(
  "categories",
  {
    allianceId: text("alliance_id").notNull(),
    key: text("key").notNull(),
    name: text("name").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.key] }),
    foreignKey({ columns: [t.allianceId], foreignColumns: [alliances.id] }),
  ],
);

/** Two trades that must never gift each other, stored once in the order of their keys. */
export const competingCategories = sqliteTable(
  "competing_categories",
  {
    allianceId: text("alliance_id").notNull(),
    firstKey: text("first_key").notNull(),
    secondKey: text("second_key").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.firstKey, t.secondKey] }),
    foreignKey({
      columns: [t.allianceId, t.firstKey],
      foreignColumns: [categories.allianceId, categories.key],
    }),
    foreignKey({
      columns: [t.allianceId, t.secondKey],
      foreignColumns: [categories.allianceId, categories.key],
    }),
    check("competing_pair_is_ordered", sql`first_key < second_key`),
  ],
);

/** How well two trades complete each other, from 0 to 100. */
export const complementingCategories = sqliteTable(
  "complementing_categories",
  {
    allianceId: text("alliance_id").notNull(),
    firstKey: text("first_key").notNull(),
    secondKey: text("second_key").notNull(),
    strength: integer("strength").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.firstKey, t.secondKey] }),
    foreignKey({
      columns: [t.allianceId, t.firstKey],
      foreignColumns: [categories.allianceId, categories.key],
    }),
    foreignKey({
      columns: [t.allianceId, t.secondKey],
      foreignColumns: [categories.allianceId, categories.key],
    }),
    check("complement_strength_in_range", sql`strength BETWEEN 0 AND 100`),
  ],
);
