// Revising an offer's terms: the next version for new gifts. How many coupons keep the present one is said first.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useContext, useState } from "react";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { allotmentsKey, type Offer, offerQuery, offersKey, termsVersionsQuery } from "../../api/offers.ts";
import { type ApiProblem, unreadable } from "../../api/problem.ts";
import { useMember, useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Currency } from "../../parts/money.tsx";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import type { Terms } from "../../parts/promise.ts";
import { RowsSkeleton } from "../../parts/skeleton.tsx";
import { Meaning } from "./meaning.tsx";
import { draftOf } from "./terms-draft.ts";
import { TermsForm } from "./terms-form.tsx";
import { useTermsDraft } from "./use-terms-draft.ts";

const route = getRouteApi("/signed-in/m/$membershipId/offers/$offerId/terms");

export function ReviseTerms() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const { offerId } = route.useParams();
  const offer = useQuery(offerQuery(membershipId, offerId));
  return (
    <Page
      title={t`Revise the terms`}
      lead={t`Gifts from now on follow the new terms. Coupons that customers have already keep theirs for life.`}
    >
      {offer.data === undefined ? (
        offer.error ? (
          <ProblemNotice problem={offer.error} />
        ) : (
          <RowsSkeleton />
        )
      ) : (
        <Editor offer={offer.data} />
      )}
    </Page>
  );
}

function Editor({ offer }: { offer: Offer }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { membership, client } = useMember();
  const currency = useContext(Currency);
  const { draft, change, terms, wrong, shown } = useTermsDraft(draftOf(offer.terms, currency));
  const [entry, setEntry] = useState<ApiProblem | null>(null);
  const toOffer = {
    to: "/m/$membershipId/offers/$offerId",
    params: { membershipId: membership.id, offerId: offer.id },
  } as const;
  const revising = useDeed({
    act: (body: { terms: Terms }, headers) =>
      answered(client.POST("/v1/offers/{id}/terms", { params: { path: { id: offer.id } }, body, headers })),
    changes: [offersKey(membership.id), allotmentsKey(membership.id)],
    onDone: () => navigate(toOffer),
  });
  const problem = entry ?? revising.error;
  return (
    <div className="editor">
      <form
        className="form long-form"
        onSubmit={(event) => {
          event.preventDefault();
          setEntry(terms === null ? unreadable(wrong) : null);
          if (terms !== null) revising.mutate({ terms });
        }}
      >
        <WhoKeepsTheOld offer={offer} />
        <TermsForm draft={draft} onChange={change} problem={problem} />
        <ProblemNotice problem={problem} />
        <div className="actions">
          <Button type="submit" look="primary" waiting={revising.isPending ? t`Saving …` : undefined}>
            <Trans>Use these terms from now on</Trans>
          </Button>
          <Button onClick={() => navigate(toOffer)}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
      <Meaning terms={shown} title={offer.title} quota={offer.quota} />
    </div>
  );
}

function WhoKeepsTheOld({ offer }: { offer: Offer }) {
  const { id: membershipId } = useMembership();
  const versions = useInfiniteQuery(termsVersionsQuery(membershipId, offer.id));
  const live = versions.data?.reduce((sum, it) => sum + it.liveCoupons, 0) ?? 0;
  return (
    <Notice tone="plain">
      <Plural
        value={live}
        _0="No customer has a coupon of it now."
        one="# coupon that a customer has keeps its terms."
        other="# coupons that customers have keep their terms."
      />{" "}
      <Trans>
        A partner that bears a share of the discount gifts under the old terms until it accepts these.
      </Trans>
    </Notice>
  );
}
