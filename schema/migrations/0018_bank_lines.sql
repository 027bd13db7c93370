-- What a bank answered, line by line. The fingerprint keeps a file that is imported twice from doing anything twice.
CREATE TABLE bank_lines (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  kind TEXT NOT NULL,
  bank_reference TEXT NOT NULL,
  amount_minor INTEGER,
  currency TEXT,
  day TEXT,
  counterparty TEXT,
  text TEXT,
  instruction_id TEXT,
  matched_by TEXT,
  proposes TEXT,
  imported_by TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id) REFERENCES alliances (id),
  FOREIGN KEY (alliance_id, instruction_id) REFERENCES instructions (alliance_id, id),
  CONSTRAINT bank_line_kind_is_known CHECK (kind IN ('credit', 'returned', 'rejected', 'taken_back')),
  CONSTRAINT bank_line_match_is_known CHECK (matched_by IN ('end_to_end_id', 'amount_and_counterparty')),
  CONSTRAINT bank_line_proposal_is_known CHECK (proposes IN ('confirmation', 'failure')),
  CONSTRAINT bank_line_is_matched_by_something CHECK ((instruction_id IS NULL) = (matched_by IS NULL)),
  CONSTRAINT bank_line_proposes_for_its_match CHECK (proposes IS NULL OR instruction_id IS NOT NULL),
  CONSTRAINT bank_line_credit_is_money CHECK (kind <> 'credit' OR amount_minor > 0 AND currency IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX bank_lines_by_fingerprint ON bank_lines (alliance_id, owner_id, fingerprint);

CREATE INDEX bank_lines_by_owner ON bank_lines (alliance_id, owner_id, id);

CREATE TRIGGER bank_lines_stay_update BEFORE UPDATE ON bank_lines BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER bank_lines_stay_delete BEFORE DELETE ON bank_lines BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TABLE bank_line_decisions (
  alliance_id TEXT NOT NULL,
  bank_line_id TEXT NOT NULL,
  decision TEXT NOT NULL,
  instruction_id TEXT,
  reason TEXT,
  principal_id TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, bank_line_id),
  FOREIGN KEY (alliance_id, bank_line_id) REFERENCES bank_lines (alliance_id, id),
  FOREIGN KEY (alliance_id, instruction_id) REFERENCES instructions (alliance_id, id),
  CONSTRAINT bank_line_decision_is_known CHECK (decision IN ('confirmed', 'failed', 'dismissed')),
  CONSTRAINT bank_line_decision_is_about_something CHECK ((decision = 'dismissed') = (instruction_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER bank_line_decisions_stay_update BEFORE UPDATE ON bank_line_decisions BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER bank_line_decisions_stay_delete BEFORE DELETE ON bank_line_decisions BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
