// The shop's stores: what tills, terms of offers and cashiers' roles name.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { everyStoreQuery, type Store } from "../../api/shop.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Icon } from "../../parts/icons.tsx";
import { List } from "../../parts/list.tsx";
import { Section } from "../../parts/page.tsx";
import { AddStore, ChangeStore } from "./store-form.tsx";

export function Stores() {
  const { t } = useLingui();
  const membership = useMembership();
  const stores = useInfiniteQuery(everyStoreQuery(membership.id));
  const [isAdding, setAdding] = useState(false);
  const [changed, setChanged] = useState<Store>();
  const add = (
    <Button onClick={() => setAdding(true)}>
      <Icon name="plus" />
      <Trans>Add a store</Trans>
    </Button>
  );
  return (
    <Section
      title={t`Stores`}
      lead={t`A cashier or an offer can be bound to some of them; customers find their addresses with the coupon.`}
      actions={stores.data?.length ? add : null}
    >
      <List
        list={stores}
        empty={
          <Empty action={add}>
            <Trans>Here stand your stores. With only one you need not name any.</Trans>
          </Empty>
        }
      >
        {(rows) => (
          <ul className="rows compact">
            {rows.map((it) => (
              <Row key={it.id} store={it} onChange={() => setChanged(it)} />
            ))}
          </ul>
        )}
      </List>
      {isAdding ? <AddStore onClose={() => setAdding(false)} /> : null}
      {changed ? <ChangeStore store={changed} onClose={() => setChanged(undefined)} /> : null}
    </Section>
  );
}

function Row({ store: { reference, name, address }, onChange }: { store: Store; onChange: () => void }) {
  const { t } = useLingui();
  return (
    <li>
      <div>
        <p className="name">{name}</p>
        <p className="facts">
          <span>{reference}</span>
          <span>{address ?? <Trans>no address yet</Trans>}</span>
        </p>
      </div>
      <Button onClick={onChange} aria-label={t`Change the store ${name}`}>
        <Trans>Change</Trans>
      </Button>
    </li>
  );
}
