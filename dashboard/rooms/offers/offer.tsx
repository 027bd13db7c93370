// One offer: its ticket and terms, where it stands and what may be done with it, its versions, and who may gift it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Offer, offerQuery } from "../../api/offers.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { usePromise } from "../../parts/promise.ts";
import { RowsSkeleton } from "../../parts/skeleton.tsx";
import { Allotments } from "./allotments.tsx";
import { ChangeLimits } from "./change-limits.tsx";
import { Meaning } from "./meaning.tsx";
import { Requests } from "./requests.tsx";
import { StatusChip } from "./status.tsx";
import { Steps } from "./steps.tsx";
import { TermsVersions } from "./terms-versions.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/offers/$offerId");

export function OneOffer() {
  const { t } = useLingui();
  const { id: membershipId, role } = useMembership();
  const { offerId } = route.useParams();
  const { data: offer, error } = useQuery(offerQuery(membershipId, offerId));
  return (
    <Page
      title={offer?.title ?? t`Offer`}
      lead={
        <Link to="/m/$membershipId/offers" params={{ membershipId }}>
          <Trans>All our offers</Trans>
        </Link>
      }
      actions={offer !== undefined && role === "owner" ? <Steps offer={offer} /> : null}
    >
      {offer === undefined ? (
        error ? (
          <ProblemNotice problem={error} />
        ) : (
          <RowsSkeleton />
        )
      ) : (
        <>
          <div className="editor">
            <Standing offer={offer} />
            <Meaning terms={offer.terms} title={offer.title} quota={offer.quota} />
          </div>
          <Requests offerId={offer.id} />
          <Allotments offer={offer} />
          <TermsVersions offer={offer} />
        </>
      )}
    </Page>
  );
}

function Standing({ offer }: { offer: Offer }) {
  const { t } = useLingui();
  const { id: membershipId, role } = useMembership();
  const promise = usePromise();
  const [isChanging, setChanging] = useState(false);
  const { terms, status, quota, gifted, budgetMinor, id: offerId } = offer;
  const mayChange = role === "owner" && status !== "ended";
  return (
    <div className="form">
      {status === "draft" ? (
        <Notice tone="plain">
          <Trans>A draft: nobody sees it. Publish it, then entrust partners with some.</Trans>
        </Notice>
      ) : null}
      <dl className="terms">
        <dt>{t`Status`}</dt>
        <dd>
          <StatusChip status={status} />
        </dd>
        <dt>{t`Discount`}</dt>
        <dd>
          {promise.value(terms.discount)} · {promise.condition(terms)}
        </dd>
        <dt>{t`Commission`}</dt>
        <dd>
          {promise.commission(terms.commission)}
          {terms.newCustomersOnly ? (
            <>
              {" · "}
              <Trans>new customers only</Trans>
            </>
          ) : null}
        </dd>
        <dt>{t`Gifted`}</dt>
        <dd>
          <Trans>
            {gifted} of {quota}
          </Trans>
          <progress value={gifted} max={quota} aria-label={t`Gifted`} />
        </dd>
        <dt>{t`Budget`}</dt>
        <dd>{budgetMinor == null ? <Trans>none set</Trans> : promise.money(budgetMinor)}</dd>
      </dl>
      {mayChange ? (
        <div className="actions">
          <Link
            to="/m/$membershipId/offers/$offerId/terms"
            params={{ membershipId, offerId }}
            className="button"
          >
            <Trans>Revise the terms</Trans>
          </Link>
          <Button onClick={() => setChanging(true)}>
            <Trans>Change title, quota or budget</Trans>
          </Button>
        </div>
      ) : null}
      {isChanging ? <ChangeLimits offer={offer} onClose={() => setChanging(false)} /> : null}
    </div>
  );
}
