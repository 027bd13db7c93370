// The keys of the app, shown by `?`, and whether single keys mean something at all.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Dialog } from "../parts/dialog.tsx";
import { usesSingleKeys, wantSingleKeys } from "./keys.ts";
import { FIND_KEYS } from "./ways.tsx";

export default function KeyList({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [isWanted, setWanted] = useState(usesSingleKeys);
  const keys = [
    { keys: FIND_KEYS, deed: t`Go to a room or another shop` },
    { keys: "/", deed: t`To the search of this page` },
    { keys: "J", deed: t`Next row` },
    { keys: "K", deed: t`Row before` },
    { keys: "Enter", deed: t`Open the row` },
    { keys: "Esc", deed: t`Close what lies over the page` },
    { keys: "?", deed: t`These keys` },
  ];
  return (
    <Dialog title={t`Keys`} onClose={onClose}>
      <dl className="key-list">
        {keys.map((it) => (
          <div key={it.keys}>
            <dt>
              <kbd>{it.keys}</kbd>
            </dt>
            <dd>{it.deed}</dd>
          </div>
        ))}
      </dl>
      <label className="choice">
        <input
          type="checkbox"
          checked={isWanted}
          onChange={({ currentTarget }) => {
            wantSingleKeys(currentTarget.checked);
            setWanted(currentTarget.checked);
          }}
        />
        <span>
          <Trans>Use single keys in this browser</Trans>
        </span>
      </label>
    </Dialog>
  );
}
