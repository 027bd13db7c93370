// Saved views of a list: filters by a name of one's own, a press away. They are addresses, kept in this browser.
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Filters } from "../app/filters.ts";
import { useMembership } from "../app/membership.ts";
import { forgetView, keepView, type View, viewsOf } from "../app/views.ts";
import { Button, IconButton } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { TextField } from "./field.tsx";
import { textOf } from "./form.ts";
import { Icon } from "./icons.tsx";

/** `room` names the list, so that a view is offered where it means something. */
export function SavedViews({ room, filters }: { room: string; filters: Filters<string> }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const place = { membershipId, room };
  const [views, setViews] = useState(() => viewsOf(place));
  const [isNaming, setNaming] = useState(false);
  const shown = views.find((it) => isSame(it.filters, filters));
  const mayKeep = shown === undefined && Object.keys(filters).length > 0;
  if (views.length === 0 && !mayKeep) return null;
  return (
    <nav className="views" aria-label={t`Saved views`}>
      {views.map((it) => (
        <Link key={it.name} to="." search={it.filters} className="view" aria-current={it === shown}>
          {it.name}
        </Link>
      ))}
      {shown ? (
        <IconButton
          name={t`Forget the view “${shown.name}”`}
          onClick={() => setViews(forgetView(place, shown.name))}
        >
          <Icon name="close" />
        </IconButton>
      ) : null}
      {mayKeep ? (
        <Button look="plain" onClick={() => setNaming(true)}>
          <Icon name="bookmark" />
          <Trans>Save this view</Trans>
        </Button>
      ) : null}
      {isNaming ? (
        <NameView
          onClose={() => setNaming(false)}
          onName={(name) => {
            setViews(keepView(place, { name, filters }));
            setNaming(false);
          }}
        />
      ) : null}
    </nav>
  );
}

function NameView({ onClose, onName }: { onClose: () => void; onName: (name: View["name"]) => void }) {
  const { t } = useLingui();
  return (
    <Dialog title={t`Save this view`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          onName(textOf(event.currentTarget, "view"));
        }}
      >
        <TextField
          name="view"
          label={t`What it is called`}
          hint={t`Kept in this browser, for this membership only. To send it to somebody, copy the address.`}
          maxLength={40}
          pattern=".*\S.*"
          required
        />
        <div className="actions end">
          <Button type="submit" look="primary">
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function isSame(a: Filters<string>, b: Filters<string>): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] === b[name]);
}
