// An admin's first page: what waits, what flows between merchants, who is exposed, the period so far, and the books.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { allianceHomeQuery, type AllianceHome as Home } from "../../api/insight.ts";
import { useMembership } from "../../app/membership.ts";
import { FlowChart } from "../../charts/flow-chart.tsx";
import { Answer } from "../../parts/answer.tsx";
import { useColumns } from "../../parts/columns.tsx";
import { Empty } from "../../parts/empty.tsx";
import { dateFormat, numberFormat } from "../../parts/formats.ts";
import { Money, useMoney } from "../../parts/money.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { Table } from "../../parts/table.tsx";
import { When } from "../../parts/when.tsx";
import { TestDesk } from "../trying/test-desk.tsx";
import { useAllianceTasks } from "./alliance-tasks.tsx";
import { Books } from "./books.tsx";
import { type Figure, FigureList } from "./figures.tsx";
import { PeriodEnds } from "./period-ends.tsx";
import { Tasks } from "./tasks.tsx";

export default function AllianceHome() {
  const { id, alliance } = useMembership();
  const home = useQuery(allianceHomeQuery(id));
  return (
    <Page title={alliance.name}>
      <Answer query={home} rows={5}>
        {(it) => <Questions home={it} />}
      </Answer>
    </Page>
  );
}

function Questions({ home }: { home: Home }) {
  const { alliance } = useMembership();
  return (
    <>
      <Tasks tasks={useAllianceTasks(home)} />
      {alliance.test ? <TestDesk isFresh={isFresh(home)} /> : null}
      <Flows home={home} />
      <Exposed exposures={home.exposures} />
      <Period home={home} />
      <Books log={home.log} />
    </>
  );
}

/** Nothing was gifted yet, as far as this page knows. */
function isFresh({ total, settlement }: Home): boolean {
  return total.giftedCoupons === 0 && settlement === null;
}

function Flows({ home: { flows, total, sinceDay } }: { home: Home }) {
  const { t, i18n } = useLingui();
  const since = dateFormat(i18n.locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(sinceDay));
  const sold = flows.filter((it) => it.revenueMinor > 0);
  return (
    <Section title={t`What flows between merchants`} lead={t`Of coupons gifted since ${since}`}>
      <FigureList figures={useTotals(total)} />
      {sold.length === 0 ? (
        <Empty>
          <Trans>Once a coupon is redeemed, you see here who sent whom how much.</Trans>
        </Empty>
      ) : (
        <>
          <p className="chart-sides">
            <span>
              <Trans>who gifted</Trans>
            </span>
            <span>
              <Trans>who sold, after the discount</Trans>
            </span>
          </p>
          <FlowChart name={t`Sales by gifter and redeemer`} flows={sold} />
        </>
      )}
    </Section>
  );
}

function useTotals(total: Home["total"]): Figure[] {
  const { t, i18n } = useLingui();
  const moneyOf = useMoney();
  const fee = moneyOf(total.feeMinor);
  const count = (value: number) => numberFormat(i18n.locale, {}).format(value);
  const percent = numberFormat(i18n.locale, { style: "percent", maximumFractionDigits: 1 });
  const share = percent.format(total.giftedCoupons === 0 ? 0 : total.redeemedCoupons / total.giftedCoupons);
  return [
    { name: t`Gifted`, value: count(total.giftedCoupons) },
    {
      name: t`Redeemed`,
      value: count(total.redeemedCoupons),
      ...(total.giftedCoupons === 0 ? {} : { hint: t`${share} of them` }),
    },
    { name: t`Sales`, value: <Money minor={total.revenueMinor} /> },
    {
      name: t`To gifters`,
      value: <Money minor={total.gifterMinor} />,
      hint: t`and ${fee} to the alliance`,
    },
  ];
}

function Exposed({ exposures }: Pick<Home, "exposures">) {
  const { t, i18n } = useLingui();
  const columns = useColumns<Home["exposures"][number]>();
  const percent = numberFormat(i18n.locale, { style: "percent", maximumFractionDigits: 0 });
  const usedOf = (it: Home["exposures"][number]) =>
    it.exposureMinor === null || it.limitMinor === null || it.limitMinor === 0
      ? null
      : percent.format(Math.max(0, it.exposureMinor) / it.limitMinor);
  return (
    <Section
      title={t`Who is exposed`}
      lead={t`What each owes, with a share of what its live coupons may cost at most; nearest to the limit first.`}
    >
      {exposures.length === 0 ? (
        <Empty>
          <Trans>As soon as the first merchant is admitted it stands here.</Trans>
        </Empty>
      ) : (
        <Table
          label={t`Who is exposed`}
          rows={exposures}
          keyOf={(it) => it.merchantId}
          columns={[
            columns.text(t`Merchant`, (it) => it.name, { onPhone: "title" }),
            {
              heading: t`Exposure`,
              cell: (it) =>
                it.exposureMinor === null ? t`without bound` : <Money minor={it.exposureMinor} />,
              isFigure: true,
              onPhone: "amount",
            },
            {
              heading: t`Limit`,
              cell: (it) => (it.limitMinor === null ? t`none` : <Money minor={it.limitMinor} />),
              isFigure: true,
            },
            { heading: t`Used`, cell: usedOf, isFigure: true },
          ]}
        />
      )}
    </Section>
  );
}

function Period({ home: { period, settlement } }: { home: Home }) {
  const { t, i18n } = useLingui();
  const moneyOf = useMoney();
  const lines = numberFormat(i18n.locale, {}).format(period.lineCount);
  const pending = moneyOf(period.pendingMinor);
  const figures: Figure[] = [
    { name: t`Owed and locked`, value: <Money minor={period.owedMinor} />, hint: t`and ${pending} pending` },
    {
      name: t`Lines so far`,
      value: lines,
      ...(period.nextCutoffAt === null ? {} : { hint: <PeriodEnds at={period.nextCutoffAt} /> }),
    },
  ];
  if (settlement !== null) {
    const { number, obligationCount: debts, instructionCount: payments } = settlement;
    const gross = moneyOf(settlement.grossMinor);
    figures.push({
      name: t`Settlement ${number}`,
      value: <Money minor={settlement.instructedMinor} />,
      hint: t`in ${payments} payments, instead of ${gross} in ${debts} debts`,
    });
  }
  return (
    <Section
      title={t`The period so far`}
      lead={
        period.fromAt === null ? (
          t`No period has been closed yet.`
        ) : (
          <Trans>
            since <When at={period.fromAt} />
          </Trans>
        )
      }
    >
      <FigureList figures={figures} />
    </Section>
  );
}
