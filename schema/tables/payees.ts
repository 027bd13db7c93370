// To whom money is sent: versions of an owner's payee details, and who confirmed or refused them.
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

/** What was proposed for an owner. Name, address and account are sealed, bound to this very row. Append-only. */
export const payeeDetails = sqliteTable(
  "payee_details",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    ownerId: text("owner_id").notNull(),
    version: integer("version").notNull(),
    sealed: text("sealed").notNull(),
    proposedBy: text("proposed_by").notNull(),
    proposedAt: integer("proposed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({ columns: [t.allianceId], foreignColumns: [alliances.id] }),
    check("payee_details_are_counted", sql`version >= 1`),
    uniqueIndex("payee_details_by_owner").on(t.allianceId, t.ownerId, t.version),
  ],
);

/** A second person's word, once, and from when on it counts: three days later at the earliest. Append-only. */
export const payeeConfirmations = sqliteTable(
  "payee_confirmations",
  {
    allianceId: text("alliance_id").notNull(),
    payeeDetailsId: text("payee_details_id").notNull(),
    principalId: text("principal_id").notNull(),
    confirmedAt: integer("confirmed_at").notNull(),
    effectiveAt: integer("effective_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.payeeDetailsId] }),
    foreignKey({
      columns: [t.allianceId, t.payeeDetailsId],
      foreignColumns: [payeeDetails.allianceId, payeeDetails.id],
    }),
    check("payee_change_waits", sql`effective_at >= confirmed_at + 259200000`),
  ],
);

/** Refused or withdrawn before it took effect. Append-only. */
export const payeeRefusals = sqliteTable(
  "payee_refusals",
  {
    allianceId: text("alliance_id").notNull(),
    payeeDetailsId: text("payee_details_id").notNull(),
    principalId: text("principal_id").notNull(),
    reason: text("reason").notNull(),
    refusedAt: integer("refused_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.payeeDetailsId] }),
    foreignKey({
      columns: [t.allianceId, t.payeeDetailsId],
      foreignColumns: [payeeDetails.allianceId, payeeDetails.id],
    }),
  ],
);
