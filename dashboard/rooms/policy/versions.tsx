// The changes of the policy as the audit log keeps them: when, who, and what they made of which field.

import { useLingui } from "@lingui/react";
import { Trans } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type AuditEvent, auditQuery } from "../../api/audit.ts";
import { useMembership } from "../../app/membership.ts";
import { List } from "../../parts/list.tsx";
import { When } from "../../parts/when.tsx";
import type { Policy } from "./draft.ts";
import { useValueWords } from "./value-words.ts";
import { FIELDS } from "./words.ts";

const REVISED = { action: "alliance.revised" };

export function Versions() {
  const { id: membershipId } = useMembership();
  const events = useInfiniteQuery(auditQuery(membershipId, REVISED));
  const none = (
    <p className="hint">
      <Trans>The rules stand as the alliance was founded.</Trans>
    </p>
  );
  return (
    <List list={events} empty={none}>
      {(rows) => {
        const changes = rows.filter((it) => Object.keys(changedBy(it)).length > 0);
        if (changes.length === 0) return none;
        return (
          <ul className="rows">
            {changes.map((it) => (
              <Version key={it.seq} event={it} />
            ))}
          </ul>
        );
      }}
    </List>
  );
}

function Version({ event }: { event: AuditEvent }) {
  const { i18n } = useLingui();
  const wordsOf = useValueWords();
  const change = changedBy(event);
  return (
    <li>
      <div>
        <span className="name">
          <When at={event.at} />
        </span>
        <span className="facts">
          <span>{event.principalName ?? event.principalId}</span>
          {Object.keys(change)
            .filter(isField)
            .map((name) => (
              <span key={name}>
                {i18n._(FIELDS[name])}: {wordsOf(name, change)}
              </span>
            ))}
        </span>
      </div>
    </li>
  );
}

/** Where a change of the alliance was none of its policy there is nothing. */
function changedBy({ details }: AuditEvent): Partial<Record<keyof Policy, unknown>> {
  const policy: unknown = details.policy;
  if (typeof policy !== "object" || policy === null) return {};
  return Object.fromEntries(Object.entries(policy).filter(([name]) => isField(name)));
}

function isField(name: string): name is keyof Policy {
  return name in FIELDS;
}
