-- Webhooks: where events are told to, and each telling. The audit log is their outbox: an endpoint knows how far it was read.
CREATE TABLE webhook_endpoints (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  merchant_id TEXT,
  url TEXT NOT NULL,
  events TEXT NOT NULL,
  secret_version INTEGER NOT NULL,
  previous_secret_until INTEGER,
  through_seq INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_because TEXT,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id) REFERENCES alliances (id),
  FOREIGN KEY (alliance_id, merchant_id) REFERENCES merchants (alliance_id, id),
  CONSTRAINT webhook_secret_is_counted CHECK (secret_version >= 1),
  CONSTRAINT webhook_endpoint_ends_for_a_reason CHECK ((ended_at IS NULL) = (ended_because IS NULL)),
  CONSTRAINT webhook_endpoint_reason_is_known CHECK (ended_because IN ('deleted', 'gone'))
) STRICT, WITHOUT ROWID;

-- next_attempt_at is null once nothing more is tried: it was delivered, or it failed for good.
CREATE TABLE webhook_deliveries (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  endpoint_id TEXT NOT NULL,
  merchant_id TEXT,
  seq INTEGER NOT NULL,
  type TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  body TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next_attempt_at INTEGER,
  attempted_at INTEGER,
  last_status INTEGER,
  last_error TEXT,
  delivered_at INTEGER,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, endpoint_id) REFERENCES webhook_endpoints (alliance_id, id),
  CONSTRAINT webhook_attempts_are_counted CHECK (attempts >= 0),
  CONSTRAINT webhook_error_is_known CHECK (last_error IN ('unreachable', 'timed_out', 'redirected', 'refused', 'target_not_allowed')),
  CONSTRAINT webhook_delivered_is_not_due CHECK (delivered_at IS NULL OR next_attempt_at IS NULL)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX webhook_deliveries_by_event ON webhook_deliveries (alliance_id, endpoint_id, seq);

CREATE INDEX webhook_deliveries_due ON webhook_deliveries (alliance_id, endpoint_id, next_attempt_at) WHERE next_attempt_at IS NOT NULL;

CREATE INDEX webhook_deliveries_by_merchant ON webhook_deliveries (alliance_id, merchant_id, id) WHERE merchant_id IS NOT NULL;
