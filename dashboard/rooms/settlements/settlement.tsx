// One settlement: what all owed and what is paid instead, everybody's due, the review, the payments, and the decision.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type Review, reviewQuery, type Settlement, settlementQuery } from "../../api/settlements.ts";
import { useMembership } from "../../app/membership.ts";
import { NettingChart } from "../../charts/netting-chart.tsx";
import { Answer } from "../../parts/answer.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { useZoneName, When } from "../../parts/when.tsx";
import { SETTLEMENT_STATES } from "../money/words.ts";
import { Decision } from "./decision.tsx";
import { Instructions } from "./instructions.tsx";
import { useOwnerNames } from "./names.ts";
import { Owners } from "./owners.tsx";
import { PaymentFiles } from "./payment-files.tsx";
import { ReviewOf } from "./review.tsx";
import { Standing } from "./standing.tsx";
import { Totals } from "./totals.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/settlements/$settlementId");

export function SettlementRoom() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const { settlementId } = route.useParams();
  const settlement = useQuery(settlementQuery(membershipId, settlementId));
  const review = useQuery(reviewQuery(membershipId, settlementId));
  const number = settlement.data?.number;
  return (
    <Page
      title={number === undefined ? t`Settlement` : t`Settlement ${number}`}
      lead={settlement.data ? <Period settlement={settlement.data} /> : null}
    >
      <Answer query={settlement}>
        {(it) => <Answer query={review}>{(its) => <Whole settlement={it} review={its} />}</Answer>}
      </Answer>
    </Page>
  );
}

function Whole({ settlement, review }: { settlement: Settlement; review: Review }) {
  const { t } = useLingui();
  const { status, instructions, obligationCount = 0 } = settlement;
  const names = useOwnerNames(review);
  const drawn = review.obligations.length;
  const isDecided = status === "approved" || status === "paid";
  return (
    <>
      <div className="beginning">
        <Standing settlement={settlement} />
        <Totals settlement={settlement} />
      </div>
      <Section
        title={t`What netting does`}
        {...(drawn < obligationCount
          ? { lead: t`Of ${obligationCount} debts the ${drawn} largest are drawn.` }
          : {})}
      >
        <NettingChart obligations={review.obligations} instructions={instructions} names={names} />
      </Section>
      <Section
        title={t`What everybody is due`}
        lead={t`Opening + lines = due = by payments + carried on. + comes to a merchant, − goes from it. What is too little to pay is carried on.`}
      >
        <Owners settlement={settlement} names={names} />
      </Section>
      <Section title={t`Payments`} lead={t`Only once the settlement is approved does anybody pay.`}>
        <Instructions settlement={settlement} names={names} />
      </Section>
      {isDecided && instructions.length > 0 ? (
        <Section
          title={t`Files for banks`}
          lead={t`Made at the first request and the same bytes ever after. They show account numbers whole.`}
        >
          <PaymentFiles settlement={settlement} names={names} />
        </Section>
      ) : null}
      <Section title={t`Review`} lead={t`What to look at before approving. It accuses nobody.`}>
        <ReviewOf review={review} names={names} />
      </Section>
      {status === "closed" ? <Decision settlement={settlement} /> : null}
    </>
  );
}

function Period({ settlement: { fromAt, cutoffAt, status } }: { settlement: Settlement }) {
  const { i18n } = useLingui();
  const { id: membershipId } = useMembership();
  const zone = useZoneName();
  return (
    <>
      {fromAt === null ? <Trans>from the beginning</Trans> : <When at={fromAt} />}
      {" – "}
      <When at={cutoffAt} /> · {zone} · {i18n._(SETTLEMENT_STATES[status])} ·{" "}
      <Link to="/m/$membershipId/settlements" params={{ membershipId }}>
        <Trans>All settlements</Trans>
      </Link>
    </>
  );
}
