-- Since when what credits a merchant is held, because it was suspended for fraud. Leaving does not end it.
ALTER TABLE merchants ADD COLUMN suspended_for_fraud_at INTEGER CONSTRAINT fraud_is_of_the_suspended CHECK (suspended_for_fraud_at IS NULL OR status IN ('suspended', 'leaving'));

-- Every redemption asks whether one of its two merchants is in it, which costs no row where nobody is.
CREATE INDEX merchants_suspended_for_fraud ON merchants (alliance_id, id) WHERE suspended_for_fraud_at IS NOT NULL;
