-- Who may ask: a key descends from one person (the principal), and two-person rules compare principals, never keys.
CREATE TABLE principals (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id) REFERENCES alliances (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE api_keys (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  hash TEXT NOT NULL,
  principal_id TEXT NOT NULL,
  role TEXT NOT NULL,
  merchant_id TEXT,
  label TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, principal_id) REFERENCES principals (alliance_id, id),
  FOREIGN KEY (alliance_id, merchant_id) REFERENCES merchants (alliance_id, id),
  CONSTRAINT api_key_role_is_known CHECK (role IN ('admin', 'owner', 'staff', 'cashier')),
  CONSTRAINT api_key_admin_has_no_merchant CHECK ((role = 'admin') = (merchant_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX api_keys_by_hash ON api_keys (hash);

-- One row a request that carried a key, written with its effect and kept for 30 days.
CREATE TABLE idempotency_keys (
  scope TEXT NOT NULL,
  method TEXT NOT NULL,
  path TEXT NOT NULL,
  key TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  status INTEGER NOT NULL,
  answer TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (scope, method, path, key)
) STRICT, WITHOUT ROWID;

-- Who did what to which thing, numbered without gaps in each alliance.
CREATE TABLE audit_events (
  alliance_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  principal_id TEXT NOT NULL,
  key_id TEXT,
  action TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  details TEXT NOT NULL,
  PRIMARY KEY (alliance_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_events_stay_update BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER audit_events_stay_delete BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER audit_events_stay_insert BEFORE INSERT ON audit_events WHEN EXISTS (SELECT 1 FROM audit_events WHERE alliance_id = NEW.alliance_id AND seq = NEW.seq) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
