// An admin's decision: rejected, upheld or upheld in part, with what each posts said before it is given.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useDeed } from "../../api/deed.ts";
import { type Decision, type Dispute, decide, disputesKey } from "../../api/disputes.ts";
import { moneyKey } from "../../api/money.ts";
import { redemptionsKey } from "../../api/redemptions.ts";
import { useMembership } from "../../app/membership.ts";
import { Choices } from "../../parts/choices.tsx";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { LongTextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { useMoney } from "../../parts/money.tsx";
import { MoneyField, useMinorOf } from "../../parts/money-field.tsx";
import { When } from "../../parts/when.tsx";
import { TRANSFER_NAMES } from "../money/words.ts";
import { type Held, heldOf, releasesOf, totalOf } from "./held.ts";

/** Nothing is chosen for the one who decides. */
type Way = "" | "upheld" | "partly" | "rejected";

const AT_ALLOWED = ["allowance_within_hold"];

export function Decide({ dispute, onClose }: { dispute: Dispute; onClose: () => void }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const minorOf = useMinorOf();
  const [way, setWay] = useState<Way>("");
  const [typed, setTyped] = useState("");
  const held = heldOf(dispute);
  const allowedMinor = way === "partly" ? minorOf(typed) : way === "rejected" ? totalOf(held) : 0;
  const deciding = useDeed({
    act: (body: Decision, again) => decide(membershipId, dispute.id, body, again),
    changes: [
      ...[disputesKey(membershipId), redemptionsKey(membershipId), moneyKey(membershipId)],
      ["m", membershipId, "home"],
    ],
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t`Decide the dispute`}
      verb={t`Decide`}
      waiting={t`Deciding …`}
      deed={deciding}
      unless={AT_ALLOWED}
      leave={t`Not yet`}
      ready={way !== ""}
      onSubmit={(form) => {
        const note = textOf(form, "note");
        deciding.mutate({
          ...{ outcome: way === "rejected" ? "rejected" : "upheld", note },
          ...(way === "partly" ? { allowedMinor: allowedMinor ?? 0 } : {}),
        });
      }}
      onClose={onClose}
    >
      <WayField dispute={dispute} way={way} onWay={setWay} />
      {way === "partly" ? (
        <MoneyField
          name="allowedMinor"
          label={t`Owed all the same`}
          hint={t`The part that is owed in spite of the dispute, commission and fee together.`}
          value={typed}
          onValue={setTyped}
          problem={deciding.error}
          rules={AT_ALLOWED}
          required
        />
      ) : null}
      {way === "" ? null : <Posted dispute={dispute} held={held} allowedMinor={allowedMinor ?? 0} />}
      <LongTextField
        name="note"
        label={t`Why`}
        hint={t`Both sides read it. A dispute is decided once.`}
        maxLength={2000}
        required
        problem={deciding.error}
      />
    </DialogForm>
  );
}

type WayProps = { dispute: Dispute; way: Way; onWay: (way: Way) => void };

function WayField({ dispute: { debtorName, creditorName }, way, onWay }: WayProps) {
  const { t } = useLingui();
  return (
    <Choices<Way>
      label={t`Outcome`}
      choices={[
        { value: "upheld", label: t`Upheld`, hint: t`${debtorName} is right and owes nothing of it.` },
        { value: "partly", label: t`Upheld in part`, hint: t`${debtorName} owes a part of it.` },
        { value: "rejected", label: t`Rejected`, hint: t`${creditorName} is right: all of it is owed.` },
      ]}
      value={way}
      onChoose={onWay}
    />
  );
}

type PostedProps = { dispute: Dispute; held: readonly Held[]; allowedMinor: number };

/** What the decision does in the books, before it is given. */
function Posted({ dispute: { debtorName, transfers }, held, allowedMinor }: PostedProps) {
  const { t, i18n } = useLingui();
  const moneyOf = useMoney();
  const ahead = transfers.find((it) => it.reverses === null && it.state === "pending");
  const releases = releasesOf(held, allowedMinor);
  const stays = moneyOf(Math.max(0, totalOf(held) - allowedMinor));
  return (
    <div className="notice plain posted">
      <div>
        <strong>{t`What is posted`}</strong>
        <ul className="points">
          {releases.length === 0 ? (
            <li>
              <Trans>Nothing more: what is held stays taken out, and that is the correction.</Trans>
            </li>
          ) : null}
          {releases.map(({ code, heldMinor }) => {
            const [amount, what] = [moneyOf(heldMinor), i18n._(TRANSFER_NAMES[code])];
            return (
              <li key={code}>
                <Trans>
                  {what}: {amount} is let go, {debtorName} owes it again.
                </Trans>
              </li>
            );
          })}
          {releases.length > 0 ? (
            <li>
              {ahead === undefined ? (
                <Trans>It counts from now on.</Trans>
              ) : (
                <Trans>
                  It counts with the original, from <When at={ahead.effectiveAt} /> on.
                </Trans>
              )}
            </li>
          ) : null}
          {releases.length > 0 && allowedMinor < totalOf(held) ? (
            <li>
              <Trans>{stays} stays taken out: it is not owed.</Trans>
            </li>
          ) : null}
        </ul>
      </div>
    </div>
  );
}
