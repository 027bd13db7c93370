-- An adjustment is decided once: approved, which posts it, or refused by another admin, or withdrawn by who proposed it.
CREATE TABLE adjustment_decisions (
  alliance_id TEXT NOT NULL,
  adjustment_id TEXT NOT NULL,
  decision TEXT NOT NULL,
  reason TEXT,
  principal_id TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, adjustment_id),
  FOREIGN KEY (alliance_id, adjustment_id) REFERENCES adjustments (alliance_id, id),
  CONSTRAINT adjustment_decision_is_known CHECK (decision IN ('approved', 'refused', 'withdrawn')),
  CONSTRAINT turning_down_gives_reason CHECK ((decision = 'approved') = (reason IS NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO adjustment_decisions (alliance_id, adjustment_id, decision, principal_id, decided_at)
SELECT alliance_id, adjustment_id, 'approved', approved_by, approved_at FROM adjustment_approvals;

DROP TABLE adjustment_approvals;

CREATE TRIGGER adjustment_decisions_stay_update BEFORE UPDATE ON adjustment_decisions BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER adjustment_decisions_stay_delete BEFORE DELETE ON adjustment_decisions WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
