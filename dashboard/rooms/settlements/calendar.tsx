// When the period ends by the alliance's calendar, and whether one is over and waits to be closed.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Calendar } from "../../api/settlements.ts";
import { useMembership } from "../../app/membership.ts";
import { Notice } from "../../parts/notice.tsx";
import { Term, Terms } from "../../parts/terms.tsx";
import { When } from "../../parts/when.tsx";

export const CADENCES: Record<NonNullable<Calendar["cadence"]>, MessageDescriptor> = {
  weekly: msg`every week`,
  halfMonthly: msg`twice a month`,
  monthly: msg`every month`,
};

export function PeriodNow({ calendar }: { calendar: Calendar }) {
  const { t, i18n } = useLingui();
  const { cadence, settledTo, nextCutoffAt, awaitingCutoffAt, closesAutomatically } = calendar;
  return (
    <div className="beginning">
      {awaitingCutoffAt === null ? null : (
        <Notice tone="amber" title={<Trans>A period is over</Trans>}>
          <p>
            <Trans>
              Everything that locked before <When at={awaitingCutoffAt} /> waits to be closed and settled.
            </Trans>
          </p>
        </Notice>
      )}
      <Terms>
        <Term name={t`Settled up to`}>
          {settledTo === null ? <Trans>nothing yet</Trans> : <When at={settledTo} />}
        </Term>
        <Term name={t`Periods end`}>
          {cadence === null ? <NoCalendar /> : i18n._(CADENCES[cadence])}
          {closesAutomatically ? (
            <>
              {" · "}
              <Trans>closed by themselves, approved by a person</Trans>
            </>
          ) : null}
        </Term>
        <Term name={t`Next cut-off`}>{nextCutoffAt === null ? null : <When at={nextCutoffAt} />}</Term>
      </Terms>
    </div>
  );
}

function NoCalendar() {
  const { id: membershipId } = useMembership();
  return (
    <>
      <Trans>whenever an admin closes one</Trans>
      {" · "}
      <Link to="/m/$membershipId/policy" params={{ membershipId }}>
        <Trans>Set a calendar</Trans>
      </Link>
    </>
  );
}
