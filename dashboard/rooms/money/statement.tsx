// A statement: what one settlement comes to for its owner, by kind and by partner, and every line with its redemption.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type Statement, statementQuery } from "../../api/money.ts";
import { merchantQuery } from "../../api/partners.ts";
import { ownerIdOf, useMembership } from "../../app/membership.ts";
import { Answer } from "../../parts/answer.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { When } from "../../parts/when.tsx";
import { Equation } from "./equation.tsx";
import type { StatementFilters } from "./filters.ts";
import { Lines, useChosenLines } from "./lines.tsx";
import { Payments } from "./payments.tsx";
import { StatementExport } from "./statement-export.tsx";
import { ByKind, ByPartner } from "./sums.tsx";
import { SETTLEMENT_STATES } from "./words.ts";

const route = getRouteApi("/signed-in/m/$membershipId/money/statements/$settlementId");

export function StatementRoom() {
  const { t } = useLingui();
  const membership = useMembership();
  const { settlementId } = route.useParams();
  const filters = route.useSearch();
  const ownerId = filters.owner ?? ownerIdOf(membership);
  const answer = useQuery(statementQuery(membership.id, { id: settlementId, ownerId }));
  const number = answer.data?.number;
  const isOthers = ownerId.startsWith("mer_") && ownerId !== ownerIdOf(membership);
  const whose = useQuery({ ...merchantQuery(membership.id, ownerId), enabled: isOthers }).data?.name;
  const titleOf = () => {
    if (number === undefined) return t`Statement`;
    return whose === undefined ? t`Statement ${number}` : t`Statement ${number} of ${whose}`;
  };
  return (
    <Page
      title={titleOf()}
      lead={answer.data ? <Period statement={answer.data} isOthers={isOthers} /> : null}
      actions={answer.data ? <StatementExport statement={answer.data} filters={filters} /> : null}
    >
      <Answer query={answer}>{(statement) => <Whole statement={statement} filters={filters} />}</Answer>
    </Page>
  );
}

function Whole({ statement, filters }: { statement: Statement; filters: StatementFilters }) {
  const { t } = useLingui();
  const { merchant, alliance } = useMembership();
  const chosen = useChosenLines(statement, filters);
  return (
    <>
      <p className="printed">{[merchant?.name, alliance.name].filter(Boolean).join(" · ")}</p>
      <Equation statement={statement} />
      <Section title={t`Payments`}>
        <Payments instructions={statement.instructions} ownerId={statement.ownerId} />
      </Section>
      <div className="two-sides">
        <Section title={t`By kind`}>
          <ByKind statement={statement} filters={filters} />
        </Section>
        <Section title={t`By partner`}>
          <ByPartner statement={statement} filters={filters} />
        </Section>
      </div>
      <div className="sheet">
        <Section
          title={t`Lines`}
          actions={
            chosen.length === statement.lines.length ? null : (
              <Link
                to="."
                search={filters.owner === undefined ? {} : { owner: filters.owner }}
                className="button"
              >
                <Trans>Show all lines</Trans>
              </Link>
            )
          }
        >
          <Lines statement={statement} lines={chosen} />
        </Section>
      </div>
    </>
  );
}

/** Whoever reads another one's statement came from the settlement, and goes back there. */
function Period({ statement, isOthers }: { statement: Statement; isOthers: boolean }) {
  const { fromAt, cutoffAt, status, settlementId, number } = statement;
  const { i18n } = useLingui();
  const { id: membershipId } = useMembership();
  return (
    <>
      {fromAt === null ? null : (
        <>
          <When at={fromAt} /> –{" "}
        </>
      )}
      <When at={cutoffAt} /> · {i18n._(SETTLEMENT_STATES[status])}
      <span className="unprinted">
        {" · "}
        {isOthers ? (
          <Link to="/m/$membershipId/settlements/$settlementId" params={{ membershipId, settlementId }}>
            <Trans>Settlement {number}</Trans>
          </Link>
        ) : (
          <Link to="/m/$membershipId/money" params={{ membershipId }}>
            <Trans>All statements</Trans>
          </Link>
        )}
      </span>
    </>
  );
}
