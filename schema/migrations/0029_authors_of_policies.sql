-- Who wrote a version of the policy: null of those before, and of one with which an alliance was founded.
ALTER TABLE policies ADD COLUMN created_by TEXT;

-- Under which version a period was closed: null of those before.
ALTER TABLE settlements ADD COLUMN policy_version INTEGER;
