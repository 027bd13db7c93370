// The audit log: who did what to which thing when. What is selected stands in the address, so it can be sent and kept.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { auditQuery } from "../../api/audit.ts";
import { isNarrowed } from "../../app/filters.ts";
import { useMembership } from "../../app/membership.ts";
import { Empty, NothingFound } from "../../parts/empty.tsx";
import { List } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { SavedViews } from "../../parts/saved-views.tsx";
import { AuditTable } from "./audit-table.tsx";
import { Export } from "./export.tsx";
import { AuditFilterBar } from "./filter-bar.tsx";
import { orderOf, selectionOf } from "./filters.ts";

const route = getRouteApi("/signed-in/m/$membershipId/audit");

export function Audit() {
  const { t } = useLingui();
  const membership = useMembership();
  const filters = route.useSearch();
  const selection = selectionOf(filters, membership.alliance.timeZone);
  const events = useInfiniteQuery(auditQuery(membership.id, selection, orderOf(filters)));
  return (
    <Page
      title={t`Audit log`}
      lead={
        membership.role === "admin"
          ? t`Everything done in the alliance, numbered without gaps and sealed.`
          : t`Everything done by or about your shop.`
      }
      actions={<Export selection={selection} />}
    >
      <AuditFilterBar filters={filters} />
      <SavedViews room="audit" filters={filters} />
      <List
        list={events}
        empty={
          isNarrowed(filters) ? (
            <NothingFound />
          ) : (
            <Empty>
              <Trans>Here stands whatever is done from now on, with the one who did it.</Trans>
            </Empty>
          )
        }
      >
        {(rows) => <AuditTable events={rows} filters={filters} />}
      </List>
    </Page>
  );
}
