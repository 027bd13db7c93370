// The categories one by one, to be called something else or taken away.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Shapes } from "../../api/client.ts";
import { Button } from "../../parts/button.tsx";
import { Section } from "../../parts/page.tsx";
import type { Told } from "./draft.ts";
import { RemoveCategory } from "./remove-category.tsx";
import { RenameCategory } from "./rename-category.tsx";

type Category = Shapes["Category"];
type Props = { alliance: Pick<Shapes["Alliance"], "categories"> & Told };

export function CategoryList({ alliance }: Props) {
  const { t } = useLingui();
  const [renamed, setRenamed] = useState<Category>();
  const [removed, setRemoved] = useState<Category>();
  const { categories } = alliance;
  return (
    <Section
      title={t`All categories`}
      lead={t`Programs name a category by its key, which stays as it is. One that a shop has cannot be removed.`}
    >
      <ul className="rows compact">
        {categories.map((it) => (
          <li key={it.key}>
            <div>
              <p className="name">{it.name}</p>
              <p className="facts">
                <code>{it.key}</code>
              </p>
            </div>
            <div className="actions">
              <Button onClick={() => setRenamed(it)} aria-label={t`Rename ${it.name}`}>
                <Trans>Rename</Trans>
              </Button>
              {categories.length === 1 ? null : (
                <Button onClick={() => setRemoved(it)} aria-label={t`Remove ${it.name}`}>
                  <Trans>Remove</Trans>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {renamed ? (
        <RenameCategory category={renamed} categories={categories} onClose={() => setRenamed(undefined)} />
      ) : null}
      {removed ? (
        <RemoveCategory category={removed} alliance={alliance} onClose={() => setRemoved(undefined)} />
      ) : null}
    </Section>
  );
}
