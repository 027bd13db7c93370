// A store's name and address. Its short name stays: tills, terms and roles go by it.
import { useLingui } from "@lingui/react/macro";
import type { UseMutationResult } from "@tanstack/react-query";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { type Store, storesKey } from "../../api/shop.ts";
import { useMember } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { optionalTextOf, textOf } from "../../parts/form.ts";

export function AddStore({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const adding = useDeed({
    act: (body: Shapes["StoreRequest"], headers) => answered(client.POST("/v1/stores", { body, headers })),
    changes: [storesKey(membership.id)],
    onDone: onClose,
  });
  return (
    <StoreForm
      title={t`Add a store`}
      verb={t`Add`}
      deed={adding}
      read={(form) => ({ ...namedIn(form), reference: textOf(form, "reference") })}
      onClose={onClose}
    />
  );
}

export function ChangeStore({ store, onClose }: { store: Store; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const changing = useDeed({
    act: (body: Shapes["StorePatch"]) =>
      answered(client.PATCH("/v1/stores/{id}", { params: { path: { id: store.id } }, body })),
    changes: [storesKey(membership.id)],
    onDone: onClose,
  });
  const { name } = store;
  return (
    <StoreForm
      title={t`Change ${name}`}
      verb={t`Save`}
      deed={changing}
      store={store}
      read={namedIn}
      onClose={onClose}
    />
  );
}

type Props<Body> = {
  title: string;
  verb: string;
  deed: UseMutationResult<Store, ApiProblem, Body>;
  store?: Store;
  read: (form: HTMLFormElement) => Body;
  onClose: () => void;
};

const AT_REFERENCE = ["reference_taken"];

function StoreForm<Body>({ title, verb, deed, store, read, onClose }: Props<Body>) {
  const { t } = useLingui();
  const problem = deed.error;
  return (
    <DialogForm
      title={title}
      verb={verb}
      waiting={t`Saving …`}
      deed={deed}
      unless={AT_REFERENCE}
      onSubmit={(form) => deed.mutate(read(form))}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t`What it is called`}
        placeholder={t`Xintiandi`}
        defaultValue={store?.name}
        required
        maxLength={120}
        problem={problem}
      />
      <TextField
        name="address"
        label={t`Address (optional)`}
        hint={t`Customers find it on their coupon and open it in their map.`}
        autoComplete="off"
        defaultValue={store?.address ?? ""}
        maxLength={300}
        problem={problem}
      />
      {store === undefined ? (
        <TextField
          name="reference"
          label={t`Short name`}
          hint={t`As your till or web shop calls it. It stays as it is.`}
          autoComplete="off"
          spellCheck={false}
          required
          maxLength={128}
          problem={problem}
          rules={AT_REFERENCE}
        />
      ) : null}
    </DialogForm>
  );
}

function namedIn(form: HTMLFormElement) {
  return { name: textOf(form, "name"), address: optionalTextOf(form, "address") ?? null };
}
