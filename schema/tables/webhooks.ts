// Where events are told to, and each telling of one.
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
import { alliances } from "./alliances.ts";
import { merchants } from "./merchants.ts";

/**
 * An endpoint of a merchant, or of the alliance itself where `merchantId` is null. The audit log was read for it up to
 * `throughSeq`. Its secret is never stored: it follows from `id` and `secretVersion`.
 */
export const webhookEndpoints = sqliteTable(
  "webhook_endpoints",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    merchantId: text("merchant_id"),
    url: text("url").notNull(),
    events: text("events", { mode: "json" }).$type<string[]>().notNull(),
    secretVersion: integer("secret_version").notNull(),
    previousSecretUntil: integer("previous_secret_until"),
    throughSeq: integer("through_seq").notNull(),
    createdAt: integer("created_at").notNull(),
    endedAt: integer("ended_at"),
    endedBecause: text("ended_because", { enum: ["deleted", "gone"] }),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({ columns: [t.allianceId], foreignColumns: [alliances.id] }),
    foreignKey({
      columns: [t.allianceId, t.merchantId],
      foreignColumns: [merchants.allianceId, merchants.id],
    }),
    check("webhook_secret_is_counted", sql`secret_version >= 1`),
    check("webhook_endpoint_ends_for_a_reason", sql`(ended_at IS NULL) = (ended_because IS NULL)`),
    check("webhook_endpoint_reason_is_known", sql`ended_because IN ('deleted', 'gone')`),
  ],
);

const ERRORS = ["unreachable", "timed_out", "redirected", "refused", "target_not_allowed"] as const;

/** One event told to one endpoint; `body` is sent byte for byte in each attempt. Not due any more where `nextAttemptAt` is null. */
export const webhookDeliveries = sqliteTable(
  "webhook_deliveries",
  {
    allianceId: text("alliance_id").notNull(),
    id: text("id").notNull(),
    endpointId: text("endpoint_id").notNull(),
    merchantId: text("merchant_id"),
    seq: integer("seq").notNull(),
    type: text("type").notNull(),
    subjectId: text("subject_id").notNull(),
    body: text("body").notNull(),
    attempts: integer("attempts").notNull(),
    nextAttemptAt: integer("next_attempt_at"),
    attemptedAt: integer("attempted_at"),
    lastStatus: integer("last_status"),
    lastError: text("last_error", { enum: ERRORS }),
    deliveredAt: integer("delivered_at"),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.allianceId, t.id] }),
    foreignKey({
      columns: [t.allianceId, t.endpointId],
      foreignColumns: [webhookEndpoints.allianceId, webhookEndpoints.id],
    }),
    check("webhook_attempts_are_counted", sql`attempts >= 0`),
    check(
      "webhook_error_is_known",
      sql`last_error IN ('unreachable', 'timed_out', 'redirected', 'refused', 'target_not_allowed')`,
    ),
    check("webhook_delivered_is_not_due", sql`delivered_at IS NULL OR next_attempt_at IS NULL`),
    uniqueIndex("webhook_deliveries_by_event").on(t.allianceId, t.endpointId, t.seq),
    index("webhook_deliveries_due")
      .on(t.allianceId, t.endpointId, t.nextAttemptAt)
      .where(sql`next_attempt_at IS NOT NULL`),
    index("webhook_deliveries_by_merchant")
      .on(t.allianceId, t.merchantId, t.id)
      .where(sql`merchant_id IS NOT NULL`),
  ],
);
