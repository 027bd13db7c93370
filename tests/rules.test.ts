// Every rule has one name, and a test that meets it.
import { expect, test } from "vitest";
import { PROBLEMS } from "../schema/problems.ts";
import { CONSTRAINT_RULES, RACES } from "../schema/rules.ts";

const sources = import.meta.glob<string>("../{schema,worker,tests}/**/*.test.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});
const tests = Object.entries(sources)
  .filter(([path]) => !path.endsWith("/rules.test.ts"))
  .map(([, text]) => text)
  .join("\n");

/** Met by faults that no caller can cause. */
const NOT_MET_HERE = new Set(["internal_error", "state_changed"]);

test("every problem that this part can answer is met by a test", () => {
  const unmet = Object.keys(PROBLEMS).filter(
    (code) => !NOT_MET_HERE.has(code) && !tests.includes(`"${code}"`) && !tests.includes(` ${code}"`),
  );
  expect(unmet).toEqual([]);
});

test("every constraint stands for a problem or for a race", () => {
  for (const rule of Object.values(CONSTRAINT_RULES))
    expect(Object.hasOwn(PROBLEMS, rule) || RACES.has(rule), rule).toBe(true);
});
