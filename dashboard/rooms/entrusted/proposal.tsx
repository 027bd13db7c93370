// A share of the discount that a partner proposes one should bear: what it would cost and bring, and one's yes or no.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useContext } from "react";
import { allianceQuery } from "../../api/alliance.ts";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type Allotment, allotmentsKey } from "../../api/offers.ts";
import { useMember, useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { CouponTicket } from "../../parts/coupon-ticket.tsx";
import { Currency, Money } from "../../parts/money.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
import { usePromise } from "../../parts/promise.ts";
import { exampleAmount, exampleSale } from "../offers/example-sale.ts";

export function Proposal({ allotment, onDecline }: { allotment: Allotment; onDecline: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const promise = usePromise();
  const { id, redeemerId, redeemerName, offer, coFundingBps, quantity, status } = allotment;
  const { termsVersion } = offer;
  const accepting = useDeed({
    act: (_input, headers) =>
      answered(
        client.POST("/v1/allotments/{id}/acceptance", {
          params: { path: { id } },
          body: { termsVersion },
          headers,
        }),
      ),
    changes: [allotmentsKey(membership.id)],
  });
  const share = promise.percent(coFundingBps);
  return (
    <li className="proposal">
      <CouponTicket of={{ id: redeemerId, name: redeemerName }} terms={offer.terms} title={offer.title} />
      <div className="form">
        <p>
          {status === "proposed" ? (
            <Trans>
              {redeemerName} proposes {quantity} coupons of which you bear {share} of the discount.
            </Trans>
          ) : (
            <Trans>
              {redeemerName} has revised its terms. You gift under the old ones until you accept version{" "}
              {termsVersion}, of whose discount you would bear {share}.
            </Trans>
          )}
        </p>
        <Shares allotment={allotment} />
        <ProblemNotice problem={accepting.error} />
        {membership.role === "owner" ? (
          <div className="actions">
            <Button
              look="primary"
              onClick={() => accepting.mutate()}
              waiting={accepting.isPending ? t`Accepting …` : undefined}
            >
              <Trans>
                Accept {share} of version {termsVersion}
              </Trans>
            </Button>
            {status === "proposed" ? (
              <Button onClick={onDecline}>
                <Trans>Decline</Trans>
              </Button>
            ) : null}
          </div>
        ) : (
          <p className="hint">
            <Trans>An owner of your shop can accept it.</Trans>
          </p>
        )}
      </div>
    </li>
  );
}

function Shares({ allotment: { offer, coFundingBps, redeemerName } }: { allotment: Allotment }) {
  const { id: membershipId } = useMembership();
  const promise = usePromise();
  const currency = useContext(Currency);
  const alliance = useQuery(allianceQuery(membershipId));
  if (alliance.data === undefined) return null;
  const amountMinor = exampleAmount(offer.terms, currency);
  const { feeBps } = alliance.data.policy;
  const { subsidyMinor, gifterMinor } = exampleSale(offer.terms, { amountMinor, feeBps, coFundingBps });
  const order = promise.money(amountMinor);
  return (
    <dl className="brings">
      <dt>
        <Trans>
          You pay, by a sale of {order} at {redeemerName}
        </Trans>
      </dt>
      <dd>
        <Money minor={-subsidyMinor} signed />
      </dd>
      <dt>
        <Trans>You earn by the same sale</Trans>
      </dt>
      <dd>
        <Money minor={gifterMinor} signed />
      </dd>
    </dl>
  );
}
