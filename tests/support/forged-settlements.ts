// What is falsified about closed periods and what was due in them, by the check that must tell it.
import { changed, type Forgery, gone, swapped } from "./forging.ts";
import type { LivedIn } from "./lived-in.ts";

export const FORGED_SETTLEMENTS: [check: string, forge: (it: LivedIn) => Forgery][] = [
  ["periods_join", () => changed("settlements", { from_at: "from_at + 1" }, "number = 2")],
  [
    "settlements_are_approved_by_another",
    ({ second }) =>
      changed(
        "settlement_decisions",
        { principal_id: `'${second.closedBy}'` },
        `settlement_id = '${second.id}'`,
      ),
  ],
  [
    "settlements_are_approved_by_another",
    ({ second }) => {
      const byItsApprover = "(SELECT max(version) FROM policies WHERE alliance_id = ?1)";
      const closed = { closed_by: "'system'", policy_version: byItsApprover };
      return changed("settlements", closed, `id = '${second.id}'`);
    },
  ],
  ...["NULL", "policy_version + 1"].map((policy_version): (typeof FORGED_SETTLEMENTS)[number] => [
    "settlements_are_closed_as_logged",
    ({ second }) => changed("settlements", { policy_version }, `id = '${second.id}'`),
  ]),
  [
    "settlements_are_closed_as_logged",
    ({ first }) => changed("settlements", { closed_by: "'system'" }, `id = '${first.id}'`),
  ],
  ...["NULL", "'somebody'"].map((created_by): (typeof FORGED_SETTLEMENTS)[number] => [
    "policies_have_the_author_of_the_log",
    () => changed("policies", { created_by }, "version > 1"),
  ]),
  [
    "policies_have_the_author_of_the_log",
    () => changed("policies", { created_by: "'somebody'" }, "version = 1"),
  ],
  [
    "settlements_are_approved_by_another",
    ({ first }) => gone("settlement_decisions", `settlement_id = '${first.id}'`),
  ],
  [
    "dues_sum_to_zero",
    () =>
      changed(
        "settlement_dues",
        {
          opening_minor: "opening_minor + 1",
          due_minor: "due_minor + 1",
          carried_minor: "carried_minor + 1",
        },
        "owner_id = 'alliance'",
      ),
  ],
  ["lines_are_the_transfers_of_the_period", () => changed("settlements", { line_count: "line_count + 1" })],
  [
    "lines_are_the_transfers_of_the_period",
    () =>
      changed("settlement_dues", { lines_minor: "-lines_minor", opening_minor: "due_minor + lines_minor" }),
  ],
  [
    "lines_are_the_transfers_of_the_period",
    ({ first }) => changed("transfers", { effective_at: `${Date.parse(first.cutoffAt)}` }, "code = 'fee'"),
  ],
  [
    "obligations_are_the_transfers_of_the_period",
    () => changed("settlements", { gross_minor: "gross_minor + 1" }),
  ],
  [
    "obligations_are_the_transfers_of_the_period",
    () => changed("settlement_obligations", swapped("debtor_id", "creditor_id")),
  ],
  [
    "instructions_are_what_dues_instruct",
    () => changed("instructions", { amount_minor: "amount_minor + 1" }),
  ],
  [
    "instructions_are_what_dues_instruct",
    () => changed("settlements", { instructed_minor: "instructed_minor + 1" }),
  ],
  [
    "in_flight_is_what_was_not_final",
    () => changed("settlement_dues", { in_flight_minor: "-in_flight_minor" }),
  ],
  [
    "openings_are_what_was_carried_and_returned",
    ({ third }) =>
      changed(
        "settlement_dues",
        { opening_minor: "-opening_minor", lines_minor: "lines_minor + 2 * opening_minor" },
        `settlement_id = '${third.id}'`,
      ),
  ],
];
