// What of a redemption is or may be disputed, and why something may not be any more.
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Claim } from "../../api/disputes.ts";
import { ApiProblem } from "../../api/problem.ts";
import type { RedemptionDetail } from "../../api/redemptions.ts";
import { useMembership } from "../../app/membership.ts";
import { useSentences } from "../../app/sentences.ts";
import { Button } from "../../parts/button.tsx";
import { Money } from "../../parts/money.tsx";
import { OpenDispute } from "../disputes/open-dispute.tsx";
import { CLAIM_NAMES } from "../disputes/words.tsx";

export function Claims({ redemption }: { redemption: RedemptionDetail }) {
  const [disputing, setDisputing] = useState<Claim>();
  const nameOf = (id: string) =>
    id === redemption.gifterId ? redemption.gifterName : redemption.redeemerName;
  return (
    <>
      <ul className="rows">
        {redemption.claims.map((claim) => (
          <ClaimRow
            key={claim.transferId}
            claim={claim}
            debtorName={nameOf(claim.debtorId)}
            creditorName={nameOf(claim.creditorId)}
            onDispute={() => setDisputing(claim)}
          />
        ))}
      </ul>
      {disputing === undefined ? null : (
        <OpenDispute
          claim={disputing}
          creditorName={nameOf(disputing.creditorId)}
          onClose={() => setDisputing(undefined)}
        />
      )}
    </>
  );
}

type RowProps = { claim: Claim; debtorName: string; creditorName: string; onDispute: () => void };

function ClaimRow({ claim, debtorName, creditorName, onDispute }: RowProps) {
  const { t, i18n } = useLingui();
  const { merchant, role } = useMembership();
  const name = i18n._(CLAIM_NAMES[claim.claim]);
  const isMine = merchant?.id === claim.debtorId;
  return (
    <li>
      <div>
        <p className="name">
          {name} <Money minor={claim.leftMinor} />
        </p>
        <p className="facts">
          <Trans>
            From {debtorName} to {creditorName}
          </Trans>
        </p>
        <Possibility claim={claim} isMine={isMine} debtorName={debtorName} />
      </div>
      {isMine && role === "owner" && claim.obstacle === null ? (
        <Button onClick={onDispute} aria-label={t`Dispute it: ${name}`}>
          <Trans>Dispute it</Trans>
        </Button>
      ) : null}
      {claim.disputeId === null ? null : <ToDispute disputeId={claim.disputeId} />}
    </li>
  );
}

function ToDispute({ disputeId }: { disputeId: string }) {
  const { id: membershipId } = useMembership();
  return (
    <Link to="/m/$membershipId/disputes/$disputeId" params={{ membershipId, disputeId }} className="button">
      <Trans>Read the dispute</Trans>
    </Link>
  );
}

type PossibilityProps = { claim: Claim; isMine: boolean; debtorName: string };

/** Whether it can be disputed and by whom; else what stands in the way, by the API's own words. */
function Possibility({ claim: { obstacle, disputeId }, isMine, debtorName }: PossibilityProps) {
  const { role } = useMembership();
  if (disputeId !== null) return null;
  if (obstacle !== null) return <Obstacle code={obstacle} />;
  return (
    <p className="hint">
      {!isMine ? (
        <Trans>{debtorName} may dispute it.</Trans>
      ) : role === "owner" ? (
        <Trans>If it is not owed, say so before the settlement is approved.</Trans>
      ) : (
        <Trans>An owner of your shop may dispute it.</Trans>
      )}
    </p>
  );
}

function Obstacle({ code }: { code: string }) {
  const [problem] = useState(() => new ApiProblem(code));
  const sentences = useSentences(problem);
  if (sentences === undefined) return null;
  return (
    <p className="hint">
      {sentences.title} · {sentences.remedy}
    </p>
  );
}
