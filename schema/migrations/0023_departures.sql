-- When a leaving merchant had nothing left that could move its account. Its status stays leaving, and nothing is undone.
ALTER TABLE merchants ADD COLUMN left_at INTEGER CONSTRAINT merchant_left_by_leaving CHECK (left_at IS NULL OR status = 'leaving');
