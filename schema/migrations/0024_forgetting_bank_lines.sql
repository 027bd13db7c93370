-- Names of those who had no payment to make are forgotten by and by. A line may lose its name and its text, and nothing else of it changes.
DROP TRIGGER bank_lines_stay_update;

CREATE TRIGGER bank_lines_stay_update BEFORE UPDATE OF alliance_id, id, owner_id, fingerprint, kind, bank_reference, amount_minor, currency, day, instruction_id, matched_by, proposes, imported_by, imported_at ON bank_lines BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER bank_lines_only_forget BEFORE UPDATE OF counterparty, text ON bank_lines WHEN NEW.counterparty IS NOT NULL OR NEW.text IS NOT NULL BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- What waits for somebody is counted on their first page.
CREATE INDEX bank_lines_proposed ON bank_lines (alliance_id, owner_id) WHERE proposes IS NOT NULL;
