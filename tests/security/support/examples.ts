// One request for each operation that its rightful callers may make, by operation id.
import type { Example } from "./example.ts";
import { EXAMPLES_OF_ASKING } from "./examples-of-asking.ts";
import { EXAMPLES_OF_CORRECTIONS } from "./examples-of-corrections.ts";
import { EXAMPLES_OF_PAYMENTS } from "./examples-of-payments.ts";
import { EXAMPLES_OF_PEOPLE } from "./examples-of-people.ts";
import { EXAMPLES_OF_SHOPS } from "./examples-of-shops.ts";
import { EXAMPLES_OF_WEBHOOKS } from "./examples-of-webhooks.ts";
import type { Operation } from "./matrix.ts";

const EXAMPLES: Record<string, Example | readonly Example[]> = {
  ...EXAMPLES_OF_PAYMENTS,
  ...EXAMPLES_OF_PEOPLE,
  ...EXAMPLES_OF_SHOPS,
  ...EXAMPLES_OF_ASKING,
  ...EXAMPLES_OF_CORRECTIONS,
  ...EXAMPLES_OF_WEBHOOKS,
};

/** Every example of the operations, those last that make others of the callers. */
export function examplesOf(operations: readonly Operation[]): [Operation, Example][] {
  const all = operations.flatMap((operation) =>
    [EXAMPLES[operation.id] ?? []].flat().map((example): [Operation, Example] => [operation, example]),
  );
  return [...all.filter(([, it]) => !it.isLast), ...all.filter(([, it]) => it.isLast)];
}

/** What is to be added for operations that have no example, and taken away of examples without an operation. */
export function gapsIn(operations: readonly Operation[]): string[] {
  const uncovered = operations.filter(({ id }) => EXAMPLES[id] === undefined);
  const unknown = Object.keys(EXAMPLES).filter((name) => !operations.some(({ id }) => id === name));
  return [
    ...uncovered.map(
      ({ id, method, path }) =>
        `${method} ${path} is not covered: add \`${id}\` to tests/security/support/examples-of-….ts, with the request that its callers make and whose thing it names.`,
    ),
    ...unknown.map((name) => `No operation is called \`${name}\` any more: take its example away.`),
  ];
}
