// What one has asked for, and what became of it; nothing where one has asked for nothing yet.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  type Asked,
  type AskedSelection,
  type AskedSums,
  askedKey,
  askedQuery,
  askedTotalsQuery,
  matchesKey,
} from "../../api/asking.ts";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { useMember, useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { List } from "../../parts/list.tsx";
import { Section } from "../../parts/page.tsx";
import { eitherWay } from "../../parts/sorting.ts";
import { Table } from "../../parts/table.tsx";
import { useTotals } from "../../parts/totals.tsx";
import type { PartnerFilters } from "./filters.ts";
import { AskedChip } from "./words.tsx";

export function OwnRequests({ filters }: { filters: PartnerFilters }) {
  const { t } = useLingui();
  const { id: membershipId, role } = useMembership();
  const selection: AskedSelection = {
    role: "gifter",
    ...(filters.order === "oldest" ? { order: "oldest" } : {}),
  };
  const requests = useInfiniteQuery(askedQuery(membershipId, selection));
  const { foot, total } = useTotals(useQuery(askedTotalsQuery(membershipId, selection)));
  const [withdrawn, setWithdrawn] = useState<Asked>();
  const columns = useAskedColumns(filters, total, role === "owner" ? setWithdrawn : undefined);
  if (requests.isPending || requests.data?.length === 0) return null;
  return (
    <Section title={t`What you have asked for`}>
      <List list={requests} empty={null}>
        {(rows) => (
          <Table
            columns={columns}
            rows={rows}
            keyOf={(it) => it.id}
            label={t`What you have asked for`}
            foot={foot}
          />
        )}
      </List>
      {withdrawn ? <WithdrawRequest asked={withdrawn} onClose={() => setWithdrawn(undefined)} /> : null}
    </Section>
  );
}

type Total = ReturnType<typeof useTotals<AskedSums>>["total"];

function useAskedColumns(
  { order }: PartnerFilters,
  total: Total,
  onWithdraw: ((it: Asked) => void) | undefined,
): Column<Asked>[] {
  const { t, i18n } = useLingui();
  const columns = useColumns<Asked>();
  return [
    columns.text(t`Partner`, (it) => it.redeemerName, { onPhone: "title" }),
    columns.text(t`Offer`, (it) => it.offerTitle, { isLong: true }),
    columns.count(t`Asked for`, (it) => it.quantity, {
      total: total(({ quantity }) => quantity.toLocaleString(i18n.locale)),
    }),
    columns.text(t`State`, (it) => it.status, { cell: (it) => <AskedChip asked={it} /> }),
    columns.time(t`Asked`, (it) => it.requestedAt, { depth: "day", sort: eitherWay(order) }),
    ...(onWithdraw === undefined
      ? []
      : [
          {
            heading: t`Action`,
            cell: (it: Asked) =>
              it.status === "open" ? (
                <span className="compact">
                  <Button onClick={() => onWithdraw(it)} aria-label={t`Take back: ${it.offerTitle}`}>
                    <Trans>Take back</Trans>
                  </Button>
                </span>
              ) : null,
          },
        ]),
  ];
}

function WithdrawRequest({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const { id, offerTitle, redeemerName } = asked;
  const withdrawing = useDeed({
    act: (_input, headers) =>
      answered(client.POST("/v1/allotment-requests/{id}/withdrawal", { params: { path: { id } }, headers })),
    changes: [askedKey(membership.id), matchesKey(membership.id)],
    onDone: onClose,
  });
  return (
    <Confirm
      title={t`Take back what you asked for?`}
      verb={t`Take back`}
      waiting={t`Taking back …`}
      deed={withdrawing}
      onClose={onClose}
    >
      <p>
        {redeemerName} · {offerTitle}
      </p>
      <p className="hint">
        <Trans>You may ask anew at any time.</Trans>
      </p>
    </Confirm>
  );
}
