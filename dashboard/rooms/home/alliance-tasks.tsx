// An admin's tasks in words, and the room where each is done.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { AllianceHome } from "../../api/insight.ts";
import { dateFormat } from "../../parts/formats.ts";
import { useMoney } from "../../parts/money.tsx";
import type { Task } from "./tasks.tsx";

type AllianceTask = AllianceHome["tasks"][number];

export function useAllianceTasks({ tasks }: AllianceHome): Task[] {
  const { i18n } = useLingui();
  const moneyOf = useMoney();
  const format = dateFormat(i18n.locale, { month: "long", day: "numeric", timeZone: "UTC" });
  return tasks.map(({ kind, count, amountMinor, day }) => {
    const words = {
      count,
      amount: moneyOf(amountMinor ?? 0),
      day: day === null ? "" : format.format(Date.parse(day)),
    };
    return { kind, says: SAYS[kind](words), room: ROOMS[kind] };
  });
}

const ROOMS: Record<AllianceTask["kind"], string> = {
  reconcile_payment: "settlements",
  decide_bank_line: "bank",
  approve_settlement: "settlements",
  find_second_admin: "settlements",
  decide_dispute: "disputes",
  decide_hold: "disputes",
  approve_adjustment: "adjustments",
  decide_application: "members",
  watch_exposure: "members",
  close_period: "settlements",
};

type Words = { count: number; amount: string; day: string };

const SAYS: Record<AllianceTask["kind"], (words: Words) => ReactNode> = {
  reconcile_payment: ({ count, amount }) => (
    <Plural
      value={count}
      one={`Find out what became of a payment of ${amount}`}
      other={`Find out what became of # payments, ${amount} together`}
    />
  ),
  decide_bank_line: ({ count }) => (
    <Plural
      value={count}
      one="A line of a bank waits for your word"
      other="# lines of banks wait for your word"
    />
  ),
  approve_settlement: ({ amount }) => <Trans>Review and approve the settlement: {amount} to be paid</Trans>,
  find_second_admin: () => (
    <Trans>The settlement waits for another admin: you closed it, or the rules that you wrote did</Trans>
  ),
  decide_dispute: ({ count, amount, day }) => (
    <Plural
      value={count}
      one={`Decide a dispute about ${amount} by ${day}, or it is rejected`}
      other={`Decide # disputes about ${amount} together, the first by ${day}`}
    />
  ),
  decide_hold: ({ count, amount }) => (
    <Plural
      value={count}
      one={`Decide what becomes of ${amount} that the alliance holds of a suspended shop`}
      other={`Decide # holds of suspended shops, ${amount} together`}
    />
  ),
  approve_adjustment: ({ count, amount }) => (
    <Plural
      value={count}
      one={`Approve an adjustment of ${amount} that another admin proposed, or refuse it`}
      other={`Look at # adjustments that other admins proposed, ${amount} together`}
    />
  ),
  decide_application: ({ count }) => (
    <Plural
      value={count}
      one="Decide on the application of a shop"
      other="Decide on the applications of # shops"
    />
  ),
  watch_exposure: ({ count }) => (
    <Plural
      value={count}
      one="A merchant is near or over its limit"
      other="# merchants are near or over their limits"
    />
  ),
  close_period: () => <Trans>The period is over: close it and have it settled</Trans>,
};
