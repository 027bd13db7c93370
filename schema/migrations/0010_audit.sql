-- The audit log says whose event a row is and proves itself: a mac over each row, and seals over all of them in their order.
-- Rows from before this migration have no mac. The first seal covers them as they are then.
ALTER TABLE audit_events ADD COLUMN session_id TEXT;

ALTER TABLE audit_events ADD COLUMN merchant_id TEXT;

ALTER TABLE audit_events ADD COLUMN mac TEXT;

CREATE INDEX audit_events_by_merchant ON audit_events (alliance_id, merchant_id, seq) WHERE merchant_id IS NOT NULL;

-- The running digest over the events of an alliance up to a number, written by a job.
CREATE TABLE audit_seals (
  alliance_id TEXT NOT NULL,
  through_seq INTEGER NOT NULL,
  head TEXT NOT NULL,
  sealed_at INTEGER NOT NULL,
  mac TEXT NOT NULL,
  PRIMARY KEY (alliance_id, through_seq),
  FOREIGN KEY (alliance_id) REFERENCES alliances (id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_seals_stay_update BEFORE UPDATE ON audit_seals BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER audit_seals_stay_delete BEFORE DELETE ON audit_seals BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER audit_seals_stay_insert BEFORE INSERT ON audit_seals WHEN EXISTS (SELECT 1 FROM audit_seals WHERE alliance_id = NEW.alliance_id AND through_seq = NEW.through_seq) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
