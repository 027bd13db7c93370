-- A closed period. It owns no transfer: which settlement a transfer belongs to is decided by its effective_at alone.
CREATE TABLE settlements (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  unit TEXT NOT NULL,
  from_at INTEGER NOT NULL,
  cutoff_at INTEGER NOT NULL,
  mode TEXT NOT NULL,
  line_count INTEGER NOT NULL,
  gross_minor INTEGER NOT NULL,
  instructed_minor INTEGER NOT NULL,
  closed_at INTEGER NOT NULL,
  closed_by TEXT NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id) REFERENCES alliances (id),
  CONSTRAINT settlement_mode_is_known CHECK (mode IN ('direct', 'clearing')),
  CONSTRAINT cutoff_already_passed CHECK (from_at < cutoff_at),
  CONSTRAINT cutoff_in_future CHECK (cutoff_at <= closed_at)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX settlements_by_number ON settlements (alliance_id, number);

CREATE TRIGGER settlements_stay_update BEFORE UPDATE ON settlements BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER settlements_stay_delete BEFORE DELETE ON settlements BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- A closed settlement is decided once: approved, or reopened and thereby void.
CREATE TABLE settlement_decisions (
  alliance_id TEXT NOT NULL,
  settlement_id TEXT NOT NULL,
  decision TEXT NOT NULL,
  principal_id TEXT NOT NULL,
  reason TEXT,
  decided_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, settlement_id),
  FOREIGN KEY (alliance_id, settlement_id) REFERENCES settlements (alliance_id, id),
  CONSTRAINT settlement_decision_is_known CHECK (decision IN ('approved', 'reopened'))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER settlement_decisions_stay_update BEFORE UPDATE ON settlement_decisions BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER settlement_decisions_stay_delete BEFORE DELETE ON settlement_decisions BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TABLE settlement_dues (
  alliance_id TEXT NOT NULL,
  settlement_id TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  opening_minor INTEGER NOT NULL,
  lines_minor INTEGER NOT NULL,
  due_minor INTEGER NOT NULL,
  instructed_minor INTEGER NOT NULL,
  carried_minor INTEGER NOT NULL,
  in_flight_minor INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, settlement_id, owner_id),
  FOREIGN KEY (alliance_id, settlement_id) REFERENCES settlements (alliance_id, id),
  CONSTRAINT due_is_opening_and_lines CHECK (due_minor = opening_minor + lines_minor),
  CONSTRAINT due_is_instructed_and_carried CHECK (due_minor = instructed_minor + carried_minor)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER settlement_dues_stay_update BEFORE UPDATE ON settlement_dues BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER settlement_dues_stay_delete BEFORE DELETE ON settlement_dues BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- What each owed each other before netting: commissions, fees and subsidies of the period less their reversals.
CREATE TABLE settlement_obligations (
  alliance_id TEXT NOT NULL,
  settlement_id TEXT NOT NULL,
  debtor_id TEXT NOT NULL,
  creditor_id TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, settlement_id, debtor_id, creditor_id),
  FOREIGN KEY (alliance_id, settlement_id) REFERENCES settlements (alliance_id, id),
  CONSTRAINT obligation_is_positive CHECK (amount_minor > 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER settlement_obligations_stay_update BEFORE UPDATE ON settlement_obligations BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER settlement_obligations_stay_delete BEFORE DELETE ON settlement_obligations BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- One payment to make. The column retries names the failed or short instruction whose rest it asks for again.
CREATE TABLE instructions (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  settlement_id TEXT NOT NULL,
  payer_id TEXT NOT NULL,
  payee_id TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  retries TEXT,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, settlement_id) REFERENCES settlements (alliance_id, id),
  FOREIGN KEY (alliance_id, retries) REFERENCES instructions (alliance_id, id),
  CONSTRAINT instruction_is_positive CHECK (amount_minor > 0),
  CONSTRAINT instruction_pays_another CHECK (payer_id <> payee_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX instructions_by_settlement ON instructions (alliance_id, settlement_id, id);

CREATE INDEX instructions_by_retried ON instructions (alliance_id, retries) WHERE retries IS NOT NULL;

CREATE TRIGGER instructions_stay_update BEFORE UPDATE ON instructions BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER instructions_stay_delete BEFORE DELETE ON instructions BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- What became of an instruction, step by step. No step yet means planned. The number of the step settles every race.
CREATE TABLE instruction_steps (
  alliance_id TEXT NOT NULL,
  instruction_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  status TEXT NOT NULL,
  reason TEXT,
  principal_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, instruction_id, sequence),
  FOREIGN KEY (alliance_id, instruction_id) REFERENCES instructions (alliance_id, id),
  CONSTRAINT instruction_status_is_known CHECK (status IN ('sent', 'confirmed', 'short', 'failed', 'unknown'))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER instruction_steps_stay_update BEFORE UPDATE ON instruction_steps BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER instruction_steps_stay_delete BEFORE DELETE ON instruction_steps BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- Money that moved, once per bank reference of its payee: what one of them received tells another nothing.
CREATE TABLE payments (
  alliance_id TEXT NOT NULL,
  payee_id TEXT NOT NULL,
  bank_reference TEXT NOT NULL,
  instruction_id TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  principal_id TEXT NOT NULL,
  confirmed_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, payee_id, bank_reference),
  FOREIGN KEY (alliance_id, instruction_id) REFERENCES instructions (alliance_id, id),
  CONSTRAINT payment_is_positive CHECK (amount_minor > 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX payments_by_instruction ON payments (alliance_id, instruction_id, amount_minor);

CREATE TRIGGER payments_stay_update BEFORE UPDATE ON payments BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER payments_stay_delete BEFORE DELETE ON payments BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
