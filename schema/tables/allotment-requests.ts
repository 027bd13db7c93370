// What a gifter asks to be entrusted with, and what became of it. Both append-only.
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { allotments } from "./allotments.ts";
import { merchants } from "./merchants.ts";
import { offers } from "./offers.ts";

/** Open while it has no outcome. `number` is one more than the decided ones of the same gifter and offer. */
export const allotmentRequests = sqliteTable(
  "allotment_requests",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    offerId: text("offer_id").notNull(),
    redeemerId: text("redeemer_id").notNull(),
    gifterId: text("gifter_id").notNull(),
    number: integer("number").notNull(),
    quantity: integer("quantity").notNull(),
    message: text("message"),
    principalId: text("principal_id").notNull(),
    requestedAt: integer("requested_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({ columns: [t.allianceId, t.offerId], foreignColumns: [offers.allianceId, offers.id] }),
    foreignKey({
      columns: [t.allianceId, t.redeemerId],
      foreignColumns: [merchants.allianceId, merchants.id],
    }),
    foreignKey({ columns: [t.allianceId, t.gifterId], foreignColumns: [merchants.allianceId, merchants.id] }),
    check("allotment_request_is_for_some", sql`quantity > 0`),
    check("gifter_is_redeemer", sql`gifter_id <> redeemer_id`),
    uniqueIndex("allotment_requests_by_offer").on(t.allianceId, t.offerId, t.gifterId, t.number),
    index("allotment_requests_by_redeemer").on(t.allianceId, t.redeemerId, t.id),
    index("allotment_requests_by_gifter").on(t.allianceId, t.gifterId, t.id),
  ],
);

/** `reason` is the redeemer's for a refusal, `allotmentId` what an approval made. */
export const allotmentRequestOutcomes = sqliteTable(
  "allotment_request_outcomes",
  {
    allianceId: text("alliance_id").notNull(),
    requestId: text("request_id").notNull(),
    outcome: text("outcome", { enum: ["approved", "refused", "withdrawn"] }).notNull(),
    allotmentId: text("allotment_id"),
    reason: text("reason"),
    principalId: text("principal_id").notNull(),
    decidedAt: integer("decided_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.requestId] }),
    foreignKey({
      columns: [t.allianceId, t.requestId],
      foreignColumns: [allotmentRequests.allianceId, allotmentRequests.id],
    }),
    foreignKey({
      columns: [t.allianceId, t.allotmentId],
      foreignColumns: [allotments.allianceId, allotments.id],
    }),
    check("allotment_request_outcome_is_known", sql`outcome IN ('approved', 'refused', 'withdrawn')`),
    check("approval_makes_allotment", sql`(outcome = 'approved') = (allotment_id IS NOT NULL)`),
    check("refusal_gives_reason", sql`(outcome = 'refused') = (reason IS NOT NULL)`),
  ],
);
