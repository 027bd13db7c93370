// Categories and which of them compete or complement each other, as a grid; what a change would stop is said before it is saved.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { allianceQuery } from "../../api/alliance.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { allotmentsKey } from "../../api/offers.ts";
import { useMember, useMembership } from "../../app/membership.ts";
import { Answer } from "../../parts/answer.tsx";
import { Button } from "../../parts/button.tsx";
import { Icon } from "../../parts/icons.tsx";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { AddCategory } from "./add-category.tsx";
import { isSame, type Matrix, matrixOf, newRivals, type Told, toPatch } from "./draft.ts";
import { Grid } from "./grid.tsx";
import { CategoryList } from "./list.tsx";
import { Stopped } from "./stopped.tsx";

type Alliance = Pick<Shapes["Alliance"], "categories"> & Told;

export function Categories() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const alliance = useQuery(allianceQuery(membershipId));
  const [isAdding, setAdding] = useState(false);
  return (
    <Page
      title={t`Categories`}
      lead={t`Who complements whom, and who competes: competitors never gift each other's coupons.`}
      actions={
        <Button onClick={() => setAdding(true)} disabled={alliance.data === undefined}>
          <Icon name="plus" />
          <Trans>Add a category</Trans>
        </Button>
      }
    >
      {/* Anew with each version of the table, so that a draft never lies over somebody else's change. */}
      <Answer query={alliance}>
        {(it) => (
          <>
            <Draft key={JSON.stringify(tableOf(it))} alliance={it} />
            <CategoryList alliance={it} />
          </>
        )}
      </Answer>
      {isAdding && alliance.data ? (
        <AddCategory categories={alliance.data.categories} onClose={() => setAdding(false)} />
      ) : null}
    </Page>
  );
}

function tableOf({ categories, competing, complements }: Alliance) {
  return { categories, competing, complements };
}

function Draft({ alliance }: { alliance: Alliance }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const before = matrixOf(alliance);
  const [draft, setDraft] = useState<Matrix>(before);
  const saving = useDeed({
    act: (body: Shapes["AlliancePatch"], headers) =>
      answered(client.PATCH("/v1/alliance", { body, headers })),
    changes: [allianceQuery(membership.id).queryKey, allotmentsKey(membership.id)],
  });
  const isChanged = !isSame(before, draft);
  return (
    <div className="beginning">
      <Grid categories={alliance.categories} before={before} draft={draft} onChange={setDraft} />
      <Stopped pairs={newRivals(before, draft)} />
      <ProblemNotice problem={saving.error} />
      <div className="actions">
        <Button
          look="primary"
          disabled={!isChanged}
          onClick={() => saving.mutate(toPatch(draft))}
          waiting={saving.isPending ? t`Saving …` : undefined}
        >
          <Trans>Save the changes</Trans>
        </Button>
        {isChanged ? (
          <Button onClick={() => setDraft(before)}>
            <Trans>Put it back</Trans>
          </Button>
        ) : null}
      </div>
      {isChanged ? null : (
        <Notice tone="plain">
          <Trans>Choose a cell to change it. Nothing changes for anybody before you save.</Trans>
        </Notice>
      )}
    </div>
  );
}
