// Events of the audit log, a row each: number, time, who, what, to which thing. On a phone each is a small paragraph.
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { AuditEvent } from "../../api/audit.ts";
import { eitherWay } from "../../parts/sorting.ts";
import { SortLink, Sorts } from "../../parts/sorts.tsx";
import { useZoneName, When } from "../../parts/when.tsx";
import { ACTIONS } from "./actions.ts";
import { Details } from "./details.tsx";
import type { AuditFilters } from "./filters.ts";
import { shortened } from "./shortened.ts";

type Props = { events: readonly AuditEvent[]; filters: AuditFilters };

export function AuditTable({ events, filters }: Props) {
  const { t } = useLingui();
  const zone = useZoneName();
  const sort = eitherWay(filters.order);
  return (
    <div className="scroller">
      <Sorts by={[{ heading: t`When`, sort }]} />
      <table className="table folding audit">
        <caption>
          <Trans>Times in {zone}. An event marked ✓ is sealed: it can no longer be changed unnoticed.</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col" className="figure">{t`No.`}</th>
            <th scope="col" aria-sort={sort.order}>
              <SortLink heading={t`When`} sort={sort} />
            </th>
            <th scope="col">{t`Who`}</th>
            <th scope="col">{t`By`}</th>
            <th scope="col">{t`What`}</th>
            <th scope="col">{t`Thing`}</th>
            <th scope="col">{t`More`}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((it) => (
            <Event key={it.seq} event={it} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Event({ event }: { event: AuditEvent }) {
  const { t, i18n } = useLingui();
  const { seq, at, action, subjectId, principalId, sealed, details } = event;
  const words = ACTIONS[action];
  return (
    <tr>
      <td className="number figure nowrap" data-label={t`No.`}>
        <span>
          {sealed ? <span title={t`Sealed`}>✓ </span> : null}
          {seq}
        </span>
      </td>
      <td className="when nowrap" data-label={t`When`}>
        <When at={at} />
      </td>
      <td className="who short" data-label={t`Who`}>
        <Link to="." search={(filters) => ({ ...filters, principal: principalId })}>
          <Who event={event} />
        </Link>
      </td>
      <td className="by nowrap hint" data-label={t`By`}>
        <By event={event} />
      </td>
      <td className="what nowrap" data-label={t`What`}>
        {words === undefined ? <code>{action}</code> : i18n._(words)}
      </td>
      <td className="thing nowrap" data-label={t`Thing`}>
        <Link to="." search={(filters) => ({ ...filters, subject: subjectId })} title={subjectId}>
          <code>{shortened(subjectId)}</code>
        </Link>
      </td>
      <td className="more-said short" data-label={t`More`}>
        <Details details={details} />
      </td>
    </tr>
  );
}

function Who({ event: { principalId, principalName } }: { event: AuditEvent }) {
  if (principalName !== null && principalName !== "") return principalName;
  if (principalId === "operator") return <Trans>the operator</Trans>;
  if (principalId === "public") return <Trans>somebody unnamed</Trans>;
  return <code>{shortened(principalId)}</code>;
}

function By({ event: { keyId, sessionId } }: { event: AuditEvent }) {
  if (keyId !== null) return <span title={keyId}>{shortened(keyId)}</span>;
  if (sessionId !== null) return <Trans>in the app</Trans>;
  return null;
}
