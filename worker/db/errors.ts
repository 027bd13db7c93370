// What a failed write means: the rule it broke, said as a problem or as a race to run again.

import { PROBLEMS, Problem, type ProblemCode } from "../../schema/problems.ts";
import { CONSTRAINT_RULES, RACES } from "../../schema/rules.ts";

/** Somebody else's write came first. The request decides again from what is true now. */
export class Raced extends Error {
  override name = "Raced";
  readonly rule: string;

  constructor(rule: string, options?: ErrorOptions) {
    super(rule, options);
    this.rule = rule;
  }
}

/** The error as the domain speaks of it; anything that names no rule stays the fault it is. */
export function toRule(error: unknown): unknown {
  const [rule, merchantId] = brokenRule(error)?.split(":") ?? [];
  if (rule === undefined) return error;
  if (RACES.has(rule)) return new Raced(rule, { cause: error });
  const extensions = merchantId === undefined ? {} : { merchantId };
  return isProblemCode(rule) ? new Problem(rule, extensions, { cause: error }) : error;
}

/** With the merchant after a colon where the guard named one. */
function brokenRule(error: unknown): string | undefined {
  const message = error instanceof Error ? error.message : "";
  const check = /CHECK constraint failed: (\w+)/.exec(message)?.[1];
  const columns = /UNIQUE constraint failed: ([\w., ]+?)(?:: SQLITE|$)/.exec(message)?.[1];
  const raised = /^D1_ERROR: (\w+(?::\w+)?): SQLITE_CONSTRAINT/.exec(message)?.[1];
  return check ?? (columns === undefined ? raised : CONSTRAINT_RULES[columns]);
}

function isProblemCode(rule: string): rule is ProblemCode {
  return Object.hasOwn(PROBLEMS, rule);
}
