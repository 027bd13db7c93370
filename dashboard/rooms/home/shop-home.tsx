// A shop's first page: what to do now, what its gifts brought, what it owes or gets, and who its best partners are.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { type Figures, type ShopHome as Home, shopHomeQuery } from "../../api/insight.ts";
import { useMembership } from "../../app/membership.ts";
import { BalanceChart } from "../../charts/balance-chart.tsx";
import { FunnelChart } from "../../charts/funnel-chart.tsx";
import { Answer } from "../../parts/answer.tsx";
import { dateFormat } from "../../parts/formats.ts";
import { Money, useMoney } from "../../parts/money.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { useZoneDay } from "../../parts/when.tsx";
import { BestPartners } from "./best-partners.tsx";
import { type Figure, FigureList } from "./figures.tsx";
import { PeriodEnds } from "./period-ends.tsx";
import { ShopStatus } from "./shop-status.tsx";
import { useShopTasks } from "./shop-tasks.tsx";
import { Steps } from "./steps.tsx";
import { Tasks } from "./tasks.tsx";

export default function ShopHome() {
  const { id, merchant, alliance } = useMembership();
  const home = useQuery(shopHomeQuery(id));
  return (
    <Page title={merchant?.name ?? alliance.name} lead={alliance.name}>
      <ShopStatus status={merchant?.status} />
      <Answer query={home} rows={5}>
        {(it) => <Questions home={it} />}
      </Answer>
    </Page>
  );
}

function Questions({ home }: { home: Home }) {
  const { alliance } = useMembership();
  const tasks = useShopTasks(home);
  const { steps, asGifter, asRedeemer } = home;
  const isNew = !steps.redeemed && asGifter.total.redeemedCoupons === 0;
  // Before the first gift there is nothing to tell, and empty drawings would only stand in the way.
  const isEmpty = isNew && asGifter.total.giftedCoupons + asRedeemer.total.giftedCoupons === 0;
  return (
    <>
      {isNew ? <Steps steps={steps} /> : null}
      {isNew && alliance.test ? <DemoHint /> : null}
      {isNew && tasks.length === 0 ? null : <Tasks tasks={tasks} />}
      {isEmpty ? null : (
        <>
          <Brought home={home} />
          <Standing home={home} />
          <BestPartners asGifter={asGifter.partners} asRedeemer={asRedeemer.partners} />
        </>
      )}
    </>
  );
}

function DemoHint() {
  return (
    <p className="hint">
      <Trans>This is a test alliance: its admins can load demo data on the alliance's first page.</Trans>
    </p>
  );
}

/** Two funnels, for a shop is both: what came of what it gave, and what came to it. */
function Brought({ home }: { home: Home }) {
  const { t, i18n } = useLingui();
  const { asGifter, asRedeemer, sinceDay } = home;
  const since = dateFormat(i18n.locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(sinceDay));
  const [gave, got] = [useGave(asGifter.total), useGot(asRedeemer.total)];
  return (
    <Section title={t`What did gifts bring?`} lead={t`Of coupons gifted since ${since}`}>
      <div className="two-charts">
        <div className="side-of-gifts">
          <h3>{t`You gifted`}</h3>
          <FunnelChart name={t`What became of the coupons you gifted`} stages={useStages(asGifter.total)} />
          <FigureList figures={gave} />
        </div>
        <div className="side-of-gifts">
          <h3>{t`Partners gifted yours`}</h3>
          <FunnelChart
            name={t`What became of your coupons that partners gifted`}
            stages={useStages(asRedeemer.total)}
          />
          <FigureList figures={got} />
        </div>
      </div>
    </Section>
  );
}

function useStages(total: Figures) {
  const { t } = useLingui();
  return [
    { name: t`Gifted`, count: total.giftedCoupons },
    { name: t`Redeemed`, count: total.redeemedCoupons },
    { name: t`Settled and paid`, count: total.paidCoupons },
  ];
}

function useGave(total: Figures): Figure[] {
  const { t } = useLingui();
  const moneyOf = useMoney();
  const subsidy = moneyOf(total.subsidyMinor);
  return [
    {
      name: t`You earned`,
      value: <Money minor={total.gifterMinor} />,
      ...(total.subsidyMinor > 0 ? { hint: t`and bore ${subsidy} of discounts` } : {}),
    },
    { name: t`Partners sold`, value: <Money minor={total.revenueMinor} /> },
  ];
}

function useGot(total: Figures): Figure[] {
  const { t } = useLingui();
  const moneyOf = useMoney();
  const { newCustomers, costPerNewCustomerMinor: cost } = total;
  const each = moneyOf(cost ?? 0);
  return [
    { name: t`You sold`, value: <Money minor={total.revenueMinor} /> },
    {
      name: t`New customers`,
      value: newCustomers,
      ...(cost === null ? {} : { hint: t`${each} each, discount and commission together` }),
    },
  ];
}

function Standing({ home }: { home: Home }) {
  const { t, i18n } = useLingui();
  const dayOf = useZoneDay();
  const { position, positionDays, settlement, nextCutoffAt, at } = home;
  const today = dayOf(at);
  const next = positionDays.find((it, index) => it.day > today && differs(it, positionDays[index - 1]));
  const format = dateFormat(i18n.locale, { month: "long", day: "numeric", timeZone: "UTC" });
  const nextDay = next === undefined ? "" : format.format(Date.parse(next.day));
  const number = settlement?.number ?? 0;
  return (
    <Section title={t`What do you owe or get?`} lead={t`Plus is owed to you, minus is owed by you.`}>
      <FigureList
        figures={[
          {
            name: t`Position`,
            value: <Money minor={position.positionMinor} signed />,
            ...(nextCutoffAt === null ? {} : { hint: <PeriodEnds at={nextCutoffAt} /> }),
          },
          {
            name: t`Locked`,
            value: <Money minor={position.lockedMinor} signed />,
            hint: t`its days for refunds are over`,
          },
          {
            name: t`Pending`,
            value: <Money minor={position.pendingMinor} signed />,
            ...(next === undefined ? {} : { hint: t`on hold; the next locks on ${nextDay}` }),
          },
          ...(settlement === null
            ? []
            : [
                {
                  name: t`Settlement ${number}`,
                  value: <Money minor={settlement.dueMinor} signed />,
                  hint: <SettlementWords status={settlement.status} />,
                },
              ]),
        ]}
      />
      <BalanceChart name={t`Locked position by day`} days={positionDays} today={today} />
    </Section>
  );
}

function differs(a: Home["positionDays"][number], b: Home["positionDays"][number] | undefined): boolean {
  return b !== undefined && a.lockedMinor !== b.lockedMinor;
}

function SettlementWords({ status }: { status: NonNullable<Home["settlement"]>["status"] }) {
  const { t } = useLingui();
  const words = {
    closed: t`closed, waits for approval`,
    approved: t`approved, being paid`,
    paid: t`paid`,
    reopened: t`reopened`,
  };
  return words[status];
}
