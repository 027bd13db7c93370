-- How long holders are remembered: a policy says for how many days, and each customer when a merchant saw them last.
ALTER TABLE policies ADD COLUMN holder_retention_days INTEGER NOT NULL DEFAULT 730 CONSTRAINT policy_retention_in_range CHECK (holder_retention_days BETWEEN 30 AND 3650);

ALTER TABLE customers ADD COLUMN last_seen_at INTEGER NOT NULL DEFAULT 0;
