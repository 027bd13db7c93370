// One redemption: its order, who pays whom for it, every transfer as it stands, its refunds, and refunding from here.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type RedemptionDetail, redemptionQuery } from "../../api/redemptions.ts";
import { useMembership } from "../../app/membership.ts";
import { Answer } from "../../parts/answer.tsx";
import { Money } from "../../parts/money.tsx";
import { useOrderName } from "../../parts/order-name.ts";
import { Page, Section } from "../../parts/page.tsx";
import { Term, Terms } from "../../parts/terms.tsx";
import { When } from "../../parts/when.tsx";
import { Claims } from "./claims.tsx";
import { Flows } from "./flows.tsx";
import { Held } from "./held.tsx";
import { Refunding } from "./refunding.tsx";
import { Refunds } from "./refunds.tsx";
import { RedemptionTransfers } from "./transfers.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/redemptions/$redemptionId");

export function Redemption() {
  const { t } = useLingui();
  const { redemptionId } = route.useParams();
  const { id: membershipId } = useMembership();
  const answer = useQuery(redemptionQuery(membershipId, redemptionId));
  const nameOf = useOrderName();
  const reference = answer.data && nameOf(answer.data.orderReference);
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
        <RedemptionTransfers transfers={redemption.transfers} merchants={sidesOf(redemption)} />
      </Section>
      {redemption.claims.length === 0 ? null : (
        <Section
          title={t`Disputes`}
          lead={t`Who is charged may say that it is not owed, until the settlement of its period is approved.`}
        >
          <Held redemption={redemption} />
          <Claims redemption={redemption} />
        </Section>
      )}
      <Section title={t`Refunds`}>
        <Refunds refunds={redemption.refunds} />
        {mayRefund ? (
          <Refunding redemption={redemption} leftMinor={leftMinor} isCompleted={isCompleted} />
        ) : null}
      </Section>
    </>
  );
}

function sidesOf({ gifterId, gifterName, redeemerId, redeemerName }: RedemptionDetail) {
  return [
    { id: gifterId, name: gifterName },
    { id: redeemerId, name: redeemerName },
  ];
}

function Order({ redemption }: { redemption: RedemptionDetail }) {
  const { amountMinor, discountMinor, netMinor, refundedMinor, shareMinor, heldMinor } = redemption;
  const { redeemerId, redeemedAt, storeRef, storeName, staffRef, channel, newCustomer, offerTitle } =
    redemption;
  const { merchant } = useMembership();
  return (
    <div className="two-sides">
      <dl className="terms figures">
        <Term name={<Trans>Order amount</Trans>}>
          <Money minor={amountMinor} />
        </Term>
        <Term name={<Trans>Discount</Trans>}>
          <Money minor={-discountMinor} />
        </Term>
        <Term name={<Trans>Customer paid</Trans>}>
          <strong>
            <Money minor={netMinor} />
          </strong>
        </Term>
        <Term name={<Trans>Refunded</Trans>}>
          {refundedMinor === 0 ? null : <Money minor={-refundedMinor} />}
        </Term>
        <Term name={merchant === null ? <Trans>Alliance's fee</Trans> : <Trans>Your share</Trans>}>
          <strong>
            <Money minor={shareMinor} signed />
          </strong>
        </Term>
        <Term name={merchant === null ? <Trans>Held of the fee</Trans> : <Trans>Held of your share</Trans>}>
          {heldMinor === 0 ? null : <Money minor={-heldMinor} signed />}
        </Term>
      </dl>
      <Terms>
        <Term name={<Trans>When</Trans>}>
          <When at={redeemedAt} />
        </Term>
        <Term name={<Trans>Offer</Trans>}>{offerTitle}</Term>
        <Term name={<Trans>Where</Trans>}>
          {storeName ??
            storeRef ??
            (channel === "online" ? <Trans>online</Trans> : <Trans>in the shop</Trans>)}
        </Term>
        <Term name={<Trans>Who</Trans>}>{staffRef}</Term>
        <Term name={<Trans>Customer</Trans>}>
          {newCustomer ? <NewTo isOwn={merchant?.id === redeemerId} /> : <Trans>not known to be new</Trans>}
        </Term>
      </Terms>
    </div>
  );
}

function NewTo({ isOwn }: { isOwn: boolean }) {
  return isOwn ? <Trans>new to your shop</Trans> : <Trans>new to the redeemer</Trans>;
}
