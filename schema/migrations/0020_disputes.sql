-- A claim that a commission with its fee, or a subsidy, is not owed. It is open until an outcome is written.
CREATE TABLE disputes (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  redemption_id TEXT NOT NULL,
  claim TEXT NOT NULL,
  debtor_id TEXT NOT NULL,
  creditor_id TEXT NOT NULL,
  held_minor INTEGER NOT NULL,
  reason TEXT NOT NULL,
  principal_id TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  answer_by INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, redemption_id) REFERENCES redemptions (alliance_id, id),
  CONSTRAINT dispute_claim_is_known CHECK (claim IN ('commission', 'subsidy')),
  CONSTRAINT dispute_holds_something CHECK (held_minor > 0),
  CONSTRAINT dispute_has_two_sides CHECK (debtor_id <> creditor_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX disputes_by_redemption ON disputes (alliance_id, redemption_id, claim, debtor_id);

CREATE INDEX disputes_by_debtor ON disputes (alliance_id, debtor_id, id);

CREATE INDEX disputes_by_creditor ON disputes (alliance_id, creditor_id, id);

CREATE TRIGGER disputes_stay_update BEFORE UPDATE ON disputes BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER disputes_stay_delete BEFORE DELETE ON disputes BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- What both sides and the admins say about it. An admin speaks for no merchant.
CREATE TABLE dispute_notes (
  alliance_id TEXT NOT NULL,
  dispute_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  merchant_id TEXT,
  principal_id TEXT NOT NULL,
  text TEXT NOT NULL,
  evidence_url TEXT,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, dispute_id, sequence),
  FOREIGN KEY (alliance_id, dispute_id) REFERENCES disputes (alliance_id, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER dispute_notes_stay_update BEFORE UPDATE ON dispute_notes BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER dispute_notes_stay_delete BEFORE DELETE ON dispute_notes BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- Decided once. What was allowed is released at effective_at, and what is still held is the correction.
CREATE TABLE dispute_outcomes (
  alliance_id TEXT NOT NULL,
  dispute_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  allowed_minor INTEGER NOT NULL,
  note TEXT NOT NULL,
  principal_id TEXT NOT NULL,
  effective_at INTEGER NOT NULL,
  decided_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, dispute_id),
  FOREIGN KEY (alliance_id, dispute_id) REFERENCES disputes (alliance_id, id),
  CONSTRAINT dispute_outcome_is_known CHECK (outcome IN ('upheld', 'rejected')),
  CONSTRAINT dispute_allowance_is_an_amount CHECK (allowed_minor >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER dispute_outcomes_stay_update BEFORE UPDATE ON dispute_outcomes BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER dispute_outcomes_stay_delete BEFORE DELETE ON dispute_outcomes BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- A correction that one admin proposes and another approves.
CREATE TABLE adjustments (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  debit_id TEXT NOT NULL,
  credit_id TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  unit TEXT NOT NULL,
  reason TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, debit_id, unit) REFERENCES accounts (alliance_id, owner_id, unit),
  FOREIGN KEY (alliance_id, credit_id, unit) REFERENCES accounts (alliance_id, owner_id, unit),
  CONSTRAINT adjustment_is_positive CHECK (amount_minor > 0),
  CONSTRAINT adjustment_crosses_accounts CHECK (debit_id <> credit_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER adjustments_stay_update BEFORE UPDATE ON adjustments BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER adjustments_stay_delete BEFORE DELETE ON adjustments BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TABLE adjustment_approvals (
  alliance_id TEXT NOT NULL,
  adjustment_id TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  approved_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, adjustment_id),
  FOREIGN KEY (alliance_id, adjustment_id) REFERENCES adjustments (alliance_id, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER adjustment_approvals_stay_update BEFORE UPDATE ON adjustment_approvals BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER adjustment_approvals_stay_delete BEFORE DELETE ON adjustment_approvals BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- An adjustment may come before the first gift, and its unit would no longer be settled.
CREATE TRIGGER fixed_after_first_adjustment BEFORE UPDATE OF currency, time_zone ON alliances WHEN (NEW.currency <> OLD.currency OR NEW.time_zone <> OLD.time_zone) AND EXISTS (SELECT 1 FROM adjustments WHERE alliance_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'fixed_after_first_gift'); END;

-- The ledger again, with codes for these. Its triggers come last, so that copying moves no account.
CREATE TABLE transfers_next (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  debit_id TEXT NOT NULL,
  credit_id TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  unit TEXT NOT NULL,
  effective_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  redemption_id TEXT,
  refund_sequence INTEGER,
  instruction_id TEXT,
  reverses TEXT,
  dispute_id TEXT,
  adjustment_id TEXT,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, debit_id, unit) REFERENCES accounts (alliance_id, owner_id, unit),
  FOREIGN KEY (alliance_id, credit_id, unit) REFERENCES accounts (alliance_id, owner_id, unit),
  FOREIGN KEY (alliance_id, redemption_id) REFERENCES redemptions (alliance_id, id),
  FOREIGN KEY (alliance_id, redemption_id, refund_sequence) REFERENCES refunds (alliance_id, redemption_id, sequence),
  FOREIGN KEY (alliance_id, instruction_id) REFERENCES instructions (alliance_id, id),
  FOREIGN KEY (alliance_id, reverses) REFERENCES transfers_next (alliance_id, id),
  FOREIGN KEY (alliance_id, dispute_id) REFERENCES disputes (alliance_id, id),
  FOREIGN KEY (alliance_id, adjustment_id) REFERENCES adjustments (alliance_id, id),
  CONSTRAINT transfer_code_is_known CHECK (code IN ('commission', 'fee', 'subsidy', 'reversal', 'payment', 'new_customer', 'dispute_hold', 'dispute_release', 'adjustment')),
  CONSTRAINT transfer_amount_is_positive CHECK (amount_minor > 0),
  CONSTRAINT transfer_crosses_accounts CHECK (debit_id <> credit_id),
  CONSTRAINT transfer_reversal_names_original CHECK ((code IN ('reversal', 'dispute_hold', 'dispute_release')) = (reverses IS NOT NULL)),
  CONSTRAINT transfer_payment_names_instruction CHECK ((code = 'payment') = (instruction_id IS NOT NULL)),
  CONSTRAINT transfer_hold_names_dispute CHECK ((code IN ('dispute_hold', 'dispute_release')) = (dispute_id IS NOT NULL)),
  CONSTRAINT transfer_adjustment_names_proposal CHECK ((code = 'adjustment') = (adjustment_id IS NOT NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO transfers_next (alliance_id, id, code, debit_id, credit_id, amount_minor, unit, effective_at, created_at, redemption_id, refund_sequence, instruction_id, reverses)
SELECT alliance_id, id, code, debit_id, credit_id, amount_minor, unit, effective_at, created_at, redemption_id, refund_sequence, instruction_id, reverses FROM transfers ORDER BY alliance_id, id;

DROP TABLE transfers;

ALTER TABLE transfers_next RENAME TO transfers;

CREATE INDEX transfers_by_debit ON transfers (alliance_id, debit_id, unit, effective_at, code, credit_id, amount_minor);

CREATE INDEX transfers_by_credit ON transfers (alliance_id, credit_id, unit, effective_at, code, debit_id, amount_minor);

CREATE TRIGGER transfers_stay_update BEFORE UPDATE ON transfers BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER transfers_stay_delete BEFORE DELETE ON transfers BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER transfers_stay_insert BEFORE INSERT ON transfers WHEN EXISTS (SELECT 1 FROM transfers WHERE alliance_id = NEW.alliance_id AND id = NEW.id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER period_is_open BEFORE INSERT ON transfers WHEN NEW.effective_at < (SELECT s.cutoff_at FROM settlements s WHERE s.alliance_id = NEW.alliance_id AND NOT EXISTS (SELECT 1 FROM settlement_decisions d WHERE d.alliance_id = s.alliance_id AND d.settlement_id = s.id AND d.decision = 'reopened') ORDER BY s.number DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'period_is_open'); END;

CREATE TRIGGER transfers_move_accounts AFTER INSERT ON transfers BEGIN UPDATE accounts SET debits_minor = debits_minor + NEW.amount_minor WHERE alliance_id = NEW.alliance_id AND owner_id = NEW.debit_id AND unit = NEW.unit; UPDATE accounts SET credits_minor = credits_minor + NEW.amount_minor WHERE alliance_id = NEW.alliance_id AND owner_id = NEW.credit_id AND unit = NEW.unit; END;
