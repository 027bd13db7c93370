// What the server says of the coupon in hand for this order. The latest question counts; earlier answers come too late.
import { ApiProblem } from "../api/problem.ts";
import { askAbout, type Validation } from "./requests.ts";
import type { Till } from "./till.ts";

export type Quote =
  | { state: "none" }
  | { state: "asking" }
  | { state: "unreachable" }
  | { state: "honoured"; validation: Validation }
  | { state: "refused"; problem: ApiProblem };

export type Question = { code: string; amountMinor: number; reference: string };

export type Quotes = {
  current: () => Quote;
  /** Asks after so many milliseconds, so that an amount is asked about when it has been entered. */
  ask: (question: Question, afterMs: number) => void;
  forget: () => void;
};

export function quotesFor(till: Till, onChange: () => void): Quotes {
  let quote: Quote = { state: "none" };
  let newest = 0;
  let timer = 0;
  const become = (next: Quote) => {
    quote = next;
    onChange();
  };
  const ask = ({ code, amountMinor, reference }: Question, afterMs: number) => {
    const number = ++newest;
    clearTimeout(timer);
    become({ state: "asking" });
    timer = setTimeout(async () => {
      const order = { amountMinor, ...(reference === "" ? {} : { reference }) };
      const answer = await askAbout(till, code, order).then(honoured, refused);
      if (number === newest) become(answer);
    }, afterMs);
  };
  const forget = () => {
    newest++;
    clearTimeout(timer);
    quote = { state: "none" };
  };
  return { current: () => quote, ask, forget };
}

function honoured(validation: Validation): Quote {
  return { state: "honoured", validation };
}

function refused(error: unknown): Quote {
  const problem = error instanceof ApiProblem ? error : new ApiProblem("internal_error");
  return problem.isUncertain ? { state: "unreachable" } : { state: "refused", problem };
}

/** Rules about this order and not about the coupon: with another amount or number it may be honoured. */
export function isAboutTheOrder({ code }: ApiProblem): boolean {
  return code === "minimum_spend_not_met" || code === "order_already_has_coupon";
}
