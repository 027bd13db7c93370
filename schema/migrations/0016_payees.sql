-- To whom the money of an owner is sent, version by version. The account is sealed under a secret that is not stored here.
CREATE TABLE payee_details (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  sealed TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id) REFERENCES alliances (id),
  CONSTRAINT payee_details_are_counted CHECK (version >= 1)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX payee_details_by_owner ON payee_details (alliance_id, owner_id, version);

CREATE TRIGGER payee_details_stay_update BEFORE UPDATE ON payee_details BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER payee_details_stay_delete BEFORE DELETE ON payee_details BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- A second person confirms, and the change takes effect three days later at the earliest. That is 259200000 milliseconds.
CREATE TABLE payee_confirmations (
  alliance_id TEXT NOT NULL,
  payee_details_id TEXT NOT NULL,
  principal_id TEXT NOT NULL,
  confirmed_at INTEGER NOT NULL,
  effective_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, payee_details_id),
  FOREIGN KEY (alliance_id, payee_details_id) REFERENCES payee_details (alliance_id, id),
  CONSTRAINT payee_change_waits CHECK (effective_at >= confirmed_at + 259200000)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER payee_confirmations_stay_update BEFORE UPDATE ON payee_confirmations BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER payee_confirmations_stay_delete BEFORE DELETE ON payee_confirmations BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TABLE payee_refusals (
  alliance_id TEXT NOT NULL,
  payee_details_id TEXT NOT NULL,
  principal_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  refused_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, payee_details_id),
  FOREIGN KEY (alliance_id, payee_details_id) REFERENCES payee_details (alliance_id, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER payee_refusals_stay_update BEFORE UPDATE ON payee_refusals BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER payee_refusals_stay_delete BEFORE DELETE ON payee_refusals BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
