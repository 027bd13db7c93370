-- Six digits that stand for a coupon at its own redeemer for a few minutes of real time. One a coupon, kept as a keyed digest.
CREATE TABLE till_codes (
  alliance_id TEXT NOT NULL,
  coupon_id TEXT NOT NULL,
  redeemer_id TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  draws INTEGER NOT NULL,
  drawn_since INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, coupon_id),
  FOREIGN KEY (alliance_id, coupon_id) REFERENCES coupons (alliance_id, id),
  FOREIGN KEY (alliance_id, redeemer_id) REFERENCES merchants (alliance_id, id)
) STRICT, WITHOUT ROWID;

-- Who types is not known yet when this is read, so the digest leads. No two coupons of one redeemer have the same digits.
CREATE UNIQUE INDEX till_codes_by_hash ON till_codes (code_hash, alliance_id, redeemer_id);

-- Six digits that stood for nothing, by the till that typed them. They are counted over the last minutes and then forgotten.
CREATE TABLE till_code_misses (
  alliance_id TEXT NOT NULL,
  redeemer_id TEXT NOT NULL,
  missed_at INTEGER NOT NULL,
  id TEXT NOT NULL,
  credential_id TEXT NOT NULL,
  PRIMARY KEY (alliance_id, redeemer_id, missed_at, id),
  FOREIGN KEY (alliance_id, redeemer_id) REFERENCES merchants (alliance_id, id)
) STRICT, WITHOUT ROWID;
