-- What a payer pays of a settlement by file. It is chosen once, so that a second format or a later request pays nothing twice.
CREATE TABLE payment_batches (
  alliance_id TEXT NOT NULL,
  settlement_id TEXT NOT NULL,
  payer_id TEXT NOT NULL,
  id TEXT NOT NULL,
  payer_details_id TEXT NOT NULL,
  transfer_count INTEGER NOT NULL,
  total_minor INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, settlement_id, payer_id),
  FOREIGN KEY (alliance_id, settlement_id) REFERENCES settlements (alliance_id, id),
  FOREIGN KEY (alliance_id, payer_details_id) REFERENCES payee_details (alliance_id, id),
  CONSTRAINT payment_batch_pays_something CHECK (transfer_count > 0 AND total_minor > 0)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX payment_batches_by_id ON payment_batches (alliance_id, id);

CREATE TRIGGER payment_batches_stay_update BEFORE UPDATE ON payment_batches BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER payment_batches_stay_delete BEFORE DELETE ON payment_batches BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TABLE payment_batch_lines (
  alliance_id TEXT NOT NULL,
  settlement_id TEXT NOT NULL,
  payer_id TEXT NOT NULL,
  instruction_id TEXT NOT NULL,
  payee_details_id TEXT NOT NULL,
  PRIMARY KEY (alliance_id, settlement_id, payer_id, instruction_id),
  FOREIGN KEY (alliance_id, settlement_id, payer_id) REFERENCES payment_batches (alliance_id, settlement_id, payer_id),
  FOREIGN KEY (alliance_id, instruction_id) REFERENCES instructions (alliance_id, id),
  FOREIGN KEY (alliance_id, payee_details_id) REFERENCES payee_details (alliance_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX payment_batch_lines_by_instruction ON payment_batch_lines (alliance_id, instruction_id);

CREATE TRIGGER payment_batch_lines_stay_update BEFORE UPDATE ON payment_batch_lines BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER payment_batch_lines_stay_delete BEFORE DELETE ON payment_batch_lines BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- The very bytes, sealed because account numbers stand whole in them, with their fingerprint.
CREATE TABLE payment_files (
  alliance_id TEXT NOT NULL,
  settlement_id TEXT NOT NULL,
  payer_id TEXT NOT NULL,
  format TEXT NOT NULL,
  sealed TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, settlement_id, payer_id, format),
  FOREIGN KEY (alliance_id, settlement_id, payer_id) REFERENCES payment_batches (alliance_id, settlement_id, payer_id),
  CONSTRAINT payment_file_format_is_known CHECK (format IN ('csv', 'pain.001'))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER payment_files_stay_update BEFORE UPDATE ON payment_files BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER payment_files_stay_delete BEFORE DELETE ON payment_files BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
