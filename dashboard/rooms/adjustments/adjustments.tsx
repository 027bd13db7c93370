// Adjustments: corrections that one admin proposes and another decides on, each with its two sides and its reasons.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { type Adjustment, adjustmentsQuery, type TurningDown } from "../../api/adjustments.ts";
import { isNarrowed } from "../../app/filters.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { ChoiceFilter } from "../../parts/choice-filter.tsx";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { Icon } from "../../parts/icons.tsx";
import { List } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { Rows } from "../../parts/rows.tsx";
import { eitherWay } from "../../parts/sorting.ts";
import { useZoneName } from "../../parts/when.tsx";
import { AdjustmentRow } from "./adjustment-row.tsx";
import { ApproveAdjustment } from "./approve-adjustment.tsx";
import { type AdjustmentFilters, adjustmentFilters, STATUSES, selectionOf } from "./filters.ts";
import { ProposeAdjustment } from "./propose-adjustment.tsx";
import { TurnDownAdjustment } from "./turn-down-adjustment.tsx";
import { STATUS_NAMES } from "./words.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/adjustments");

type Open =
  | { kind: "propose" }
  | { kind: "approve"; adjustment: Adjustment }
  | { kind: "turn down"; adjustment: Adjustment; how: TurningDown };

export function Adjustments() {
  const { t } = useLingui();
  const { id, merchant } = useMembership();
  const filters = route.useSearch();
  const list = useInfiniteQuery(adjustmentsQuery(id, selectionOf(filters)));
  const zone = useZoneName();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const propose =
    merchant === null ? (
      <Button look="primary" onClick={() => setOpen({ kind: "propose" })}>
        <Icon name="plus" />
        <Trans>Propose an adjustment</Trans>
      </Button>
    ) : null;
  return (
    <Page
      title={t`Adjustments`}
      lead={t`For what no dispute can correct: a claim for more, or one after approval. One admin proposes, another approves or refuses; nothing moves before an approval.`}
      actions={list.data?.length ? propose : null}
    >
      <Filters filters={filters} />
      <List list={list} empty={isNarrowed(filters) ? <NothingFound /> : <NoAdjustments action={propose} />}>
        {(rows) => (
          <Rows
            sorts={[{ heading: t`Proposed`, sort: eitherWay(filters.order) }]}
            caption={<Trans>Times in {zone}.</Trans>}
          >
            {rows.map((it) => (
              <AdjustmentRow
                key={it.id}
                adjustment={it}
                onApprove={() => setOpen({ kind: "approve", adjustment: it })}
                onTurnDown={(how) => setOpen({ kind: "turn down", adjustment: it, how })}
              />
            ))}
          </Rows>
        )}
      </List>
      {open?.kind === "propose" ? <ProposeAdjustment onClose={close} /> : null}
      {open?.kind === "approve" ? <ApproveAdjustment adjustment={open.adjustment} onClose={close} /> : null}
      {open?.kind === "turn down" ? <TurnDownAdjustment {...open} onClose={close} /> : null}
    </Page>
  );
}

function NoAdjustments({ action }: { action: ReactNode }) {
  const { merchant } = useMembership();
  return (
    <Empty action={action}>
      {merchant === null ? (
        <Trans>Nothing was corrected by hand. What two admins agree on stands here with its reason.</Trans>
      ) : (
        <Trans>
          Nothing of yours was corrected by hand. If something is wrong after approval, ask an admin.
        </Trans>
      )}
    </Empty>
  );
}

function Filters({ filters }: { filters: AdjustmentFilters }) {
  const { t } = useLingui();
  return (
    <FilterBar filters={filters} read={adjustmentFilters}>
      <ChoiceFilter
        name="status"
        label={t`State`}
        chosen={filters.status}
        whenNone={t`any`}
        choices={STATUSES}
        nameOf={(it) => STATUS_NAMES[it]}
      />
    </FilterBar>
  );
}
