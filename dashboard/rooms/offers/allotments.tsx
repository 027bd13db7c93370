// Who may gift an offer, how many, and how much of it each has used.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  type Allotment,
  type AllotmentSums,
  allotmentsQuery,
  allotmentTotalsQuery,
  type Offer,
} from "../../api/offers.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Icon } from "../../parts/icons.tsx";
import { List } from "../../parts/list.tsx";
import { Section } from "../../parts/page.tsx";
import { usePromise } from "../../parts/promise.ts";
import { Table } from "../../parts/table.tsx";
import { useTotals } from "../../parts/totals.tsx";
import { AllotmentChip } from "../entrusted/allotment-chip.tsx";
import { Withdraw } from "../entrusted/withdraw.tsx";
import { Entrust } from "./entrust.tsx";

export function Allotments({ offer }: { offer: Offer }) {
  const { t } = useLingui();
  const { id: membershipId, role } = useMembership();
  const selection = { role: "redeemer", offerId: offer.id } as const;
  const allotments = useInfiniteQuery(allotmentsQuery(membershipId, selection));
  const { foot, total } = useTotals(useQuery(allotmentTotalsQuery(membershipId, selection)));
  const [isEntrusting, setEntrusting] = useState(false);
  const [withdrawn, setWithdrawn] = useState<Allotment>();
  const columns = useAllotmentColumns(total, role === "owner" ? setWithdrawn : undefined);
  const entrust =
    role === "owner" && offer.status !== "ended" ? (
      <Button onClick={() => setEntrusting(true)}>
        <Icon name="plus" />
        <Trans>Entrust a partner</Trans>
      </Button>
    ) : null;
  return (
    <Section
      title={t`Who may gift it`}
      lead={t`Partners gift first come, first served, within your quota.`}
      actions={allotments.data?.length === 0 ? null : entrust}
    >
      <List
        list={allotments}
        empty={
          <Empty action={entrust}>
            <Trans>Here stand the partners that may gift this offer, and how many each has given.</Trans>
          </Empty>
        }
      >
        {(rows) => (
          <Table columns={columns} rows={rows} keyOf={(it) => it.id} label={t`Who may gift it`} foot={foot} />
        )}
      </List>
      {isEntrusting ? <Entrust offer={offer} onClose={() => setEntrusting(false)} /> : null}
      {withdrawn ? <Withdraw allotment={withdrawn} onClose={() => setWithdrawn(undefined)} /> : null}
    </Section>
  );
}

type Total = ReturnType<typeof useTotals<AllotmentSums>>["total"];

function useAllotmentColumns(
  total: Total,
  onWithdraw: ((it: Allotment) => void) | undefined,
): Column<Allotment>[] {
  const { t, i18n } = useLingui();
  const promise = usePromise();
  const columns = useColumns<Allotment>();
  return [
    columns.text(t`Partner`, (it) => it.gifterName, { onPhone: "title" }),
    columns.text(t`Status`, (it) => it.status, { cell: (it) => <AllotmentChip allotment={it} /> }),
    columns.text(t`Bears of the discount`, (it) => promise.percent(it.coFundingBps)),
    columns.count(t`Given`, (it) => it.quantity - it.remaining, {
      total: total(({ quantity, remaining }) => (quantity - remaining).toLocaleString(i18n.locale)),
    }),
    columns.count(t`Entrusted`, (it) => it.quantity, {
      total: total(({ quantity }) => quantity.toLocaleString(i18n.locale)),
    }),
    ...(onWithdraw === undefined
      ? []
      : [
          {
            heading: t`Action`,
            cell: (it: Allotment) =>
              it.status === "withdrawn" ? null : (
                <span className="compact">
                  <Button onClick={() => onWithdraw(it)} aria-label={t`Withdraw from ${it.gifterName}`}>
                    <Trans>Withdraw</Trans>
                  </Button>
                </span>
              ),
          },
        ]),
  ];
}
