// The columns of redemptions: for a shop the partner on the other side, for an admin both sides.
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ListedRedemption, RedemptionSums } from "../../api/redemptions.ts";
import { useMembership } from "../../app/membership.ts";
import { type Column, useColumns } from "../../parts/columns.tsx";
import { Money } from "../../parts/money.tsx";
import { useOrderName } from "../../parts/order-name.ts";
import { eitherWay } from "../../parts/sorting.ts";
import { RowLink } from "../../parts/table.tsx";
import type { useTotals } from "../../parts/totals.tsx";
import type { RedemptionFilters } from "./filters.ts";

type Total = ReturnType<typeof useTotals<RedemptionSums>>["total"];

/** What is held has its column in a file, and on the screen where there is some. */
export function useRedemptionColumns(
  filters: RedemptionFilters,
  total: Total,
  saysHeld: boolean,
): Column<ListedRedemption>[] {
  const { t } = useLingui();
  const { merchant } = useMembership();
  const column = useColumns<ListedRedemption>();
  const parties: Column<ListedRedemption>[] =
    merchant === null
      ? [
          column.text(t`Gifter`, ({ gifterName }) => gifterName, { isLong: true }),
          column.text(t`Redeemer`, ({ redeemerName }) => redeemerName, { isLong: true }),
        ]
      : [
          column.text(t`Your part`, (row) => (row.redeemerId === merchant.id ? t`redeemed` : t`gifted`)),
          column.text(t`Partner`, (row) => partnerOf(row, merchant.id).name, {
            isLong: true,
            cell: (row) => <Partner of={partnerOf(row, merchant.id)} />,
          }),
        ];
  const heldHeading = merchant === null ? t`Held of the fee` : t`Held of your share`;
  const held = column.money(heldHeading, ({ heldMinor }) => -heldMinor || null, {
    signed: true,
    total: total(({ heldMinor }) => <Money minor={-heldMinor} signed />),
  });
  return [
    column.text(t`Order`, ({ orderReference }) => orderReference, {
      onPhone: "title",
      cell: (row) => <OrderLink redemption={row} />,
    }),
    column.time(t`When`, ({ redeemedAt }) => redeemedAt, { sort: eitherWay(filters.order) }),
    ...parties,
    column.text(t`Offer`, ({ offerTitle }) => offerTitle, { isLong: true }),
    column.money(t`Discount`, ({ discountMinor }) => discountMinor, {
      total: total(({ discountMinor }) => <Money minor={discountMinor} />),
    }),
    column.money(t`Customer paid`, ({ netMinor }) => netMinor, {
      total: total(({ netMinor }) => <Money minor={netMinor} />),
    }),
    column.money(t`Refunded`, ({ refundedMinor }) => refundedMinor || null, {
      total: total(({ refundedMinor }) => <Money minor={refundedMinor} />),
    }),
    column.money(merchant === null ? t`Alliance's fee` : t`Your share`, ({ shareMinor }) => shareMinor, {
      signed: true,
      onPhone: "amount",
      total: total(({ shareMinor }) => <Money minor={shareMinor} signed />),
    }),
    ...(saysHeld ? [held] : []),
  ];
}

export function partnerOf(row: ListedRedemption, merchantId: string): { id: string; name: string } {
  return row.redeemerId === merchantId
    ? { id: row.gifterId, name: row.gifterName }
    : { id: row.redeemerId, name: row.redeemerName };
}

function OrderLink({ redemption: { id, orderReference } }: { redemption: ListedRedemption }) {
  const { id: membershipId } = useMembership();
  const name = useOrderName()(orderReference);
  return (
    <RowLink
      to="/m/$membershipId/redemptions/$redemptionId"
      params={{ membershipId, redemptionId: id }}
      title={name}
    >
      {name}
    </RowLink>
  );
}

/** Pressing it leaves the redemptions with that partner. */
function Partner({ of: { id, name } }: { of: { id: string; name: string } }) {
  return (
    <Link to="." search={(filters) => ({ ...filters, partner: id })}>
      {name}
      <span className="unseen">
        <Trans>: only this partner's</Trans>
      </span>
    </Link>
  );
}
