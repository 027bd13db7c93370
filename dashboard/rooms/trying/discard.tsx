// Throwing a test alliance away: what goes and what stays, and its name to be typed, because nothing brings it back.
import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { meQuery } from "../../api/account.ts";
import { discardedAlliance } from "../../api/alliance.ts";
import { useDeed } from "../../api/deed.ts";
import { useMembership } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { forgetTelling } from "./telling.ts";

export function Discard({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { id: membershipId, alliance } = useMembership();
  const [typed, setTyped] = useState("");
  const { name } = alliance;
  const discarding = useDeed({
    act: () => discardedAlliance(membershipId),
    // Nobody may read any of it any more.
    changes: [meQuery.queryKey],
    onDone: () => {
      forgetTelling(alliance.id);
      navigate({ to: "/" });
    },
  });
  return (
    <DialogForm
      title={t`Throw ${name} away?`}
      verb={t`Throw it away`}
      waiting={t`Throwing away …`}
      look="danger"
      deed={discarding}
      leave={t`Keep it`}
      ready={typed.trim() === name.trim()}
      onSubmit={() => discarding.mutate()}
      onClose={onClose}
    >
      <Consequences />
      <TextField
        name="name"
        label={t`Type the alliance's name`}
        hint={name}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
        required
      />
    </DialogForm>
  );
}

function Consequences() {
  return (
    <ul className="points">
      <li>
        <Trans>All of it goes for good: shops, offers, gifts, redemptions, money and the log.</Trans>
      </li>
      <li>
        <Trans>Its keys and memberships end, and links to its gifts lead nowhere.</Trans>
      </li>
      <li>
        <Trans>
          People stay, and so does every other alliance. The live one may make a fresh test alliance.
        </Trans>
      </li>
    </ul>
  );
}
