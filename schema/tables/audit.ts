// Who did what to which thing, and when.
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Numbered by `seq` without gaps in each alliance; append-only. */
export const auditEvents = sqliteTable(
  "audit_events",
  {
    allianceId: text("alliance_id").notNull(),
    seq: integer("seq").notNull(),
    at: integer("at").notNull(),
    principalId: text("principal_id").notNull(),
    keyId: text("key_id"),
    action: text("action").notNull(),
    subjectId: text("subject_id").notNull(),
    details: text("details", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.allianceId, t.seq] })],
);
