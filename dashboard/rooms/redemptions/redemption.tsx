// One redemption: its order, who pays whom for it, every transfer as it stands, its refunds, and refunding from here.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type RedemptionDetail, redemptionQuery } from "../../api/redemptions.ts";
import { useMembership } from "../../app/membership.ts";
import { Answer } from "../../parts/answer.tsx";
import { Money } from "../../parts/money.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { When } from "../../parts/when.tsx";
import { Flows } from "./flows.tsx";
import { Refunding } from "./refunding.tsx";
import { Refunds } from "./refunds.tsx";
import { RedemptionTransfers } from "./transfers.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/redemptions/$redemptionId");

export function Redemption() {
  const { t } = useLingui();
  const { redemptionId } = route.useParams();
  const { id: membershipId } = useMembership();
  const answer = useQuery(redemptionQuery(membershipId, redemptionId));
  const reference = answer.data?.orderReference;
  return (
    <Page
      title={reference === undefined ? t`Redemption` : t`Order ${reference}`}
      lead={
        <Link to="/m/$membershipId/redemptions" params={{ membershipId }}>
          <Trans>All redemptions</Trans>
        </Link>
      }
    >
      <Answer query={answer}>{(redemption) => <Whole redemption={redemption} />}</Answer>
    </Page>
  );
}

function Whole({ redemption }: { redemption: RedemptionDetail }) {
  const { t } = useLingui();
  const { merchant, role } = useMembership();
  const leftMinor = redemption.netMinor - redemption.refundedMinor;
  const isCompleted = leftMinor === 0 && redemption.refunds.length > 0;
  const mayRefund = merchant?.id === redemption.redeemerId && role !== "cashier";
  return (
    <>
      <Order redemption={redemption} />
      <Section title={t`Who pays whom`}>
        <Flows redemption={redemption} />
      </Section>
      <Section
        title={t`Transfers`}
        lead={t`Each is pending until its day, locked from then on, and settled once a closed period holds it.`}
      >
        <RedemptionTransfers redemption={redemption} />
      </Section>
      <Section title={t`Refunds`}>
        <Refunds refunds={redemption.refunds} />
        {mayRefund ? (
          <Refunding redemption={redemption} leftMinor={leftMinor} isCompleted={isCompleted} />
        ) : null}
      </Section>
    </>
  );
}

function Order({ redemption }: { redemption: RedemptionDetail }) {
  const { amountMinor, discountMinor, netMinor, refundedMinor, shareMinor } = redemption;
  const { redeemedAt, storeRef, staffRef, channel, newCustomer, offerTitle } = redemption;
  const { merchant } = useMembership();
  return (
    <div className="two-sides">
      <dl className="terms figures">
        <dt>
          <Trans>Order amount</Trans>
        </dt>
        <dd>
          <Money minor={amountMinor} />
        </dd>
        <dt>
          <Trans>Discount</Trans>
        </dt>
        <dd>
          <Money minor={-discountMinor} />
        </dd>
        <dt>
          <Trans>Customer paid</Trans>
        </dt>
        <dd className="sum">
          <Money minor={netMinor} />
        </dd>
        {refundedMinor === 0 ? null : (
          <>
            <dt>
              <Trans>Refunded</Trans>
            </dt>
            <dd>
              <Money minor={refundedMinor} />
            </dd>
          </>
        )}
        <dt>{merchant === null ? <Trans>Alliance's fee</Trans> : <Trans>Your share</Trans>}</dt>
        <dd>
          <strong>
            <Money minor={shareMinor} signed />
          </strong>
        </dd>
      </dl>
      <dl className="terms">
        <dt>
          <Trans>When</Trans>
        </dt>
        <dd>
          <When at={redeemedAt} />
        </dd>
        <dt>
          <Trans>Offer</Trans>
        </dt>
        <dd>{offerTitle}</dd>
        <dt>
          <Trans>Where</Trans>
        </dt>
        <dd>{storeRef ?? (channel === "online" ? <Trans>online</Trans> : <Trans>in the shop</Trans>)}</dd>
        {staffRef === null ? null : (
          <>
            <dt>
              <Trans>By</Trans>
            </dt>
            <dd>{staffRef}</dd>
          </>
        )}
        <dt>
          <Trans>Customer</Trans>
        </dt>
        <dd>{newCustomer ? <Trans>new to the redeemer</Trans> : <Trans>not known to be new</Trans>}</dd>
      </dl>
    </div>
  );
}
