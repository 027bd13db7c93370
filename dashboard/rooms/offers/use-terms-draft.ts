// The terms under way in an editor. While a field cannot be read, the preview stays with what could be read last.
import { useContext, useRef, useState } from "react";
import { Currency } from "../../parts/money.tsx";
import { exampleTerms } from "./example-terms.ts";
import { type TermsDraft, termsFrom } from "./terms-draft.ts";

export function useTermsDraft(first: TermsDraft) {
  const currency = useContext(Currency);
  const [draft, setDraft] = useState(first);
  const { terms, wrong } = termsFrom(draft, currency);
  // What stands in the preview before anything was entered.
  const [example] = useState(() => exampleTerms(currency));
  const last = useRef(example);
  if (terms !== null) last.current = terms;
  return {
    draft,
    change: (change: Partial<TermsDraft>) => setDraft((before) => ({ ...before, ...change })),
    terms,
    wrong: wrong ?? [],
    shown: last.current,
    isExample: last.current === example,
  };
}
