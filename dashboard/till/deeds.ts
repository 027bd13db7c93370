// Redeeming and taking back: one request under one key until its answer has come, and then the verdict.
import { ApiProblem } from "../api/problem.ts";
import { leaveToSignIn } from "./arrival.ts";
import { button } from "./dom.ts";
import type { LastRedemption } from "./last-redemption.ts";
import type { Deed, Offered, PendingDeed } from "./pending-deed.ts";
import { printReceipt } from "./receipt.ts";
import { type Done, done } from "./requests.ts";
import { sentencesFor } from "./sentences.ts";
import type { Till } from "./till.ts";
import type { Said, Verdict } from "./verdict.ts";

type Order = { code: string; amountMinor: number; reference: string };
type Parts = { till: Till; pending: PendingDeed; verdict: Verdict; last: LastRedemption };

export type Deeds = {
  redeem: (order: Order, offered: Offered) => void;
  undo: (redemptionId: string) => void;
  refund: (redemptionId: string, amountMinor: number | "full") => void;
  /** Asks again for what was confirmed and not answered, after a reload or once the network is back. */
  resume: () => void;
  /** Called after a verdict was taken away; `isDone` where it was no refusal. */
  onOver: (call: (isDone: boolean) => void) => void;
};

export function deedsOf(parts: Parts): Deeds {
  const { till, pending } = parts;
  let over = (_isDone: boolean) => {};
  let isUnderWay = false;
  const settle = async () => {
    const { deed } = pending;
    if (deed === undefined || isUnderWay) return;
    isUnderWay = true;
    parts.verdict.say(onItsWay(till, deed));
    const said = await outcome(parts, deed, { again: settle, over: (isDone) => over(isDone) });
    isUnderWay = false;
    if (said !== undefined) parts.verdict.say(said);
  };
  const begin = (deed: Deed) => {
    // A second press finds the first one still waiting.
    if (pending.deed !== undefined) return;
    pending.begin(deed);
    settle();
  };
  const head = () => ({ key: crypto.randomUUID(), membershipId: till.membership.id });
  const takeBack = (kind: "undo" | "refund", redemptionId: string, amountMinor: number | "full") => {
    const reference = `till-${crypto.randomUUID()}`;
    const body = amountMinor === "full" ? { reference, full: true as const } : { reference, amountMinor };
    begin({ ...head(), kind, redemptionId, body });
  };
  return {
    redeem: (order, offered) => begin({ ...head(), kind: "redeem", body: requestOf(till, order), offered }),
    undo: (redemptionId) => takeBack("undo", redemptionId, "full"),
    refund: (redemptionId, amountMinor) => takeBack("refund", redemptionId, amountMinor),
    resume: settle,
    onOver: (call) => {
      over = call;
    },
  };
}

function requestOf({ store, staff }: Till, { code, amountMinor, reference }: Order) {
  return {
    code,
    order: { amountMinor, ...(reference === "" ? {} : { reference }) },
    ...(store === undefined ? {} : { storeRef: store.reference }),
    ...(staff === "" ? {} : { staffRef: staff }),
    channel: "store" as const,
  };
}

function onItsWay({ words }: Till, { kind }: Deed): Said {
  return { tone: "plain", title: kind === "redeem" ? words.redeeming : words.takingBack, why: "", now: "" };
}

type Ways = { again: () => void; over: (isDone: boolean) => void };

/** What the screen says once the answer is here, or is known not to come. Undefined where the page is being left. */
async function outcome(parts: Parts, deed: Deed, ways: Ways): Promise<Said | undefined> {
  const { till, pending } = parts;
  try {
    const answer = await done(deed);
    pending.end();
    const said = "redemption" in answer ? redeemed(parts, deed, answer) : takenBack(parts, deed, answer);
    return { ...said, onDismiss: () => ways.over(true) };
  } catch (error) {
    const problem = error instanceof ApiProblem ? error : new ApiProblem("internal_error");
    if (problem.code === "credentials_missing") {
      leaveToSignIn();
      return undefined;
    }
    // Too many requests are turned away before they are looked at, so they say nothing of the attempt before.
    if (problem.isUncertain || problem.status === 429) return unanswered(parts, ways);
    pending.end();
    const orderMinor = deed.kind === "redeem" ? deed.body.order.amountMinor : null;
    const sentences = sentencesFor(till, problem, orderMinor);
    return { tone: "brick", title: till.words.refused, ...sentences, onDismiss: () => ways.over(false) };
  }
}

/** Nobody knows yet: it says so, and offers to ask for the very same thing again. */
function unanswered({ till: { words }, pending, verdict }: Parts, { again, over }: Ways): Said {
  const leave = () => {
    pending.end();
    const onDismiss = () => over(false);
    verdict.say({ tone: "amber", title: words.leftOpen, ...words.leftOpenSentences, onDismiss });
  };
  const actions = [
    button(words.askAgain, again, { look: "verdict-next" }),
    button(words.leaveOpen, leave, { look: "plain" }),
  ];
  return { tone: "amber", title: words.noAnswer, ...words.noAnswerSentences, actions };
}

function redeemed(
  { till, last }: Parts,
  deed: Deed,
  { redemption }: Extract<Done, { redemption: unknown }>,
): Said {
  const { words, money } = till;
  const title = deed.kind === "redeem" ? deed.offered.title : "";
  last.remember(redemption);
  return {
    tone: "leaf",
    title: words.accepted,
    why: title,
    now: words.takeTheMoney,
    figures: [
      { name: words.discount, value: `−${money(redemption.discountMinor)}` },
      { name: words.pays, value: money(redemption.netMinor), isMain: true },
    ],
    actions: [
      button(words.printReceipt, () => printReceipt(till, redemption, title), {
        look: "plain",
        icon: "print",
      }),
    ],
  };
}

function takenBack(
  { till, last }: Parts,
  { kind }: Deed,
  { refund }: Extract<Done, { refund: unknown }>,
): Said {
  const { words, money } = till;
  if (last.current()?.id === refund.redemptionId) last.forget();
  const title = kind === "undo" ? words.undone : words.refundedTitle(money(refund.amountMinor));
  return { tone: "leaf", title, ...words.takenBack(refund.replacementCoupon !== null) };
}
