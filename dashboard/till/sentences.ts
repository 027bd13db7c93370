// Why, and what now: a refusal in the reader's language, with the amounts that explain it.
import { REDEMPTION_PROBLEMS } from "../../schema/problems/redemption.ts";
import type { ApiProblem } from "../api/problem.ts";
import type { Till } from "./till.ts";
import type { Sentences } from "./words-en.ts";

/** The words of the till's rules are the API's own; where those speak to programs, the till's speak to people. */
export function sentencesFor(
  { words, language, money }: Pick<Till, "words" | "language" | "money">,
  problem: ApiProblem,
  orderMinor: number | null = null,
): Sentences {
  const { code } = problem;
  const minSpendMinor = problem.figure("minSpendMinor");
  if (code === "minimum_spend_not_met" && minSpendMinor !== undefined)
    return words.belowMinimum(
      money(minSpendMinor),
      orderMinor === null ? undefined : money(minSpendMinor - orderMinor),
    );
  const refundableMinor = problem.figure("refundableMinor");
  if (code === "refund_exceeds_payment" && refundableMinor !== undefined)
    return words.tooMuchRefunded(money(refundableMinor));
  if (code === "too_many_requests") return words.tooMany(problem.retryAfterSeconds ?? 60);
  const own = words.problems[code];
  if (own !== undefined) return own;
  const rule = Object.entries(REDEMPTION_PROBLEMS).find(([name]) => name === code)?.[1];
  if (rule === undefined) return words.somethingWrong;
  return { why: rule.title[language], now: rule.remedy[language] };
}
