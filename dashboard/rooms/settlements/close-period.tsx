// Closing a period: up to which instant, what that does, and then the settlement that came of it.
import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useDeed } from "../../api/deed.ts";
import { moneyKey } from "../../api/money.ts";
import { type Calendar, closePeriod } from "../../api/settlements.ts";
import { spanOf } from "../../app/days.ts";
import { useMembership } from "../../app/membership.ts";
import { Choices } from "../../parts/choices.tsx";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { When } from "../../parts/when.tsx";

type UpTo = "cutoff" | "now" | "day";

/** Whose refusal stands at the day. */
const AT_DAY = ["cutoff_in_future", "cutoff_already_passed"];

type Props = { calendar: Calendar | undefined; onClose: () => void };

export function ClosePeriod({ calendar, onClose }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { id: membershipId, alliance } = useMembership();
  const awaiting = calendar?.awaitingCutoffAt ?? undefined;
  const [upTo, setUpTo] = useState<UpTo>(awaiting === undefined ? "now" : "cutoff");
  const closing = useDeed({
    act: (cutoffAt: string | undefined, again) =>
      closePeriod(membershipId, cutoffAt === undefined ? {} : { cutoffAt }, again),
    changes: [moneyKey(membershipId), ["m", membershipId, "home"]],
    onDone: ({ id: settlementId }) =>
      navigate({ to: "/m/$membershipId/settlements/$settlementId", params: { membershipId, settlementId } }),
  });
  const choices: { value: UpTo; label: string; hint?: React.ReactNode }[] = [
    ...(awaiting === undefined
      ? []
      : [{ value: "cutoff" as const, label: t`Up to the calendar's cut-off`, hint: <When at={awaiting} /> }]),
    { value: "now", label: t`Up to now` },
    { value: "day", label: t`Up to the start of a day` },
  ];
  return (
    <DialogForm
      title={t`Close the period`}
      verb={t`Close it`}
      waiting={t`Closing …`}
      deed={closing}
      unless={upTo === "day" ? AT_DAY : []}
      leave={t`Not yet`}
      onSubmit={(form) => {
        const from = textOf(form, "cutoffAt");
        const day = upTo === "day" ? spanOf({ from }, alliance.timeZone).from : undefined;
        closing.mutate(upTo === "cutoff" ? awaiting : day);
      }}
      onClose={onClose}
    >
      <ul className="points">
        <li>
          <Trans>
            Everybody's due is worked out of what locked before that moment, and set against each other.
          </Trans>
        </li>
        <li>
          <Trans>
            The fewest payments that settle all of it are planned. Nobody pays before they are approved.
          </Trans>
        </li>
        <li>
          <Trans>Another admin approves. Until then you can reopen the period.</Trans>
        </li>
      </ul>
      <Choices label={t`Up to when`} choices={choices} value={upTo} onChoose={setUpTo} />
      {upTo === "day" ? (
        <TextField
          name="cutoffAt"
          type="date"
          label={t`Day`}
          hint={t`What locks on this day or later comes with the next period.`}
          problem={closing.error}
          rules={AT_DAY}
          required
        />
      ) : null}
    </DialogForm>
  );
}
