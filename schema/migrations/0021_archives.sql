-- What was done to settlements and their instructions is found by their ids. Other deeds are not written twice for it.
CREATE INDEX audit_events_of_settlements ON audit_events (alliance_id, subject_id, seq) WHERE substr(subject_id, 1, 4) IN ('ins_', 'stl_');
