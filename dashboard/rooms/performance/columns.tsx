// The columns of a performance report, with the totals that the API summed.
import { useLingui } from "@lingui/react/macro";
import type { Figures, PerformanceRow, PerformanceSelection } from "../../api/insight.ts";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { numberFormat } from "../../parts/formats.ts";
import { Money } from "../../parts/money.tsx";

export function usePerformanceColumns(
  { by, role }: PerformanceSelection,
  total: Figures | undefined,
): Column<PerformanceRow>[] {
  const { t, i18n } = useLingui();
  const columns = useColumns<PerformanceRow>();
  const whole = numberFormat(i18n.locale, {});
  const percent = numberFormat(i18n.locale, { style: "percent", maximumFractionDigits: 1 });
  const names = { partner: t`Partner`, offer: t`Offer`, staff: t`Staff`, rule: t`Rule` };
  const count = (heading: string, value: (it: Figures) => number) =>
    columns.count(heading, value, total === undefined ? {} : { total: whole.format(value(total)) });
  const money = (heading: string, value: (it: Figures) => number | null, more: object = {}) => {
    const sum = total === undefined ? null : value(total);
    return columns.money(heading, value, {
      ...more,
      ...(sum === null ? {} : { total: <Money minor={sum} /> }),
    });
  };
  const returned = (it: Figures) =>
    it.knownCustomers === 0 ? null : percent.format(it.returningCustomers / it.knownCustomers);
  return [
    columns.text(names[by], (it) => it.name ?? it.key ?? t`none named`, { onPhone: "title" }),
    count(t`Gifted`, (it) => it.giftedCoupons),
    count(t`Redeemed`, (it) => it.redeemedCoupons),
    count(t`Paid`, (it) => it.paidCoupons),
    money(t`Sales`, (it) => it.revenueMinor, { onPhone: "amount" }),
    money(t`Discount`, (it) => it.discountMinor),
    ...(role === "gifter"
      ? [money(t`Earned`, (it) => it.gifterMinor), money(t`Borne`, (it) => it.subsidyMinor)]
      : [
          money(t`Commission`, (it) => it.gifterMinor + it.feeMinor),
          money(t`Per new customer`, (it) => it.costPerNewCustomerMinor),
        ]),
    ...(total === undefined || total.heldMinor === 0
      ? []
      : [money(t`In dispute`, (it) => it.heldMinor || null)]),
    count(t`New customers`, (it) => it.newCustomers),
    {
      ...columns.text(t`Returned`, returned, total === undefined ? {} : { total: returned(total) }),
      isFigure: true,
    },
  ];
}
