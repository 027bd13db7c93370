// What the server says of the coupon in hand for this order. The latest question counts; earlier answers come too late.
import { ApiProblem } from "../api/problem.ts";
import type { Code } from "./code.ts";
import { judgeText, type Seen } from "./genuine.ts";
import { askAbout, readKeys, type Validation } from "./requests.ts";
import type { Till } from "./till.ts";

export type Quote =
  | { state: "none" }
  | { state: "asking" }
  | { state: "unreachable"; seen: Seen }
  | { state: "honoured"; validation: Validation }
  | { state: "refused"; problem: ApiProblem };

export type Question = { code: Code; amountMinor: number; reference: string };

export type Quotes = {
  current: () => Quote;
  /** Asks after so many milliseconds, so that an amount is asked about when it has been entered. */
  ask: (question: Question, afterMs: number) => void;
  forget: () => void;
};

/** That a network is back is known for certain only by an answer. */
const AGAIN_AFTER_MS = 4_000;

export function quotesFor(till: Till, onChange: () => void): Quotes {
  let quote: Quote = { state: "none" };
  let newest = 0;
  let timer = 0;
  const become = (next: Quote) => {
    quote = next;
    onChange();
  };
  const ask = (question: Question, afterMs: number) => {
    const number = ++newest;
    clearTimeout(timer);
    become({ state: "asking" });
    const attempt = async () => {
      const answer = await answerTo(till, question);
      if (number !== newest) return;
      // What is said already is not read out again.
      if (!isSameSilence(quote, answer)) become(answer);
      if (number === newest && answer.state === "unreachable") timer = setTimeout(attempt, AGAIN_AFTER_MS);
    };
    timer = setTimeout(attempt, afterMs);
  };
  const forget = () => {
    newest++;
    clearTimeout(timer);
    quote = { state: "none" };
  };
  return { current: () => quote, ask, forget };
}

function answerTo(till: Till, { code, amountMinor, reference }: Question): Promise<Quote> {
  const order = { amountMinor, ...(reference === "" ? {} : { reference }) };
  return askAbout(till, code.code, order).then(honoured, (error) => refused(till, code, error));
}

function isSameSilence(a: Quote, b: Quote): boolean {
  return a.state === "unreachable" && b.state === "unreachable" && a.seen === b.seen;
}

function honoured(validation: Validation): Quote {
  return { state: "honoured", validation };
}

async function refused(till: Till, code: Code, error: unknown): Promise<Quote> {
  const problem = error instanceof ApiProblem ? error : new ApiProblem("internal_error");
  if (!problem.isUncertain) return { state: "refused", problem };
  return { state: "unreachable", seen: await seenOf(till, code) };
}

async function seenOf({ membership }: Till, { kind, code }: Code): Promise<Seen> {
  if (kind !== "signed") return kind;
  const [allianceId, { origin }] = [membership.alliance.id, location];
  return judgeText(code, { allianceId, origin, keys: await readKeys(), now: Date.now() });
}

/** Rules about this order and not about the coupon: with another amount or number it may be honoured. */
export function isAboutTheOrder({ code }: ApiProblem): boolean {
  return code === "minimum_spend_not_met" || code === "order_already_has_coupon";
}

/** The minute of a signed text is over: what the phone shows by now may be honoured. */
export function isAged({ code }: ApiProblem): boolean {
  return code === "presentation_stale";
}
