// The terms under way in an editor. While a field cannot be read, the preview stays with what could be read last.
import { useContext, useRef, useState } from "react";
import { Currency } from "../../parts/money.tsx";
import type { Terms } from "../../parts/promise.ts";
import { type TermsDraft, termsFrom } from "./terms-draft.ts";

export function useTermsDraft(first: TermsDraft) {
  const currency = useContext(Currency);
  const [draft, setDraft] = useState(first);
  const { terms, wrong } = termsFrom(draft, currency);
  const last = useRef<Terms>(EXAMPLE);
  if (terms !== null) last.current = terms;
  return {
    draft,
    change: (change: Partial<TermsDraft>) => setDraft((before) => ({ ...before, ...change })),
    terms,
    wrong: wrong ?? [],
    shown: last.current,
    isExample: last.current === EXAMPLE,
  };
}

/** What stands in the preview before anything was entered. */
const EXAMPLE: Terms = {
  discount: { kind: "fixed", valueMinor: 5000 },
  minSpendMinor: 20_000,
  commission: { kind: "percent", bps: 800, base: "net", capMinor: null },
  newCustomersOnly: false,
  followOn: null,
  validity: { kind: "afterGift", opensAfterDays: 0, lastsDays: 30 },
  perHolderLimit: null,
  transferable: false,
  reissueOnFullRefund: true,
  storeRefs: [],
  presentation: "static",
};
