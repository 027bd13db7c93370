// One cell of the grid: what two categories are to each other, and the dialog in which that is changed.
import { Trans, useLingui } from "@lingui/react/macro";
import { type KeyboardEvent, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { Choices } from "../../parts/choices.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { TextField } from "../../parts/field.tsx";
import { numberOf } from "../../parts/form.ts";
import type { Relation } from "./draft.ts";

type Props = {
  giver: string;
  seller: string;
  relation: Relation;
  isChanged: boolean;
  /** Shops of one category compete, whatever anybody chooses. */
  isFixed: boolean;
  place: string;
  /** One cell of the grid is reached by Tab; the arrow keys move on from there. */
  isReached: boolean;
  onFocus: () => void;
  onMove: (event: KeyboardEvent) => void;
  onChange: (relation: Relation) => void;
};

export function Cell({ giver, seller, relation, isChanged, isFixed, place, isReached, ...on }: Props) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const said = useWords(relation);
  const { kind } = relation;
  return (
    <>
      <button
        type="button"
        className={`cell ${kind}`}
        data-place={place}
        tabIndex={isReached ? 0 : -1}
        aria-disabled={isFixed}
        aria-label={isChanged ? t`${giver} → ${seller}: ${said}, changed` : t`${giver} → ${seller}: ${said}`}
        onFocus={on.onFocus}
        onKeyDown={on.onMove}
        onClick={() => (isFixed ? undefined : setOpen(true))}
      >
        {kind === "competes" ? "✕" : kind === "complements" ? relation.strength : "·"}
        {isChanged ? <span aria-hidden="true"> •</span> : null}
      </button>
      {isOpen ? (
        <ChangeCell
          title={`${giver} → ${seller}`}
          relation={relation}
          onChange={on.onChange}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

function useWords(relation: Relation): string {
  const { t } = useLingui();
  if (relation.kind === "competes") return t`compete`;
  if (relation.kind === "none") return t`neither`;
  const { strength } = relation;
  return t`complements by ${strength}`;
}

type ChangeProps = {
  title: string;
  relation: Relation;
  onChange: (relation: Relation) => void;
  onClose: () => void;
};

function ChangeCell({ title, relation, onChange, onClose }: ChangeProps) {
  const { t } = useLingui();
  const [kind, setKind] = useState(relation.kind);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          onChange(
            kind === "complements" ? { kind, strength: numberOf(event.currentTarget, "strength") } : { kind },
          );
          onClose();
        }}
      >
        <Choices
          label={t`To each other they are`}
          choices={[
            { value: "none", label: t`Neither`, hint: t`They may gift each other; nothing is suggested.` },
            { value: "complements", label: t`Complementing`, hint: t`The second is suggested to the first.` },
            {
              value: "competes",
              label: t`Competing`,
              hint: t`In both directions: nothing is gifted between them.`,
            },
          ]}
          value={kind}
          onChoose={setKind}
        />
        {kind === "complements" ? (
          <TextField
            name="strength"
            type="number"
            inputMode="numeric"
            min={1}
            max={100}
            step={1}
            label={t`How well, from 1 to 100`}
            defaultValue={relation.kind === "complements" ? relation.strength : 50}
            required
          />
        ) : null}
        <div className="actions end">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary">
            <Trans>Note it</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
