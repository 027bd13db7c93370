// The versions of an offer's terms, and how many coupons in customers' hands keep each.
import { useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type Offer, type TermsVersion, termsVersionsQuery } from "../../api/offers.ts";
import { useMembership } from "../../app/membership.ts";
import { useColumns } from "../../parts/columns.tsx";
import { List } from "../../parts/list.tsx";
import { Section } from "../../parts/page.tsx";
import { usePromise } from "../../parts/promise.ts";
import { Table } from "../../parts/table.tsx";

export function TermsVersions({ offer }: { offer: Offer }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const promise = usePromise();
  const versions = useInfiniteQuery(termsVersionsQuery(membershipId, offer.id));
  const columns = useColumns<TermsVersion>();
  const all = [
    columns.text(t`Version`, (it) => String(it.termsVersion), { onPhone: "title" }),
    columns.time(t`Since`, (it) => it.createdAt, { depth: "day" }),
    columns.text(t`Promise`, ({ terms }) => `${promise.value(terms.discount)} · ${promise.condition(terms)}`),
    columns.text(t`Commission`, ({ terms }) => promise.commission(terms.commission)),
    columns.count(t`Coupons that keep it`, (it) => it.liveCoupons),
  ];
  return (
    <Section
      title={t`Versions of the terms`}
      lead={t`A coupon keeps the version it was gifted under, for life.`}
    >
      <List list={versions} empty={null}>
        {(rows) => (
          <Table
            columns={all}
            rows={rows}
            keyOf={(it) => String(it.termsVersion)}
            label={t`Versions of the terms`}
          />
        )}
      </List>
    </Section>
  );
}
