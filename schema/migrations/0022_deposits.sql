-- Money that the named institution holds for a merchant. It stands in no account and raises a credit limit.
CREATE TABLE deposits (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  merchant_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  bank_reference TEXT NOT NULL,
  institution TEXT,
  reason TEXT,
  principal_id TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, merchant_id) REFERENCES merchants (alliance_id, id),
  CONSTRAINT deposit_kind_is_known CHECK (kind IN ('deposit', 'withdrawal')),
  CONSTRAINT deposit_is_positive CHECK (amount_minor > 0),
  CONSTRAINT clearing_needs_institution CHECK (kind = 'withdrawal' OR institution IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX deposits_by_reference ON deposits (alliance_id, bank_reference);

CREATE INDEX deposits_by_merchant ON deposits (alliance_id, merchant_id, id);

CREATE TRIGGER deposits_stay_update BEFORE UPDATE ON deposits BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER deposits_stay_delete BEFORE DELETE ON deposits BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
