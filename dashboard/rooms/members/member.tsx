// One merchant as admins see it: what it said of itself, how it stands, how far it may fall behind, and its status deeds.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { exposuresQuery, type Merchant, merchantQuery } from "../../api/partners.ts";
import { useMembership } from "../../app/membership.ts";
import { Answer } from "../../parts/answer.tsx";
import { Button } from "../../parts/button.tsx";
import { Money } from "../../parts/money.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { Term, Terms } from "../../parts/terms.tsx";
import { When } from "../../parts/when.tsx";
import { useCategoryName } from "./category-names.ts";
import { ChangeMerchant } from "./change-merchant.tsx";
import { Status } from "./status.tsx";
import { StatusDeeds } from "./status-deeds.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/members/$merchantId");

export function Member() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const { merchantId } = route.useParams();
  const merchant = useQuery(merchantQuery(membershipId, merchantId));
  return (
    <Page
      title={merchant.data?.name ?? t`Merchant`}
      lead={
        <>
          {merchant.data ? <Status of={merchant.data} /> : null}{" "}
          <Link to="/m/$membershipId/members" params={{ membershipId }}>
            <Trans>All merchants</Trans>
          </Link>
        </>
      }
      actions={merchant.data ? <StatusDeeds merchant={merchant.data} /> : null}
    >
      <Answer query={merchant}>{(it) => <Whole merchant={it} />}</Answer>
    </Page>
  );
}

function Whole({ merchant }: { merchant: Merchant }) {
  const { t } = useLingui();
  const [isChanging, setChanging] = useState(false);
  const isIn = merchant.status !== "applied" && merchant.status !== "refused";
  return (
    <div className="two-sides">
      <Section
        title={t`About the shop`}
        actions={
          <Button onClick={() => setChanging(true)}>
            <Trans>Change</Trans>
          </Button>
        }
      >
        <Particulars merchant={merchant} />
      </Section>
      {isIn ? <Stands merchant={merchant} /> : null}
      {isChanging ? <ChangeMerchant merchant={merchant} onClose={() => setChanging(false)} /> : null}
    </div>
  );
}

function Particulars({ merchant }: { merchant: Merchant }) {
  const { t, i18n } = useLingui();
  const categoryOf = useCategoryName();
  const { category, priceTier, monthlyOrders, regions, contact, createdAt } = merchant;
  return (
    <Terms>
      <Term name={t`Sells`}>{categoryOf(category)}</Term>
      <Term name={t`Price level`}>{t`${priceTier} of 5`}</Term>
      <Term name={t`Orders in a month`}>{monthlyOrders.toLocaleString(i18n.locale)}</Term>
      <Term name={t`Customers in`}>{regions.length === 0 ? t`everywhere` : regions.join(t`, `)}</Term>
      <Term name={t`Contact`}>
        {contact == null
          ? null
          : [contact.name, contact.email, contact.phone].filter((it) => it !== undefined).join(" · ")}
      </Term>
      <Term name={t`Here since`}>
        <When at={createdAt} depth="day" />
      </Term>
    </Terms>
  );
}

function Stands({ merchant: { id: merchantId, creditLimitMinor } }: { merchant: Merchant }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const exposures = useInfiniteQuery(exposuresQuery(membershipId, { merchantId }));
  const limit = creditLimitMinor ?? null;
  return (
    <Section
      title={t`How it stands`}
      lead={t`+ comes to the merchant, − goes from it.`}
      actions={
        <Link
          to="/m/$membershipId/money/transfers"
          params={{ membershipId }}
          search={{ owner: merchantId }}
          className="button"
        >
          <Trans>Its transfers</Trans>
        </Link>
      }
    >
      {exposures.data?.map(({ positionMinor, pendingMinor, exposureMinor, depositMinor, limitMinor }) => (
        <Terms key={merchantId}>
          <Term name={t`Position`}>
            <Money minor={positionMinor} signed />
          </Term>
          <Term name={t`of it pending`}>
            <Money minor={pendingMinor} signed />
          </Term>
          <Term name={t`Exposure`}>
            {exposureMinor === null ? <Trans>without bound</Trans> : <Money minor={exposureMinor} />}
          </Term>
          <Term name={t`Credit limit`}>{limit === null ? <Trans>none</Trans> : <Money minor={limit} />}</Term>
          <Term name={t`Deposits`}>{depositMinor === 0 ? null : <Money minor={depositMinor} />}</Term>
          <Term name={t`Limit`}>
            {depositMinor === 0 || limitMinor === null ? null : <Money minor={limitMinor} />}
          </Term>
        </Terms>
      ))}
    </Section>
  );
}
