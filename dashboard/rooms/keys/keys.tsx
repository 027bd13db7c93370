// API keys: for tills, web shops and other programs. Each has a role, descends from a member and ends with it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type ApiKey, keysQuery } from "../../api/members.ts";
import { useMembership } from "../../app/membership.ts";
import { ROLE_NAMES } from "../../app/roles.ts";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Icon } from "../../parts/icons.tsx";
import { List } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { useZoneName, When } from "../../parts/when.tsx";
import { Place } from "../team/place.tsx";
import { CreateKey } from "./create-key.tsx";
import { RevokeKey } from "./revoke-key.tsx";
import { RotateKey } from "./rotate-key.tsx";

type Open = { kind: "create" } | { kind: "rotate" | "revoke"; key: ApiKey };

export function Keys() {
  const { t } = useLingui();
  const membership = useMembership();
  const keys = useInfiniteQuery(keysQuery(membership.id));
  const zone = useZoneName();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const create = (
    <Button look="primary" onClick={() => setOpen({ kind: "create" })}>
      <Icon name="plus" />
      <Trans>Create a key</Trans>
    </Button>
  );
  return (
    <Page
      title={t`API keys`}
      lead={t`For tills, web shops and other programs. Give each its own key, with no more than the role it needs.`}
      actions={keys.data?.length === 0 ? null : create}
    >
      <List
        list={keys}
        empty={
          <Empty action={create}>
            <Trans>
              Here stand the keys by which your programs ask: with their role, and when each was last used.
            </Trans>
          </Empty>
        }
      >
        {(rows) => (
          <>
            <ul className="rows compact">
              {rows.map((it) => (
                <Key
                  key={it.id}
                  apiKey={it}
                  onRotate={() => setOpen({ kind: "rotate", key: it })}
                  onRevoke={() => setOpen({ kind: "revoke", key: it })}
                />
              ))}
            </ul>
            <p className="hint">
              <Trans>Times in {zone}; last used is exact to the hour.</Trans>
            </p>
          </>
        )}
      </List>
      {open?.kind === "create" ? <CreateKey onClose={close} /> : null}
      {open?.kind === "rotate" ? <RotateKey apiKey={open.key} onClose={close} /> : null}
      {open?.kind === "revoke" ? <RevokeKey apiKey={open.key} onClose={close} /> : null}
    </Page>
  );
}

type KeyProps = { apiKey: ApiKey; onRotate: () => void; onRevoke: () => void };

function Key({ apiKey, onRotate, onRevoke }: KeyProps) {
  const { t, i18n } = useLingui();
  const { label, role, merchantName, storeName, createdAt, usedAt, expiresAt, revokedAt } = apiKey;
  const isLive = revokedAt === null;
  return (
    <li className={isLive ? undefined : "over"}>
      <div>
        <p className="name">
          {label}
          <KeyState apiKey={apiKey} />
        </p>
        <p className="facts">
          <span className="role">{i18n._(ROLE_NAMES[role])}</span>
          <Place merchantName={merchantName} storeName={storeName} />
          <span>
            <Trans>
              made <When at={createdAt} depth="day" />
            </Trans>
          </span>
          <span>
            {usedAt === null ? (
              <Trans>never used</Trans>
            ) : (
              <Trans>
                last used <When at={usedAt} />
              </Trans>
            )}
          </span>
        </p>
      </div>
      {isLive ? (
        <div className="actions">
          {expiresAt === null ? (
            <Button onClick={onRotate} aria-label={t`Rotate the key ${label}`}>
              <Trans>Rotate</Trans>
            </Button>
          ) : null}
          <Button onClick={onRevoke} aria-label={t`Revoke the key ${label}`}>
            <Trans>Revoke</Trans>
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** Revoked, or on its way out beside its successor; a key in plain use needs no word. */
function KeyState({ apiKey: { expiresAt, revokedAt } }: { apiKey: ApiKey }) {
  if (revokedAt !== null) {
    return (
      <span className="chip">
        <Trans>
          revoked <When at={revokedAt} depth="day" />
        </Trans>
      </span>
    );
  }
  if (expiresAt === null) return null;
  return (
    <span className="chip amber">
      <Trans>
        ends <When at={expiresAt} />
      </Trans>
    </span>
  );
}
