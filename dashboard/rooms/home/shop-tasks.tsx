// A shop's tasks in words, and the room where each is done.

import { useLingui } from "@lingui/react";
import { Plural } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { ShopHome } from "../../api/insight.ts";
import { dateFormat } from "../../parts/formats.ts";
import { useMoney } from "../../parts/money.tsx";
import type { Task } from "./tasks.tsx";

type ShopTask = ShopHome["tasks"][number];

export function useShopTasks({ tasks }: ShopHome): Task[] {
  const { i18n } = useLingui();
  const moneyOf = useMoney();
  const format = dateFormat(i18n.locale, { month: "long", day: "numeric", timeZone: "UTC" });
  return tasks.map(({ kind, count, amountMinor, day, asked, answered }) => {
    const words = {
      count,
      amount: moneyOf(amountMinor ?? 0),
      name: (asked ?? answered)?.byName ?? "",
      quantity: (asked ?? answered)?.quantity ?? 0,
      day: day === null ? "" : format.format(Date.parse(day)),
    };
    return { kind, says: SAYS[kind](words), room: ROOMS[kind] };
  });
}

const ROOMS: Record<ShopTask["kind"], string> = {
  confirm_payment: "money",
  send_payment: "money",
  answer_dispute: "disputes",
  decide_bank_line: "bank",
  answer_request: "offers",
  accept_co_funding: "entrusted",
  accept_revised_terms: "entrusted",
  gift_entrusted: "gift",
  read_refusal: "partners",
  check_statement: "money",
  extend_offer: "offers",
  raise_quota: "offers",
  ask_for_coupons: "entrusted",
};

type Words = { count: number; amount: string; day: string; name: string; quantity: number };

const SAYS: Record<ShopTask["kind"], (words: Words) => ReactNode> = {
  confirm_payment: ({ count, amount }) => (
    <Plural
      value={count}
      one={`Confirm that ${amount} has arrived`}
      other={`Confirm that # payments, ${amount} together, have arrived`}
    />
  ),
  send_payment: ({ count, amount }) => (
    <Plural
      value={count}
      one={`Pay ${amount} and say so`}
      other={`Make # payments, ${amount} together, and say so`}
    />
  ),
  answer_dispute: ({ count, amount, day }) => (
    <Plural
      value={count}
      one={`Answer a dispute about ${amount} by ${day}, or you lose it`}
      other={`Answer # disputes about ${amount} together, the first by ${day}`}
    />
  ),
  decide_bank_line: ({ count }) => (
    <Plural
      value={count}
      one="A line of your bank may be a payment: look at it"
      other="# lines of your bank may be payments: look at them"
    />
  ),
  answer_request: ({ count, name, quantity }) => (
    <Plural
      value={count}
      one={`${name} asks to gift ${quantity} of your coupons`}
      other={`# partners ask to gift your coupons, ${name} first`}
    />
  ),
  accept_co_funding: ({ count }) => (
    <Plural
      value={count}
      one="Decide on a partner's proposal to share a discount"
      other="Decide on # proposals of partners to share a discount"
    />
  ),
  accept_revised_terms: ({ count }) => (
    <Plural
      value={count}
      one="Accept the revised terms of an offer that you co-fund"
      other="Accept the revised terms of # offers that you co-fund"
    />
  ),
  gift_entrusted: ({ count, name, quantity }) => (
    <Plural
      value={count}
      one={`${name} entrusts you with ${quantity} coupons: gift the first`}
      other={`# partners entrust you with ${quantity} coupons together, ${name} first: gift them`}
    />
  ),
  read_refusal: ({ count, name }) => (
    <Plural
      value={count}
      one={`${name} declined what you asked for: read why`}
      other={`# partners declined what you asked for, ${name} first: read why`}
    />
  ),
  check_statement: ({ count }) => (
    <Plural
      value={count}
      one="Check your statement before the settlement is approved"
      other="Check your # statements before they are approved"
    />
  ),
  extend_offer: ({ count, day }) => (
    <Plural
      value={count}
      one={`An offer of yours ends on ${day}`}
      other={`# offers of yours end, the first on ${day}`}
    />
  ),
  raise_quota: ({ count }) => (
    <Plural
      value={count}
      one="An offer of yours is nearly used up"
      other="# offers of yours are nearly used up"
    />
  ),
  ask_for_coupons: ({ count }) => (
    <Plural
      value={count}
      one="Few coupons of a partner's offer are left to gift"
      other="Few coupons of # partners' offers are left to gift"
    />
  ),
};
