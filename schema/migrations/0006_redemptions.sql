-- A short lock on a coupon while a checkout is in progress, released by time, by its owner, or by redeeming with it.
CREATE TABLE reservations (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  coupon_id TEXT NOT NULL,
  redeemer_id TEXT NOT NULL,
  order_reference TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, coupon_id) REFERENCES coupons (alliance_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX reservations_by_coupon ON reservations (alliance_id, coupon_id, expires_at);

CREATE TABLE reservation_releases (
  alliance_id TEXT NOT NULL,
  reservation_id TEXT NOT NULL,
  released_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, reservation_id),
  FOREIGN KEY (alliance_id, reservation_id) REFERENCES reservations (alliance_id, id)
) STRICT, WITHOUT ROWID;

-- A coupon spent on an order at the shop of its redeemer, with the money it moved.
CREATE TABLE redemptions (
  alliance_id TEXT NOT NULL,
  id TEXT NOT NULL,
  coupon_id TEXT NOT NULL,
  gift_id TEXT NOT NULL,
  offer_id TEXT NOT NULL,
  gifter_id TEXT NOT NULL,
  redeemer_id TEXT NOT NULL,
  store_ref TEXT NOT NULL,
  order_day TEXT NOT NULL,
  order_reference TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  discount_minor INTEGER NOT NULL,
  net_minor INTEGER NOT NULL,
  commission_minor INTEGER NOT NULL,
  fee_minor INTEGER NOT NULL,
  subsidies TEXT NOT NULL,
  new_customer INTEGER NOT NULL,
  channel TEXT NOT NULL,
  staff_ref TEXT,
  principal_id TEXT NOT NULL,
  key_id TEXT NOT NULL,
  effective_at INTEGER NOT NULL,
  redeemed_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, id),
  FOREIGN KEY (alliance_id, coupon_id) REFERENCES coupons (alliance_id, id),
  CONSTRAINT redemption_net_is_amount_less_discount CHECK (net_minor = amount_minor - discount_minor AND discount_minor >= 0 AND net_minor >= 0),
  CONSTRAINT redemption_fee_is_within_commission CHECK (fee_minor BETWEEN 0 AND commission_minor),
  CONSTRAINT redemption_channel_is_known CHECK (channel IN ('store', 'online')),
  CONSTRAINT redemption_new_customer_is_boolean CHECK (new_customer IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX redemptions_by_coupon ON redemptions (alliance_id, coupon_id);

CREATE UNIQUE INDEX redemptions_by_order ON redemptions (alliance_id, redeemer_id, order_reference, store_ref, order_day);

CREATE INDEX redemptions_by_redeemer ON redemptions (alliance_id, redeemer_id, id);

CREATE INDEX redemptions_by_gifter ON redemptions (alliance_id, gifter_id, id);

CREATE TRIGGER redemptions_stay_update BEFORE UPDATE ON redemptions BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER redemptions_stay_delete BEFORE DELETE ON redemptions BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- Whom a merchant knew, and since when: a holder is new to a redeemer that first saw it after the gift.
CREATE TABLE customers (
  alliance_id TEXT NOT NULL,
  holder_key TEXT NOT NULL,
  merchant_id TEXT NOT NULL,
  first_seen_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, holder_key, merchant_id),
  FOREIGN KEY (alliance_id, merchant_id) REFERENCES merchants (alliance_id, id)
) STRICT, WITHOUT ROWID;

-- Money returned on the order of a redemption. Each row carries the running total, so the order of refunds is decided here.
CREATE TABLE refunds (
  alliance_id TEXT NOT NULL,
  redemption_id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  id TEXT NOT NULL,
  reference TEXT NOT NULL,
  amount_minor INTEGER NOT NULL,
  refunded_minor INTEGER NOT NULL,
  net_minor INTEGER NOT NULL,
  completes INTEGER NOT NULL,
  effective_at INTEGER NOT NULL,
  principal_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (alliance_id, redemption_id, sequence),
  FOREIGN KEY (alliance_id, redemption_id) REFERENCES redemptions (alliance_id, id),
  CONSTRAINT refund_is_not_negative CHECK (amount_minor >= 0),
  CONSTRAINT refund_exceeds_payment CHECK (refunded_minor <= net_minor),
  CONSTRAINT refund_completes_at_net CHECK (completes = (refunded_minor = net_minor))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX refunds_by_reference ON refunds (alliance_id, redemption_id, reference);

CREATE UNIQUE INDEX refunds_completing ON refunds (alliance_id, redemption_id) WHERE completes = 1;

CREATE TRIGGER refunds_stay_update BEFORE UPDATE ON refunds BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER refunds_stay_delete BEFORE DELETE ON refunds BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
