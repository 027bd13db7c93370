-- A test alliance can be thrown away whole. Its marker stays, so that its id never comes back.
CREATE TABLE discarded_alliances (
  alliance_id TEXT NOT NULL PRIMARY KEY,
  discarded_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER discarded_alliances_are_tests BEFORE INSERT ON discarded_alliances WHEN NOT EXISTS (SELECT 1 FROM alliances WHERE id = NEW.alliance_id AND test = 1) BEGIN SELECT RAISE(ABORT, 'alliance_is_live'); END;

CREATE TRIGGER discarded_alliances_stay_update BEFORE UPDATE ON discarded_alliances BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER discarded_alliances_stay_delete BEFORE DELETE ON discarded_alliances BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- An id is used once. Neither REPLACE nor a deletion with a new beginning turns a live alliance into a test one.
CREATE TRIGGER alliance_ids_are_used_once BEFORE INSERT ON alliances WHEN EXISTS (SELECT 1 FROM alliances WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = NEW.id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

CREATE TRIGGER alliances_go_by_their_marker BEFORE DELETE ON alliances WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

-- Every deed leaves a row in the audit log, so none that was under way is done after its alliance is gone.
CREATE TRIGGER audit_events_end_with_alliance BEFORE INSERT ON audit_events WHEN EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = NEW.alliance_id) BEGIN SELECT RAISE(ABORT, 'alliance_is_as_read'); END;

-- Rows that stay do so as long as their alliance.
DROP TRIGGER adjustment_approvals_stay_delete;

CREATE TRIGGER adjustment_approvals_stay_delete BEFORE DELETE ON adjustment_approvals WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER adjustments_stay_delete;

CREATE TRIGGER adjustments_stay_delete BEFORE DELETE ON adjustments WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER allotment_acceptances_stay_delete;

CREATE TRIGGER allotment_acceptances_stay_delete BEFORE DELETE ON allotment_acceptances WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER audit_events_stay_delete;

CREATE TRIGGER audit_events_stay_delete BEFORE DELETE ON audit_events WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER audit_seals_stay_delete;

CREATE TRIGGER audit_seals_stay_delete BEFORE DELETE ON audit_seals WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER bank_line_decisions_stay_delete;

CREATE TRIGGER bank_line_decisions_stay_delete BEFORE DELETE ON bank_line_decisions WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER bank_lines_stay_delete;

CREATE TRIGGER bank_lines_stay_delete BEFORE DELETE ON bank_lines WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER closing_proposals_stay_delete;

CREATE TRIGGER closing_proposals_stay_delete BEFORE DELETE ON closing_proposals WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER coupon_endings_stay_delete;

CREATE TRIGGER coupon_endings_stay_delete BEFORE DELETE ON coupon_endings WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER coupons_stay_delete;

CREATE TRIGGER coupons_stay_delete BEFORE DELETE ON coupons WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER deposits_stay_delete;

CREATE TRIGGER deposits_stay_delete BEFORE DELETE ON deposits WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER dispute_notes_stay_delete;

CREATE TRIGGER dispute_notes_stay_delete BEFORE DELETE ON dispute_notes WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER dispute_outcomes_stay_delete;

CREATE TRIGGER dispute_outcomes_stay_delete BEFORE DELETE ON dispute_outcomes WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER disputes_stay_delete;

CREATE TRIGGER disputes_stay_delete BEFORE DELETE ON disputes WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER gift_revocations_stay_delete;

CREATE TRIGGER gift_revocations_stay_delete BEFORE DELETE ON gift_revocations WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER gifts_stay_delete;

CREATE TRIGGER gifts_stay_delete BEFORE DELETE ON gifts WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER instruction_steps_stay_delete;

CREATE TRIGGER instruction_steps_stay_delete BEFORE DELETE ON instruction_steps WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER instructions_stay_delete;

CREATE TRIGGER instructions_stay_delete BEFORE DELETE ON instructions WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER offer_terms_stay_delete;

CREATE TRIGGER offer_terms_stay_delete BEFORE DELETE ON offer_terms WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER payee_confirmations_stay_delete;

CREATE TRIGGER payee_confirmations_stay_delete BEFORE DELETE ON payee_confirmations WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER payee_details_stay_delete;

CREATE TRIGGER payee_details_stay_delete BEFORE DELETE ON payee_details WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER payee_refusals_stay_delete;

CREATE TRIGGER payee_refusals_stay_delete BEFORE DELETE ON payee_refusals WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER payment_batch_lines_stay_delete;

CREATE TRIGGER payment_batch_lines_stay_delete BEFORE DELETE ON payment_batch_lines WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER payment_batches_stay_delete;

CREATE TRIGGER payment_batches_stay_delete BEFORE DELETE ON payment_batches WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER payment_files_stay_delete;

CREATE TRIGGER payment_files_stay_delete BEFORE DELETE ON payment_files WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER payments_stay_delete;

CREATE TRIGGER payments_stay_delete BEFORE DELETE ON payments WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER policies_stay_delete;

CREATE TRIGGER policies_stay_delete BEFORE DELETE ON policies WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER redemptions_stay_delete;

CREATE TRIGGER redemptions_stay_delete BEFORE DELETE ON redemptions WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER refunds_stay_delete;

CREATE TRIGGER refunds_stay_delete BEFORE DELETE ON refunds WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER settlement_decisions_stay_delete;

CREATE TRIGGER settlement_decisions_stay_delete BEFORE DELETE ON settlement_decisions WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER settlement_dues_stay_delete;

CREATE TRIGGER settlement_dues_stay_delete BEFORE DELETE ON settlement_dues WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER settlement_obligations_stay_delete;

CREATE TRIGGER settlement_obligations_stay_delete BEFORE DELETE ON settlement_obligations WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER settlements_stay_delete;

CREATE TRIGGER settlements_stay_delete BEFORE DELETE ON settlements WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;

DROP TRIGGER transfers_stay_delete;

CREATE TRIGGER transfers_stay_delete BEFORE DELETE ON transfers WHEN NOT EXISTS (SELECT 1 FROM discarded_alliances WHERE alliance_id = OLD.alliance_id) BEGIN SELECT RAISE(ABORT, 'rows_are_append_only'); END;
