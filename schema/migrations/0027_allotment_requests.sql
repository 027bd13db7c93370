-- What a gifter asks to be entrusted with of an offer. It is open until its outcome is written.
-- Its number is one more than those of the same gifter and offer that have an outcome, so an open one holds the next.
CREATE TABLE allotment_requests (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  offer_id TEXT NOT NULL,
  redeemer_id TEXT NOT NULL,
  gifter_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  quantity INTEGER NOT NULL,
  message TEXT,
  principal_id TEXT NOT NULL,
  requested_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, offer_id) REFERENCES offers (alliance_id, id),
  FOREIGN KEY (alliance_id, redeemer_id) REFERENCES merchants (alliance_id, id),
  FOREIGN KEY (alliance_id, gifter_id) REFERENCES merchants (alliance_id, id),
  CONSTRAINT allotment_request_is_for_some CHECK (quantity > 0),
  CONSTRAINT gifter_is_redeemer CHECK (gifter_id <> redeemer_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX allotment_requests_by_offer ON allotment_requests (alliance_id, offer_id, gifter_id, number);

CREATE INDEX allotment_requests_by_redeemer ON allotment_requests (alliance_id, redeemer_id, id);

CREATE INDEX allotment_requests_by_gifter ON allotment_requests (alliance_id, gifter_id, id);

CREATE TRIGGER allotment_requests_stay_update BEFORE UPDATE ON allotment_requests BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER allotment_requests_stay_delete BEFORE DELETE ON allotment_requests WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- Decided once: approved by an allotment, refused by the redeemer, or taken back by the gifter.
CREATE TABLE allotment_request_outcomes (
  alliance_id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  allotment_id TEXT,
  reason TEXT,
  principal_id TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, request_id),
  FOREIGN KEY (alliance_id, request_id) REFERENCES allotment_requests (alliance_id, id),
  FOREIGN KEY (alliance_id, allotment_id) REFERENCES allotments (alliance_id, id),
  CONSTRAINT allotment_request_outcome_is_known CHECK (outcome IN ('approved', 'refused', 'withdrawn')),
  CONSTRAINT approval_makes_allotment CHECK ((outcome = 'approved') = (allotment_id IS NOT NULL)),
  CONSTRAINT refusal_gives_reason CHECK ((outcome = 'refused') = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER allotment_request_outcomes_stay_update BEFORE UPDATE ON allotment_request_outcomes BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER allotment_request_outcomes_stay_delete BEFORE DELETE ON allotment_request_outcomes WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
