-- Double entry by construction: a transfer debits one account and credits another, and position = credits − debits.
CREATE TABLE accounts (
  alliance_id TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  unit TEXT NOT NULL,
  debits_minor INTEGER NOT NULL,
  credits_minor INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, owner_id, unit),
  FOREIGN KEY (alliance_id) REFERENCES alliances (id),
  CONSTRAINT account_totals_are_exact CHECK (debits_minor BETWEEN 0 AND 9007199254740991 AND credits_minor BETWEEN 0 AND 9007199254740991)
) STRICT, WITHOUT ROWID;

CREATE TABLE transfers (
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
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, debit_id, unit) REFERENCES accounts (alliance_id, owner_id, unit),
  FOREIGN KEY (alliance_id, credit_id, unit) REFERENCES accounts (alliance_id, owner_id, unit),
  FOREIGN KEY (alliance_id, redemption_id) REFERENCES redemptions (alliance_id, id),
  FOREIGN KEY (alliance_id, redemption_id, refund_sequence) REFERENCES refunds (alliance_id, redemption_id, sequence),
  FOREIGN KEY (alliance_id, instruction_id) REFERENCES instructions (alliance_id, id),
  FOREIGN KEY (alliance_id, reverses) REFERENCES transfers (alliance_id, id),
  CONSTRAINT transfer_code_is_known CHECK (code IN ('commission', 'fee', 'subsidy', 'reversal', 'payment', 'new_customer')),
  CONSTRAINT transfer_amount_is_positive CHECK (amount_minor > 0),
  CONSTRAINT transfer_crosses_accounts CHECK (debit_id <> credit_id),
  CONSTRAINT transfer_reversal_names_original CHECK ((code = 'reversal') = (reverses IS NOT NULL)),
  CONSTRAINT transfer_payment_names_instruction CHECK ((code = 'payment') = (instruction_id IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX transfers_by_debit ON transfers (alliance_id, debit_id, unit, effective_at, code, credit_id, amount_minor);

CREATE INDEX transfers_by_credit ON transfers (alliance_id, credit_id, unit, effective_at, code, debit_id, amount_minor);

CREATE TRIGGER transfers_stay_update BEFORE UPDATE ON transfers BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER transfers_stay_delete BEFORE DELETE ON transfers BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER transfers_stay_insert BEFORE INSERT ON transfers WHEN EXISTS (SELECT 1 FROM transfers WHERE alliance_id = NEW.alliance_id AND id = NEW.id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER period_is_open BEFORE INSERT ON transfers WHEN NEW.effective_at < (SELECT s.cutoff_at FROM settlements s WHERE s.alliance_id = NEW.alliance_id AND NOT EXISTS (SELECT 1 FROM settlement_decisions d WHERE d.alliance_id = s.alliance_id AND d.settlement_id = s.id AND d.decision = 'reopened') ORDER BY s.number DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'period_is_open'); END;

CREATE TRIGGER transfers_move_accounts AFTER INSERT ON transfers BEGIN UPDATE accounts SET debits_minor = debits_minor + NEW.amount_minor WHERE alliance_id = NEW.alliance_id AND owner_id = NEW.debit_id AND unit = NEW.unit; UPDATE accounts SET credits_minor = credits_minor + NEW.amount_minor WHERE alliance_id = NEW.alliance_id AND owner_id = NEW.credit_id AND unit = NEW.unit; END;
