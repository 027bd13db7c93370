-- Whoever wrote a version of the policy after the first one stands in the log, at the same instant, and is its author. Of two
-- versions of one instant the earlier has the earlier entry. A revision without a policy in it made no version.
DROP TRIGGER policies_stay_update;

UPDATE policies SET created_by = e.principal_id
FROM (
    SELECT alliance_id, version, created_at, row_number() OVER (PARTITION BY alliance_id, created_at ORDER BY version) AS place
    FROM policies WHERE version > 1
  ) v
  JOIN (
    SELECT alliance_id, at, principal_id, row_number() OVER (PARTITION BY alliance_id, at ORDER BY seq) AS place
    FROM audit_events WHERE action = 'alliance.revised' AND json_type(details, '$.policy') IS NOT NULL
  ) e ON e.alliance_id = v.alliance_id AND e.at = v.created_at AND e.place = v.place
WHERE policies.created_by IS NULL AND policies.alliance_id = v.alliance_id AND policies.version = v.version;

CREATE TRIGGER policies_stay_update BEFORE UPDATE ON policies BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
