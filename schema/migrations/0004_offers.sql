-- What a redeemer promises for as long as it stands. Its terms are versioned, and a version never changes.
CREATE TABLE offers (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  redeemer_id TEXT NOT NULL,
  title TEXT NOT NULL,
  status TEXT NOT NULL,
  terms_version INTEGER NOT NULL,
  quota INTEGER NOT NULL,
  gifted INTEGER NOT NULL,
  budget_minor INTEGER,
  discounted_minor INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, redeemer_id) REFERENCES merchants (alliance_id, id),
  CONSTRAINT offer_status_is_known CHECK (status IN ('draft', 'live', 'paused', 'ended')),
  CONSTRAINT offer_quota_exhausted CHECK (gifted BETWEEN 0 AND quota)
) STRICT, WITHOUT ROWID;

CREATE INDEX offers_by_redeemer ON offers (alliance_id, redeemer_id, id);

CREATE TABLE offer_terms (
  alliance_id TEXT NOT NULL,
  offer_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  terms TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, offer_id, version),
  FOREIGN KEY (alliance_id, offer_id) REFERENCES offers (alliance_id, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER offer_terms_stay_update BEFORE UPDATE ON offer_terms BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER offer_terms_stay_delete BEFORE DELETE ON offer_terms BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER offer_terms_stay_insert BEFORE INSERT ON offer_terms WHEN EXISTS (SELECT 1 FROM offer_terms WHERE alliance_id = NEW.alliance_id AND offer_id = NEW.offer_id AND version = NEW.version) BEGIN SELECT RAISE(ABORT, 'terms_version_is_next'); END;

-- A quantity of the coupons of one offer that the redeemer entrusts to one gifter.
CREATE TABLE allotments (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  offer_id TEXT NOT NULL,
  redeemer_id TEXT NOT NULL,
  gifter_id TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  gifted INTEGER NOT NULL,
  co_funding_bps INTEGER NOT NULL,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, offer_id) REFERENCES offers (alliance_id, id),
  FOREIGN KEY (alliance_id, redeemer_id) REFERENCES merchants (alliance_id, id),
  FOREIGN KEY (alliance_id, gifter_id) REFERENCES merchants (alliance_id, id),
  CONSTRAINT allotment_status_is_known CHECK (status IN ('proposed', 'live', 'withdrawn')),
  CONSTRAINT allotment_exhausted CHECK (gifted BETWEEN 0 AND quantity),
  CONSTRAINT allotment_co_funding_is_a_rate CHECK (co_funding_bps BETWEEN 0 AND 10000),
  CONSTRAINT gifter_is_redeemer CHECK (gifter_id <> redeemer_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX allotments_by_redeemer ON allotments (alliance_id, redeemer_id, id);

CREATE INDEX allotments_by_gifter ON allotments (alliance_id, gifter_id, id);

-- What a gifter agreed to bear, for the terms version that it names.
CREATE TABLE allotment_acceptances (
  alliance_id TEXT NOT NULL,
  allotment_id TEXT NOT NULL,
  terms_version INTEGER NOT NULL,
  principal_id TEXT NOT NULL,
  accepted_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, allotment_id, terms_version),
  FOREIGN KEY (alliance_id, allotment_id) REFERENCES allotments (alliance_id, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER allotment_acceptances_stay_update BEFORE UPDATE ON allotment_acceptances BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER allotment_acceptances_stay_delete BEFORE DELETE ON allotment_acceptances BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
