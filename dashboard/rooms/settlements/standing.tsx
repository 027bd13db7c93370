// How far a settlement is, and what it waits for: its approval, payments, or nothing any more.
import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { allianceQuery } from "../../api/alliance.ts";
import type { Settlement } from "../../api/settlements.ts";
import { useMembership } from "../../app/membership.ts";
import { Notice } from "../../parts/notice.tsx";
import { When } from "../../parts/when.tsx";

const HOUR_MS = 3_600_000;

export function Standing({ settlement }: { settlement: Settlement }) {
  const { status, decision } = settlement;
  if (status === "closed") return <Waits settlement={settlement} />;
  if (decision === null) return null;
  const { decidedAt, reason } = decision;
  const why = reason === null ? null : <p>{reason}</p>;
  if (status === "reopened")
    return (
      <Notice tone="plain" title={<Trans>Reopened and void</Trans>}>
        <p>
          <Trans>
            Since <When at={decidedAt} /> its payments are withdrawn, and its lines belong to the next
            closing.
          </Trans>
        </p>
        {why}
      </Notice>
    );
  const open = settlement.instructions.filter((it) => OPEN.has(it.status)).length;
  return (
    <Notice
      tone={status === "paid" ? "leaf" : "amber"}
      title={
        status === "paid" ? (
          <Trans>Approved and paid</Trans>
        ) : (
          <Plural value={open} one="Approved; # payment is open" other="Approved; # payments are open" />
        )
      }
    >
      <p>
        <Trans>
          Locked since <When at={decidedAt} />.
        </Trans>
      </p>
      {why}
    </Notice>
  );
}

const OPEN = new Set<Settlement["instructions"][number]["status"]>(["planned", "sent", "unknown"]);

function Waits({
  settlement: { closedAt, closedBy, automatedBy, afterReopeningBy },
}: {
  settlement: Settlement;
}) {
  const { id: membershipId } = useMembership();
  const { data: alliance } = useQuery(allianceQuery(membershipId));
  const hours = alliance?.policy.reviewHours ?? 0;
  const from = new Date(Date.parse(closedAt) + hours * HOUR_MS).toISOString();
  return (
    <Notice tone="amber" title={<Trans>Waits for approval</Trans>}>
      <p>
        {closedBy !== "system" ? (
          <Trans>
            It was closed <When at={closedAt} />. Another admin than the one who closed it approves it.
          </Trans>
        ) : afterReopeningBy ? (
          <Trans>
            The calendar closed it again <When at={closedAt} />. An admin approves it who neither wrote the
            rules in force then nor reopened it before.
          </Trans>
        ) : automatedBy ? (
          <Trans>
            The calendar closed it <When at={closedAt} />. Another admin than the one who wrote the rules in
            force then approves it.
          </Trans>
        ) : (
          <Trans>
            The calendar closed it <When at={closedAt} />. Any admin can approve it.
          </Trans>
        )}{" "}
        {hours === 0 ? null : (
          <Trans>
            It is under review until <When at={from} />.
          </Trans>
        )}
      </p>
    </Notice>
  );
}
