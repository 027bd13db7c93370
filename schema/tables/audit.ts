// Who did what to which thing, when, from which key or session; and the seals that fix it.
import { sql } from "drizzle-orm";
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { alliances } from "./alliances.ts";

/**
 * Numbered by `seq` without gaps in each alliance; append-only. `merchantId` says whose event it is: the asking merchant's,
 * or that of the merchant an admin's deed concerns; null for the alliance's own. `mac` is null in rows from before there was one.
 */
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
    sessionId: text("session_id"),
    merchantId: text("merchant_id"),
    mac: text("mac"),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.seq] }),
    index("audit_events_by_merchant")
      .on(t.allianceId, t.merchantId, t.seq)
      .where(sql`merchant_id IS NOT NULL`),
    index("audit_events_of_settlements")
      .on(t.allianceId, t.subjectId, t.seq)
      .where(sql`substr(subject_id, 1, 4) IN ('ins_', 'stl_')`),
  ],
);

/** The head over all events up to `throughSeq`, and a mac over the seal itself; append-only. */
export const auditSeals = sqliteTable(
  "audit_seals",
  {
    allianceId: text("alliance_id").notNull(),
    throughSeq: integer("through_seq").notNull(),
    head: text("head").notNull(),
    sealedAt: integer("sealed_at").notNull(),
    mac: text("mac").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.throughSeq] }),
    foreignKey({ columns: [t.allianceId], foreignColumns: [alliances.id] }),
  ],
);
