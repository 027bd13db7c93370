// An admin records what the institution received for a merchant or paid back to it, and sees what the limit becomes.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDeed } from "../../api/deed.ts";
import { type DepositRequest, depositsKey, recordDeposit } from "../../api/deposits.ts";
import { exposuresQuery, merchantsKey, merchantsQuery } from "../../api/partners.ts";
import { unreadable } from "../../api/problem.ts";
import { useMembership } from "../../app/membership.ts";
import { Segments } from "../../parts/choices.tsx";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { SelectField, TextField } from "../../parts/field.tsx";
import { optionalTextOf, textOf } from "../../parts/form.ts";
import { useMoney } from "../../parts/money.tsx";
import { MoneyField, useMinorOf } from "../../parts/money-field.tsx";
import { NobodyHolds } from "./nobody-holds.tsx";

/** Whose refusal stands at its field. */
const AT_REFERENCE = ["bank_reference_used"];
const AT_AMOUNT = ["withdrawal_exceeds_deposit"];

type Kind = DepositRequest["kind"];
type Props = { merchantId: string | undefined; onClose: () => void };

export function RecordDeposit({ merchantId, onClose }: Props) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const minorOf = useMinorOf();
  const merchants = useQuery(merchantsQuery(membershipId));
  const [chosenId, setChosen] = useState(merchantId ?? "");
  const [kind, setKind] = useState<Kind>("deposit");
  const [typed, setTyped] = useState("");
  const [isNothing, setNothing] = useState(false);
  const deed = useDeed({
    act: (body: DepositRequest, again) => recordDeposit(membershipId, body, again),
    changes: [depositsKey(membershipId), merchantsKey(membershipId), ["m", membershipId, "home"]],
    onDone: onClose,
  });
  const problem = isNothing ? unreadable([{ field: "amountMinor", code: "too_small" }]) : deed.error;
  return (
    <DialogForm
      title={t`Record a movement`}
      verb={t`Record it`}
      waiting={t`Recording …`}
      deed={deed}
      unless={[...AT_REFERENCE, ...AT_AMOUNT]}
      onSubmit={(form) => {
        const amountMinor = minorOf(typed) ?? 0;
        const reason = optionalTextOf(form, "reason");
        setNothing(amountMinor <= 0);
        if (amountMinor > 0)
          deed.mutate({
            ...{ merchantId: chosenId, kind, amountMinor, bankReference: textOf(form, "bankReference") },
            ...(reason === undefined ? {} : { reason }),
          });
      }}
      onClose={onClose}
    >
      <NobodyHolds />
      <Segments
        label={t`What moved`}
        choices={[
          { value: "deposit", label: t`received` },
          { value: "withdrawal", label: t`paid back` },
        ]}
        value={kind}
        onChoose={setKind}
      />
      <SelectField
        name="merchantId"
        label={t`Merchant`}
        value={chosenId}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        required
        problem={problem}
      >
        <option value="">{t`choose one`}</option>
        {merchants.data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <MoneyField
        name="amountMinor"
        label={t`Amount`}
        value={typed}
        onValue={setTyped}
        required
        problem={problem}
        rules={AT_AMOUNT}
        hint={<Becomes merchantId={chosenId} kind={kind} amountMinor={minorOf(typed) ?? 0} />}
      />
      <TextField
        name="bankReference"
        label={t`Bank reference`}
        hint={t`As on the institution's statement. Each is booked once, as a deposit or as a payment.`}
        maxLength={128}
        pattern=".*\S.*"
        autoComplete="off"
        required
        problem={problem}
        rules={AT_REFERENCE}
      />
      <TextField
        name="reason"
        label={t`Reason (optional)`}
        maxLength={500}
        autoComplete="off"
        problem={problem}
      />
    </DialogForm>
  );
}

type BecomesProps = { merchantId: string; kind: Kind; amountMinor: number };

/** What is held and what the limit is, now and after it. */
function Becomes({ merchantId, kind, amountMinor }: BecomesProps) {
  const { id: membershipId } = useMembership();
  const moneyOf = useMoney();
  const exposures = useInfiniteQuery({
    ...exposuresQuery(membershipId, { merchantId }),
    enabled: merchantId !== "",
  });
  const [found] = merchantId === "" ? [] : (exposures.data ?? []);
  if (found === undefined) return null;
  const change = kind === "deposit" ? amountMinor : -amountMinor;
  const { depositMinor, limitMinor, exposureMinor } = found;
  const [held, after] = [moneyOf(depositMinor), moneyOf(depositMinor + change)];
  if (limitMinor === null)
    return (
      <Trans>
        Held: {held}, then {after}. It has no credit limit that this could raise.
      </Trans>
    );
  const [limit, then] = [moneyOf(limitMinor), moneyOf(limitMinor + change)];
  const isBeyond = exposureMinor !== null && limitMinor + change < exposureMinor;
  return (
    <>
      <Trans>
        Held: {held}, then {after}. Limit: {limit}, then {then}.
      </Trans>{" "}
      {isBeyond ? <Trans>Then it is beyond its limit, and its coupons are not gifted any more.</Trans> : null}
    </>
  );
}
