-- When a transfer goes with its alliance, what reversed it is looked for. Led by the alliance the index would be passed over
-- for the primary key, and all transfers of the alliance would be read for each of them.
CREATE INDEX transfers_by_reversed ON transfers (reverses) WHERE reverses IS NOT NULL;
