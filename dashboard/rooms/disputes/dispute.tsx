// One dispute: what it is about, whose turn it is and by when, what was said, what it moved in the books, its outcome.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Dispute, disputeQuery } from "../../api/disputes.ts";
import { useMembership } from "../../app/membership.ts";
import { Answer } from "../../parts/answer.tsx";
import { Button } from "../../parts/button.tsx";
import { Money } from "../../parts/money.tsx";
import { useOrderName } from "../../parts/order-name.ts";
import { Page, Section } from "../../parts/page.tsx";
import { Term, Terms } from "../../parts/terms.tsx";
import { useZoneName, When } from "../../parts/when.tsx";
import { RedemptionTransfers } from "../redemptions/transfers.tsx";
import { Deadlines } from "./deadlines.tsx";
import { Decide } from "./decide.tsx";
import { heldOf, totalOf } from "./held.ts";
import { Outcome } from "./outcome.tsx";
import { Speaking } from "./speaking.tsx";
import { Thread } from "./thread.tsx";
import { CLAIM_NAMES, StandingChip } from "./words.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/disputes/$disputeId");

export function DisputeRoom() {
  const { t } = useLingui();
  const { disputeId } = route.useParams();
  const { id: membershipId } = useMembership();
  const answer = useQuery(disputeQuery(membershipId, disputeId));
  const nameOf = useOrderName();
  const reference = answer.data && nameOf(answer.data.orderReference);
  const zone = useZoneName();
  return (
    <Page
      title={reference === undefined ? t`Dispute` : t`Dispute about order ${reference}`}
      lead={
        <>
          <Trans>Times in {zone}.</Trans>{" "}
          <Link to="/m/$membershipId/disputes" params={{ membershipId }}>
            <Trans>All disputes</Trans>
          </Link>
        </>
      }
    >
      <Answer query={answer}>{(dispute) => <Whole dispute={dispute} />}</Answer>
    </Page>
  );
}

function Whole({ dispute }: { dispute: Dispute }) {
  const { t } = useLingui();
  const { debtorId, debtorName, creditorId, creditorName, outcome } = dispute;
  return (
    <>
      <About dispute={dispute} />
      {outcome === null ? (
        <Next dispute={dispute} />
      ) : (
        <Section title={t`Outcome`}>
          <Outcome dispute={dispute} outcome={outcome} />
        </Section>
      )}
      <Section title={t`What was said`} lead={t`Both sides and the alliance's admins read it.`}>
        <Thread dispute={dispute} />
        {outcome === null ? <Speaking dispute={dispute} /> : null}
      </Section>
      <Section
        title={t`In the books`}
        lead={t`A hold runs against what refunds left of it, so nothing of it is owed until a release lets something go again.`}
      >
        <RedemptionTransfers
          transfers={dispute.transfers}
          merchants={[
            { id: debtorId, name: debtorName },
            { id: creditorId, name: creditorName },
          ]}
        />
      </Section>
    </>
  );
}

function About({ dispute }: { dispute: Dispute }) {
  const { i18n } = useLingui();
  const { id: membershipId } = useMembership();
  const {
    redemptionId,
    orderReference,
    claim,
    debtorName,
    creditorName,
    heldMinor,
    openedBy,
    openedAt,
    outcome,
  } = dispute;
  const leftMinor = totalOf(heldOf(dispute));
  const nameOf = useOrderName();
  return (
    <div className="two-sides">
      <Terms>
        <Term name={<Trans>State</Trans>}>
          <StandingChip dispute={dispute} />
        </Term>
        <Term name={<Trans>About</Trans>}>{i18n._(CLAIM_NAMES[claim])}</Term>
        <Term name={openedBy === "alliance" ? <Trans>Owed by</Trans> : <Trans>Disputed by</Trans>}>
          {debtorName}
        </Term>
        <Term name={<Trans>Other side</Trans>}>{creditorName}</Term>
      </Terms>
      <Terms>
        <Term name={<Trans>Amount</Trans>}>
          <strong>
            <Money minor={heldMinor} />
          </strong>
        </Term>
        <Term name={<Trans>Held now</Trans>}>
          {outcome !== null || leftMinor === heldMinor ? null : <Money minor={leftMinor} />}
        </Term>
        <Term name={<Trans>Order</Trans>}>
          <Link to="/m/$membershipId/redemptions/$redemptionId" params={{ membershipId, redemptionId }}>
            {nameOf(orderReference)}
          </Link>
        </Term>
        <Term name={<Trans>Opened</Trans>}>
          <When at={openedAt} />
        </Term>
      </Terms>
    </div>
  );
}

/** What waits for whom, and for an admin the decision. */
function Next({ dispute }: { dispute: Dispute }) {
  const { t } = useLingui();
  const { merchant } = useMembership();
  const [isDeciding, setDeciding] = useState(false);
  return (
    <Section
      title={t`What happens next`}
      actions={
        merchant === null ? (
          <Button look="primary" onClick={() => setDeciding(true)}>
            <Trans>Decide</Trans>
          </Button>
        ) : null
      }
    >
      <Deadlines dispute={dispute} />
      {isDeciding ? <Decide dispute={dispute} onClose={() => setDeciding(false)} /> : null}
    </Section>
  );
}
