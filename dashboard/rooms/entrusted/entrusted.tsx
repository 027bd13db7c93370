// Partners' offers from the gifter's side: what waits for one's word, what one may gift, and what is over.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Allotment, allotmentsQuery, termsOf } from "../../api/offers.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Icon } from "../../parts/icons.tsx";
import { List } from "../../parts/list.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { usePromise } from "../../parts/promise.ts";
import { Table } from "../../parts/table.tsx";
import { Ask, type Wanted } from "../partners/ask.tsx";
import { AllotmentChip } from "./allotment-chip.tsx";
import { Proposal } from "./proposal.tsx";
import { Withdraw } from "./withdraw.tsx";

export function Entrusted() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const entrusted = useInfiniteQuery(allotmentsQuery(membershipId, { role: "gifter" }));
  return (
    <Page
      title={t`From partners`}
      lead={t`What partners entrust us with, to give to our customers.`}
      actions={
        <Link to="/m/$membershipId/gift" params={{ membershipId }} className="button primary">
          <Icon name="gift" />
          <Trans>Gift</Trans>
        </Link>
      }
    >
      <List
        list={entrusted}
        empty={
          <Empty
            action={
              <Link to="/m/$membershipId/partners" params={{ membershipId }} className="button">
                <Icon name="search" />
                <Trans>Find partners</Trans>
              </Link>
            }
          >
            <Trans>
              Here stand the offers that partners entrust you with. Ask a shop that sells what your customers
              need next.
            </Trans>
          </Empty>
        }
      >
        {(rows) => <Sides allotments={rows} />}
      </List>
    </Page>
  );
}

function Sides({ allotments }: { allotments: readonly Allotment[] }) {
  const { t } = useLingui();
  const { role } = useMembership();
  const [withdrawn, setWithdrawn] = useState<Allotment>();
  const [wanted, setWanted] = useState<Wanted>();
  const columns = useEntrustedColumns(
    role === "owner"
      ? {
          onWithdraw: setWithdrawn,
          onAsk: (it) => setWanted({ ...it, title: it.offer.title, terms: termsOf(it) }),
        }
      : undefined,
  );
  const waiting = allotments.filter(awaitsWord);
  const standing = allotments.filter(({ status }) => status === "live");
  const over = allotments.filter(({ status }) => status === "withdrawn");
  return (
    <>
      {waiting.length === 0 ? null : (
        <Section
          title={t`Waits for your word`}
          lead={t`You bear a share of the discount only where you agree.`}
        >
          <ul className="proposals">
            {waiting.map((it) => (
              <Proposal key={it.id} allotment={it} onDecline={() => setWithdrawn(it)} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={t`You may gift`}>
        <Table columns={columns} rows={standing} keyOf={(it) => it.id} label={t`You may gift`} />
      </Section>
      {over.length === 0 ? null : (
        <details className="not-now">
          <summary>
            <Trans>Over ({over.length})</Trans>
          </summary>
          <Table columns={columns} rows={over} keyOf={(it) => it.id} label={t`Over`} />
        </details>
      )}
      {wanted ? <Ask match={wanted} onClose={() => setWanted(undefined)} /> : null}
      {withdrawn ? <Withdraw allotment={withdrawn} onClose={() => setWithdrawn(undefined)} /> : null}
    </>
  );
}

/** Proposed, or live under terms that have been revised since they were accepted. */
function awaitsWord({ status, coFundingBps, acceptedTermsVersion, offer }: Allotment): boolean {
  if (status === "proposed") return offer.status !== "ended";
  const isBehind = coFundingBps > 0 && (acceptedTermsVersion ?? 0) < offer.termsVersion;
  return status === "live" && isBehind && offer.status !== "ended";
}

type Deeds = Record<"onWithdraw" | "onAsk", (it: Allotment) => void>;

function useEntrustedColumns(deeds: Deeds | undefined): Column<Allotment>[] {
  const { t } = useLingui();
  const promise = usePromise();
  const columns = useColumns<Allotment>();
  return [
    columns.text(t`Partner`, (it) => it.redeemerName, { onPhone: "title" }),
    columns.text(t`Offer`, (it) => it.offer.title),
    columns.text(t`Status`, (it) => it.status, { cell: (it) => <AllotmentChip allotment={it} /> }),
    columns.text(t`You bear`, (it) => promise.percent(it.coFundingBps)),
    columns.count(t`Given`, (it) => it.quantity - it.remaining),
    columns.count(t`Left`, (it) => it.remaining),
    ...(deeds === undefined
      ? []
      : [
          {
            heading: t`Action`,
            cell: (it: Allotment) =>
              it.status === "withdrawn" ? null : <Actions allotment={it} deeds={deeds} />,
          },
        ]),
  ];
}

/** More of what is live, before or after it is used up. */
function Actions({ allotment, deeds }: { allotment: Allotment; deeds: Deeds }) {
  const { t } = useLingui();
  const { offer } = allotment;
  return (
    <span className="compact chips">
      {offer.status === "live" ? (
        <Button onClick={() => deeds.onAsk(allotment)} aria-label={t`Ask for more: ${offer.title}`}>
          <Trans>Ask for more</Trans>
        </Button>
      ) : null}
      <Button onClick={() => deeds.onWithdraw(allotment)} aria-label={t`Give back ${offer.title}`}>
        <Trans>Give back</Trans>
      </Button>
    </span>
  );
}
