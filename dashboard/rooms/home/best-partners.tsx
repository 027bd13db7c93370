// Who the best partners are: those whose sales one's gifts brought, and those whose gifts brought one's sales.
import { Trans, useLingui } from "@lingui/react/macro";
import type { PerformanceRow } from "../../api/insight.ts";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Section } from "../../parts/page.tsx";
import { Table } from "../../parts/table.tsx";

type Props = { asGifter: readonly PerformanceRow[]; asRedeemer: readonly PerformanceRow[] };

export function BestPartners({ asGifter, asRedeemer }: Props) {
  const { t } = useLingui();
  const columns = useColumns<PerformanceRow>();
  const isEmpty = asGifter.length === 0 && asRedeemer.length === 0;
  return (
    <Section title={t`Who are your best partners?`}>
      {isEmpty ? (
        <Empty>
          <Trans>Once coupons are gifted, those with whom it goes best stand here.</Trans>
        </Empty>
      ) : (
        <div className="two-charts">
          <Best
            name={t`You send them customers`}
            partners={asGifter}
            figures={[
              columns.money(t`They sold`, (it) => it.revenueMinor),
              columns.money(t`You earned`, (it) => it.gifterMinor, { onPhone: "amount" }),
            ]}
          />
          <Best
            name={t`They send you customers`}
            partners={asRedeemer}
            figures={[
              columns.count(t`New customers`, (it) => it.newCustomers),
              columns.money(t`You sold`, (it) => it.revenueMinor, { onPhone: "amount" }),
            ]}
          />
        </div>
      )}
    </Section>
  );
}

type BestProps = {
  name: string;
  partners: readonly PerformanceRow[];
  figures: readonly Column<PerformanceRow>[];
};

function Best({ name, partners, figures }: BestProps) {
  const { t } = useLingui();
  const columns = useColumns<PerformanceRow>();
  if (partners.length === 0) return null;
  return (
    <div>
      <h3>{name}</h3>
      <Table
        label={name}
        rows={partners}
        keyOf={(it) => it.merchantId}
        columns={[
          columns.text(t`Partner`, (it) => it.name, { onPhone: "title" }),
          columns.count(t`Redeemed`, (it) => it.redeemedCoupons),
          ...figures,
        ]}
      />
    </div>
  );
}
