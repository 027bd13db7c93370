// A deed: one POST, PATCH or DELETE that somebody asks for by a button, and what became of it.
import { type QueryKey, useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { ApiProblem } from "./problem.ts";

type Deed<Answer, Input> = {
  /** `again` holds the Idempotency-Key: after no answer came, the next press asks for the same thing, not for another. */
  act: (input: Input, again: { "Idempotency-Key": string }) => Promise<Answer>;
  /** What is read anew afterwards; nothing is shown as done before the API has said so. */
  changes?: readonly QueryKey[];
  onDone?: (answer: Answer, input: Input) => void;
};

/** The state of a deed: `mutate` does it, `isPending` and `error` say how it stands. */
export function useDeed<Answer, Input = void>({ act, changes = [], onDone }: Deed<Answer, Input>) {
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  return useMutation<Answer, ApiProblem, Input>({
    mutationFn: (input) => act(input, { "Idempotency-Key": key.current }),
    onSuccess: async (answer, input) => {
      await Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onDone?.(answer, input);
    },
    onSettled: (_answer, problem) => {
      if (!problem?.isUncertain) key.current = crypto.randomUUID();
    },
  });
}
