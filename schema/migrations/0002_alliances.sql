-- An alliance is the tenant: its id leads every key below, so nothing can cross from one to another.
CREATE TABLE alliances (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  currency TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  test INTEGER NOT NULL,
  policy_version INTEGER NOT NULL,
  clock_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  CONSTRAINT alliance_test_is_boolean CHECK (test IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER clock_goes_on BEFORE UPDATE OF clock_at ON alliances WHEN NEW.clock_at < OLD.clock_at BEGIN SELECT RAISE(ABORT, 'clock_goes_back'); END;

CREATE TRIGGER alliance_test_is_for_ever BEFORE UPDATE OF id, test, created_at ON alliances BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TABLE policies (
  alliance_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  hold_days INTEGER NOT NULL,
  fee_bps INTEGER NOT NULL,
  min_payout_minor INTEGER NOT NULL,
  settlement_mode TEXT NOT NULL,
  clearing_institution TEXT,
  review_hours INTEGER NOT NULL,
  dispute_days INTEGER NOT NULL,
  live_coupon_weight_bps INTEGER NOT NULL,
  holder_consent_required INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, version),
  FOREIGN KEY (alliance_id) REFERENCES alliances (id),
  CONSTRAINT policy_fee_is_a_rate CHECK (fee_bps BETWEEN 0 AND 10000),
  CONSTRAINT policy_weight_is_a_rate CHECK (live_coupon_weight_bps BETWEEN 0 AND 10000),
  CONSTRAINT policy_mode_is_known CHECK (settlement_mode IN ('direct', 'clearing')),
  CONSTRAINT clearing_needs_institution CHECK (settlement_mode = 'direct' OR clearing_institution IS NOT NULL),
  CONSTRAINT policy_consent_is_boolean CHECK (holder_consent_required IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER policies_stay_update BEFORE UPDATE ON policies BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER policies_stay_delete BEFORE DELETE ON policies BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TABLE categories (
  alliance_id TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (alliance_id, key),
  FOREIGN KEY (alliance_id) REFERENCES alliances (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE competing_categories (
  alliance_id TEXT NOT NULL,
  first_key TEXT NOT NULL,
  second_key TEXT NOT NULL,
  PRIMARY KEY (alliance_id, first_key, second_key),
  FOREIGN KEY (alliance_id, first_key) REFERENCES categories (alliance_id, key),
  FOREIGN KEY (alliance_id, second_key) REFERENCES categories (alliance_id, key),
  CONSTRAINT competing_pair_is_ordered CHECK (first_key < second_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE complementing_categories (
  alliance_id TEXT NOT NULL,
  first_key TEXT NOT NULL,
  second_key TEXT NOT NULL,
  strength INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, first_key, second_key),
  FOREIGN KEY (alliance_id, first_key) REFERENCES categories (alliance_id, key),
  FOREIGN KEY (alliance_id, second_key) REFERENCES categories (alliance_id, key),
  CONSTRAINT complement_strength_in_range CHECK (strength BETWEEN 0 AND 100)
) STRICT, WITHOUT ROWID;

CREATE TABLE merchants (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  category TEXT NOT NULL,
  price_tier INTEGER NOT NULL,
  monthly_orders INTEGER NOT NULL,
  regions TEXT NOT NULL,
  contact TEXT,
  credit_limit_minor INTEGER,
  status TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, category) REFERENCES categories (alliance_id, key),
  CONSTRAINT merchant_price_tier_in_range CHECK (price_tier BETWEEN 1 AND 5),
  CONSTRAINT merchant_credit_limit_is_an_amount CHECK (credit_limit_minor >= 0),
  CONSTRAINT merchant_status_is_known CHECK (status IN ('applied', 'refused', 'active', 'suspended', 'leaving'))
) STRICT, WITHOUT ROWID;

CREATE TABLE stores (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  merchant_id TEXT NOT NULL,
  reference TEXT NOT NULL,
  name TEXT NOT NULL,
  address TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, merchant_id) REFERENCES merchants (alliance_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX stores_by_reference ON stores (alliance_id, merchant_id, reference);
