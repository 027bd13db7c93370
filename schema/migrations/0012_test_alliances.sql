-- A live alliance has one test alliance beside it, for integrators. Nothing but this name of it leads from one to the other.
ALTER TABLE alliances ADD COLUMN test_of TEXT CONSTRAINT alliance_twin_is_a_test CHECK (test_of IS NULL OR test = 1) REFERENCES alliances (id);

CREATE UNIQUE INDEX alliances_by_test_of ON alliances (test_of) WHERE test_of IS NOT NULL;

CREATE TRIGGER alliance_twin_is_for_ever BEFORE UPDATE OF test_of ON alliances BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- How often an invitation was used is counted in the write that uses it.
CREATE INDEX memberships_by_invitation ON memberships (alliance_id, invitation_id) WHERE invitation_id IS NOT NULL;
