-- When periods end, by policy. Without a cadence nobody is reminded.
ALTER TABLE policies ADD COLUMN settlement_cadence TEXT CONSTRAINT policy_cadence_is_known CHECK (settlement_cadence IN ('weekly', 'halfMonthly', 'monthly'));

ALTER TABLE policies ADD COLUMN cutoff_day INTEGER NOT NULL DEFAULT 1 CONSTRAINT cutoff_day_fits_cadence CHECK (cutoff_day BETWEEN 1 AND 28 AND (settlement_cadence IS NULL OR settlement_cadence = 'monthly' OR (settlement_cadence = 'weekly' AND cutoff_day <= 7) OR (settlement_cadence = 'halfMonthly' AND cutoff_day <= 13)));

ALTER TABLE policies ADD COLUMN closes_automatically INTEGER NOT NULL DEFAULT 0 CONSTRAINT policy_closing_is_boolean CHECK (closes_automatically IN (0, 1));

-- A cut-off that has come: proposed once, whoever looks at the clock at the same time.
CREATE TABLE closing_proposals (
  alliance_id TEXT NOT NULL,
  cutoff_at INTEGER NOT NULL,
  proposed_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, cutoff_at),
  FOREIGN KEY (alliance_id) REFERENCES alliances (id),
  CONSTRAINT cutoff_has_come CHECK (cutoff_at <= proposed_at)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER closing_proposals_stay_update BEFORE UPDATE ON closing_proposals BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER closing_proposals_stay_delete BEFORE DELETE ON closing_proposals BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
