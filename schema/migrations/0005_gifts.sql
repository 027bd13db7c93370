-- What a customer receives at one moment. Links and holder keys live beside it, so that erasing a holder touches no gift.
CREATE TABLE gifts (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  gifter_id TEXT NOT NULL,
  source_reference TEXT,
  source_amount_minor INTEGER,
  source_occurred_at INTEGER,
  rule_ref TEXT NOT NULL,
  staff_ref TEXT,
  channel TEXT,
  consent_text_version TEXT,
  consent_at INTEGER,
  fingerprint TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, gifter_id) REFERENCES merchants (alliance_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX gifts_by_source_order ON gifts (alliance_id, gifter_id, source_reference, rule_ref) WHERE source_reference IS NOT NULL;

CREATE INDEX gifts_by_gifter ON gifts (alliance_id, gifter_id, id);

CREATE TRIGGER gifts_stay_update BEFORE UPDATE ON gifts BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER gifts_stay_delete BEFORE DELETE ON gifts BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER fixed_after_first_gift BEFORE UPDATE OF currency, time_zone ON alliances WHEN (NEW.currency <> OLD.currency OR NEW.time_zone <> OLD.time_zone) AND EXISTS (SELECT 1 FROM gifts WHERE alliance_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'fixed_after_first_gift'); END;

CREATE TABLE gift_links (
  token TEXT NOT NULL PRIMARY KEY,
  alliance_id TEXT NOT NULL,
  gift_id TEXT NOT NULL,
  FOREIGN KEY (alliance_id, gift_id) REFERENCES gifts (alliance_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX gift_links_by_gift ON gift_links (alliance_id, gift_id);

CREATE TABLE gift_holders (
  alliance_id TEXT NOT NULL,
  holder_key TEXT NOT NULL,
  gift_id TEXT NOT NULL,
  PRIMARY KEY (alliance_id, holder_key, gift_id),
  FOREIGN KEY (alliance_id, gift_id) REFERENCES gifts (alliance_id, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX gift_holders_by_gift ON gift_holders (alliance_id, gift_id);

CREATE TABLE gift_revocations (
  alliance_id TEXT NOT NULL,
  gift_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  fraud INTEGER NOT NULL,
  principal_id TEXT NOT NULL,
  revoked_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, gift_id),
  FOREIGN KEY (alliance_id, gift_id) REFERENCES gifts (alliance_id, id),
  CONSTRAINT revocation_fraud_is_boolean CHECK (fraud IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER gift_revocations_stay_update BEFORE UPDATE ON gift_revocations BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER gift_revocations_stay_delete BEFORE DELETE ON gift_revocations BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- One single-use right. What it pins (terms, policy, funding, worst cases) stays with it for life.
CREATE TABLE coupons (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  gift_id TEXT NOT NULL,
  allotment_id TEXT NOT NULL,
  offer_id TEXT NOT NULL,
  terms_version INTEGER NOT NULL,
  policy_version INTEGER NOT NULL,
  gifter_id TEXT NOT NULL,
  redeemer_id TEXT NOT NULL,
  co_funding_bps INTEGER NOT NULL,
  opens_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  last_day TEXT NOT NULL,
  worst_discount_minor INTEGER,
  worst_commission_minor INTEGER,
  worst_subsidy_minor INTEGER,
  replaces TEXT,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, gift_id) REFERENCES gifts (alliance_id, id),
  FOREIGN KEY (alliance_id, allotment_id) REFERENCES allotments (alliance_id, id),
  FOREIGN KEY (alliance_id, offer_id, terms_version) REFERENCES offer_terms (alliance_id, offer_id, version),
  FOREIGN KEY (alliance_id, policy_version) REFERENCES policies (alliance_id, version),
  FOREIGN KEY (alliance_id, replaces) REFERENCES coupons (alliance_id, id),
  CONSTRAINT coupon_opens_before_it_expires CHECK (opens_at < expires_at)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX coupons_by_code ON coupons (code);

CREATE UNIQUE INDEX coupons_by_replaced ON coupons (alliance_id, replaces) WHERE replaces IS NOT NULL;

CREATE INDEX coupons_by_gift ON coupons (alliance_id, gift_id, offer_id);

CREATE INDEX coupons_by_offer ON coupons (alliance_id, offer_id, expires_at, worst_discount_minor);

CREATE INDEX coupons_by_redeemer ON coupons (alliance_id, redeemer_id, expires_at, worst_commission_minor);

CREATE INDEX coupons_by_funder ON coupons (alliance_id, gifter_id, expires_at, worst_subsidy_minor) WHERE co_funding_bps > 0;

CREATE TRIGGER coupons_stay_update BEFORE UPDATE ON coupons BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER coupons_stay_delete BEFORE DELETE ON coupons BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- A coupon ends once: this key settles every race.
CREATE TABLE coupon_endings (
  alliance_id TEXT NOT NULL,
  coupon_id TEXT NOT NULL,
  ending TEXT NOT NULL,
  ended_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, coupon_id),
  FOREIGN KEY (alliance_id, coupon_id) REFERENCES coupons (alliance_id, id),
  CONSTRAINT coupon_ending_is_known CHECK (ending IN ('redeemed', 'revoked', 'passed_on'))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER coupon_endings_stay_update BEFORE UPDATE ON coupon_endings BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER coupon_endings_stay_delete BEFORE DELETE ON coupon_endings BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER coupon_endings_stay_insert BEFORE INSERT ON coupon_endings WHEN EXISTS (SELECT 1 FROM coupon_endings WHERE alliance_id = NEW.alliance_id AND coupon_id = NEW.coupon_id) BEGIN SELECT RAISE(ABORT, 'coupon_ends_once'); END;
