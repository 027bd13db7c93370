// How one stands now: one figure, and the three that it is made of, each a way to its rows.
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PositionDetail } from "../../api/money.ts";
import { useMembership } from "../../app/membership.ts";
import { Money } from "../../parts/money.tsx";
import { When } from "../../parts/when.tsx";

export function Position({ position }: { position: PositionDetail }) {
  const { at, positionMinor, pendingMinor, payingMinor, nextMinor, cutoffAt, nextCutoffAt } = position;
  const { id: membershipId } = useMembership();
  // What takes effect at that instant is locked.
  const pendingFrom = new Date(Date.parse(at) + 1).toISOString();
  return (
    <div className="position">
      <p className="position-sum">
        <span className="hint">
          <Trans>Position now</Trans>
        </span>
        <Money minor={positionMinor} signed />
      </p>
      <ul className="position-parts">
        <Part name={<Trans>Pending</Trans>} minor={pendingMinor} sign="◔">
          <Trans>may still be refunded</Trans>
        </Part>
        <Part name={<Trans>Being paid</Trans>} minor={payingMinor} sign="→">
          <Trans>asked for by payments that are open</Trans>
        </Part>
        <Part name={<Trans>For the next settlement</Trans>} minor={nextMinor} sign="●">
          {cutoffAt === null ? (
            <Trans>nothing was settled yet</Trans>
          ) : (
            <Trans>
              locked, with what was carried on; settled up to <When at={cutoffAt} depth="day" />
            </Trans>
          )}
          {nextCutoffAt === null ? null : (
            <>
              {" · "}
              <Trans>
                next cut-off <When at={nextCutoffAt} depth="day" />
              </Trans>
            </>
          )}
        </Part>
      </ul>
      <p className="actions">
        <Link
          to="/m/$membershipId/money/transfers"
          params={{ membershipId }}
          search={{ since: pendingFrom }}
          className="button"
        >
          <Trans>Pending rows</Trans>
        </Link>
        <Link
          to="/m/$membershipId/money/transfers"
          params={{ membershipId }}
          search={{
            ...(cutoffAt === null ? {} : { since: cutoffAt }),
            until: pendingFrom,
          }}
          className="button"
        >
          <Trans>Rows since the last settlement</Trans>
        </Link>
        <Link to="/m/$membershipId/money/transfers" params={{ membershipId }} className="button plain">
          <Trans>All transfers</Trans>
        </Link>
      </p>
    </div>
  );
}

type PartProps = { name: ReactNode; minor: number; sign: string; children: ReactNode };

function Part({ name, minor, sign, children }: PartProps) {
  return (
    <li>
      <span className="part-name">
        <span aria-hidden="true">{sign}</span> {name}
      </span>
      <Money minor={minor} signed />
      <span className="hint">{children}</span>
    </li>
  );
}
