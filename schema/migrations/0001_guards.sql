-- A guard that costs no storage: inserting a rule that is not held aborts the whole batch with the name of the rule.
CREATE VIEW must (rule, held) AS SELECT NULL, NULL WHERE 0;

CREATE TRIGGER must_hold INSTEAD OF INSERT ON must WHEN NEW.held IS NOT 1 BEGIN SELECT RAISE(ABORT, NEW.rule); END;
