// Who the best partners are: those whose sales one's gifts brought, and those whose gifts brought one's sales.
import { Trans, useLingui } from "@lingui/react/macro";
import type { PerformanceRow } from "../../api/insight.ts";
import { useColumns } from "../../parts/columns.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Section } from "../../parts/page.tsx";
import { Table } from "../../parts/table.tsx";

type Props = { asGifter: readonly PerformanceRow[]; asRedeemer: readonly PerformanceRow[] };

export function BestPartners({ asGifter, asRedeemer }: Props) {
  const { t } = useLingui();
  const columns = useColumns<PerformanceRow>();
  const name = columns.text(t`Partner`, (it) => it.name, { onPhone: "title" });
  const redeemed = columns.count(t`Redeemed`, (it) => it.redeemedCoupons);
  const isEmpty = asGifter.length === 0 && asRedeemer.length === 0;
  return (
    <Section title={t`Who are your best partners?`}>
      {isEmpty ? (
        <Empty>
          <Trans>Once coupons are gifted, those with whom it goes best stand here.</Trans>
        </Empty>
      ) : (
        <div className="two-charts">
          {asGifter.length === 0 ? null : (
            <div>
              <h3>
                <Trans>You send them customers</Trans>
              </h3>
              <Table
                label={t`You send them customers`}
                rows={asGifter}
                keyOf={(it) => it.merchantId}
                columns={[
                  name,
                  redeemed,
                  columns.money(t`They sold`, (it) => it.revenueMinor),
                  columns.money(t`You earned`, (it) => it.gifterMinor, { onPhone: "amount" }),
                ]}
              />
            </div>
          )}
          {asRedeemer.length === 0 ? null : (
            <div>
              <h3>
                <Trans>They send you customers</Trans>
              </h3>
              <Table
                label={t`They send you customers`}
                rows={asRedeemer}
                keyOf={(it) => it.merchantId}
                columns={[
                  name,
                  redeemed,
                  columns.count(t`New customers`, (it) => it.newCustomers),
                  columns.money(t`You sold`, (it) => it.revenueMinor, { onPhone: "amount" }),
                ]}
              />
            </div>
          )}
        </div>
      )}
    </Section>
  );
}
