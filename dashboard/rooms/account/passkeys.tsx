// Passkeys: signing in with a fingerprint, a face or the device's own code instead of waiting for mail.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { passkeysQuery } from "../../api/account.ts";
import { answered, api, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { addPasskey, PasskeyNotMade } from "../../api/passkeys.ts";
import { Button } from "../../parts/button.tsx";
import { Confirm } from "../../parts/confirm.tsx";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { Empty } from "../../parts/empty.tsx";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { List } from "../../parts/list.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Section } from "../../parts/page.tsx";
import { When } from "../../parts/when.tsx";
import { deviceOf } from "./device.ts";

export function Passkeys() {
  const { t } = useLingui();
  const passkeys = useInfiniteQuery(passkeysQuery);
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<Shapes["Passkey"]>();
  const add = (
    <Button onClick={() => setAdding(true)}>
      <Trans>Add a passkey</Trans>
    </Button>
  );
  return (
    <Section
      title={t`Passkeys`}
      lead={t`Sign in with your fingerprint, your face or your device's code, without waiting for mail.`}
      actions={passkeys.data?.length ? add : null}
    >
      <List
        list={passkeys}
        empty={
          <Empty action={add}>
            <Trans>Here stand the devices on which you sign in without mail.</Trans>
          </Empty>
        }
      >
        {(rows) => (
          <ul className="rows compact">
            {rows.map((it) => (
              <Row key={it.id} passkey={it} onRemove={() => setRemoved(it)} />
            ))}
          </ul>
        )}
      </List>
      {isAdding ? <AddPasskey onClose={() => setAdding(false)} /> : null}
      {removed ? <RemovePasskey passkey={removed} onClose={() => setRemoved(undefined)} /> : null}
    </Section>
  );
}

function Row({ passkey, onRemove }: { passkey: Shapes["Passkey"]; onRemove: () => void }) {
  const { t } = useLingui();
  const { label, createdAt, usedAt } = passkey;
  return (
    <li>
      <div>
        <p className="name">{label}</p>
        <p className="facts">
          <span>
            <Trans>
              added <When at={createdAt} depth="day" />
            </Trans>
          </span>
          <span>
            {usedAt === null ? (
              <Trans>not used yet</Trans>
            ) : (
              <Trans>
                last used <When at={usedAt} />
              </Trans>
            )}
          </span>
        </p>
      </div>
      <Button onClick={onRemove} aria-label={t`Remove the passkey ${label}`}>
        <Trans>Remove</Trans>
      </Button>
    </li>
  );
}

function AddPasskey({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [isNotMade, setNotMade] = useState(false);
  const adding = useDeed({
    act: addPasskey,
    changes: [passkeysQuery.queryKey],
    onDone: (made) => (made === PasskeyNotMade ? setNotMade(true) : onClose()),
  });
  return (
    <DialogForm
      title={t`Add a passkey`}
      verb={t`Add`}
      waiting={t`Waiting for your device …`}
      deed={adding}
      onSubmit={(form) => {
        setNotMade(false);
        adding.mutate(textOf(form, "label"));
      }}
      onClose={onClose}
    >
      <TextField
        name="label"
        label={t`Name of this device`}
        hint={t`So that you know it in the list later.`}
        defaultValue={deviceOf(navigator.userAgent)}
        required
        maxLength={120}
        problem={adding.error}
      />
      {isNotMade ? (
        <Notice tone="plain">
          <Trans>No passkey was made. If this device has one for you already, that one works.</Trans>
        </Notice>
      ) : null}
    </DialogForm>
  );
}

function RemovePasskey({ passkey, onClose }: { passkey: Shapes["Passkey"]; onClose: () => void }) {
  const { t } = useLingui();
  const { label } = passkey;
  const removing = useDeed({
    act: () => answered(api.DELETE("/v1/passkeys/{id}", { params: { path: { id: passkey.id } } })),
    changes: [passkeysQuery.queryKey],
    onDone: onClose,
  });
  return (
    <Confirm
      title={t`Remove “${label}”?`}
      verb={t`Remove`}
      waiting={t`Removing …`}
      deed={removing}
      onClose={onClose}
    >
      <p>
        <Trans>It signs you in no more. Sessions that it began go on; mail still works.</Trans>
      </p>
    </Confirm>
  );
}
