// What is falsified about disputes and adjustments, by the check that must tell it.
import { changed, type Forgery, gone, swapped } from "./forging.ts";
import type { LivedIn } from "./lived-in.ts";

const PROPOSER = "(SELECT proposed_by FROM adjustments WHERE alliance_id = ?1 AND id = adjustment_id)";

export const FORGED_CORRECTIONS: [check: string, forge: (it: LivedIn) => Forgery][] = [
  [
    "holds_stay_within_originals",
    () => changed("transfers", { amount_minor: "amount_minor + 100000" }, "code = 'dispute_hold'"),
  ],
  [
    "holds_stay_within_originals",
    () => changed("transfers", swapped("debit_id", "credit_id"), "code = 'dispute_hold'"),
  ],
  [
    "holds_stay_within_originals",
    () => changed("transfers", { effective_at: "effective_at + 1" }, "code = 'dispute_hold'"),
  ],
  [
    "holds_stay_within_originals",
    ({ upheld, rejected }) =>
      changed("transfers", { dispute_id: `'${rejected.id}'` }, `dispute_id = '${upheld.id}'`),
  ],
  ["disputes_are_held", () => gone("transfers", "code = 'dispute_hold'")],
  ["disputes_are_held", () => changed("disputes", { held_minor: "held_minor + 1" })],
  [
    "releases_stay_within_holds",
    () => changed("transfers", { amount_minor: "amount_minor + 100000" }, "code = 'dispute_release'"),
  ],
  [
    "releases_stay_within_holds",
    ({ upheld }) =>
      gone("transfers", `dispute_id = '${upheld.id}' AND code = 'dispute_release' AND refund_sequence = 2`),
  ],
  [
    "releases_stay_within_holds",
    () => changed("transfers", swapped("debit_id", "credit_id"), "code = 'dispute_release'"),
  ],
  [
    "releases_stay_within_holds",
    () => changed("transfers", { effective_at: "effective_at + 1" }, "code = 'dispute_release'"),
  ],
  [
    "outcomes_match_their_releases",
    () => gone("transfers", "code = 'dispute_release' AND refund_sequence IS NULL"),
  ],
  [
    "outcomes_match_their_releases",
    () => changed("dispute_outcomes", { outcome: "'rejected'" }, "outcome = 'upheld'"),
  ],
  [
    "outcomes_match_their_releases",
    () => {
      const early = "(SELECT answer_by - 1 FROM disputes WHERE alliance_id = ?1 AND id = dispute_id)";
      return changed("dispute_outcomes", {
        ...{ principal_id: "'system'", decided_at: early, effective_at: early },
      });
    },
  ],
  ["outcomes_match_their_releases", () => changed("dispute_outcomes", { effective_at: "effective_at + 1" })],
  ["adjustments_have_two_persons", () => gone("adjustment_decisions", "decision = 'approved'")],
  ...["approved", "refused"].map((decision): [string, () => Forgery] => [
    "adjustments_have_two_persons",
    () => changed("adjustment_decisions", { principal_id: PROPOSER }, `decision = '${decision}'`),
  ]),
  [
    "adjustments_have_two_persons",
    () => changed("adjustment_decisions", { decision: "'withdrawn'" }, "decision = 'refused'"),
  ],
  [
    "adjustments_have_two_persons",
    () => changed("adjustment_decisions", { decision: "'refused'", reason: "'R'" }, "decision = 'approved'"),
  ],
  ["adjustments_have_two_persons", () => changed("adjustments", { amount_minor: "amount_minor + 1" })],
  ["adjustments_have_two_persons", () => gone("transfers", "code = 'adjustment'")],
  [
    "adjustments_have_two_persons",
    () =>
      changed(
        "transfers",
        { effective_at: "effective_at + 1", redemption_id: "NULL" },
        "code = 'adjustment'",
      ),
  ],
];
