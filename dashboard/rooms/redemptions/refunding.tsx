// Refunding an order from here: a part or all that is left, once a reference. What a refusal is about stands at its field.
import { Trans, useLingui } from "@lingui/react/macro";
import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { shareOf } from "../../../schema/split.ts";
import { useDeed } from "../../api/deed.ts";
import { moneyKey } from "../../api/money.ts";
import type { ApiProblem } from "../../api/problem.ts";
import {
  type RedemptionDetail,
  type Refund,
  type RefundRequest,
  redemptionsKey,
  refund,
} from "../../api/redemptions.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Segments } from "../../parts/choices.tsx";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { Money, useMoney } from "../../parts/money.tsx";
import { MoneyField, useMinorOf } from "../../parts/money-field.tsx";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";

/** Whose refusal stands at a field. */
const AT_AMOUNT = ["refund_exceeds_payment"];
const AT_REFERENCE = ["refund_reference_reused"];

type Props = { redemption: RedemptionDetail; leftMinor: number; isCompleted: boolean };

/** The form, and what became of it; once everything is refunded only that. */
export function Refunding({ redemption, leftMinor, isCompleted }: Props) {
  const { id: membershipId } = useMembership();
  const deed = useDeed<Refund, RefundRequest>({
    act: (body, again) => refund(membershipId, redemption.id, body, again),
    changes: [redemptionsKey(membershipId), moneyKey(membershipId)],
  });
  return (
    <div className="form narrow refund">
      {deed.data ? <Done refund={deed.data} /> : null}
      {/* Anew after each refund, so that no second one begins with what was entered for the first. */}
      {isCompleted ? null : (
        <RefundForm key={deed.data?.id ?? ""} redemption={redemption} leftMinor={leftMinor} deed={deed} />
      )}
    </div>
  );
}

type FormProps = Omit<Props, "isCompleted"> & { deed: UseMutationResult<Refund, ApiProblem, RefundRequest> };

function RefundForm({ redemption, leftMinor, deed }: FormProps) {
  const { t } = useLingui();
  const moneyOf = useMoney();
  const minorOf = useMinorOf();
  const [extent, setExtent] = useState<"part" | "full">("full");
  const [typed, setTyped] = useState("");
  const isPart = extent === "part";
  const amountMinor = isPart ? minorOf(typed) : leftMinor;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const reference = textOf(event.currentTarget, "reference");
        deed.mutate(isPart ? { reference, amountMinor: amountMinor ?? 0 } : { reference, full: true });
      }}
    >
      <Segments
        label={t`How much`}
        choices={[
          { value: "full", label: t`All that is left, ${moneyOf(leftMinor)}` },
          { value: "part", label: t`A part` },
        ]}
        value={extent}
        onChoose={setExtent}
      />
      {isPart ? (
        <MoneyField
          name="amountMinor"
          label={t`Amount returned to the customer`}
          value={typed}
          onValue={setTyped}
          problem={deed.error}
          rules={AT_AMOUNT}
          required
        />
      ) : (
        <p className="hint">
          <Trans>After all of it the customer has a new coupon in place of this one, while it lasts.</Trans>
        </p>
      )}
      {amountMinor === null || amountMinor > leftMinor ? null : (
        <After redemption={redemption} amountMinor={amountMinor} />
      )}
      <TextField
        name="reference"
        label={t`Refund number`}
        hint={t`As on your receipt. The same number again refunds nothing twice.`}
        problem={deed.error}
        rules={AT_REFERENCE}
        maxLength={128}
        pattern=".*\S.*"
        autoComplete="off"
        required
      />
      <ProblemNotice problem={deed.error} unless={isPart ? [...AT_AMOUNT, ...AT_REFERENCE] : AT_REFERENCE} />
      <div className="actions">
        <Button type="submit" look="primary" waiting={deed.isPending ? t`Refunding …` : undefined}>
          {amountMinor ? t`Refund ${moneyOf(amountMinor)}` : t`Refund`}
        </Button>
      </div>
    </form>
  );
}

/** What a refund would leave of one's share, by the arithmetic by which the API reckons it; not where a dispute has a part in it. */
function After({ redemption, amountMinor }: { redemption: RedemptionDetail; amountMinor: number }) {
  const refundedMinor = redemption.refundedMinor + amountMinor;
  if (redemption.transfers.some(({ disputeId }) => disputeId !== null)) return null;
  return (
    <p className="hint">
      <Trans>
        Your share after it:{" "}
        <Money minor={shareOf(redemption, redemption.redeemerId, refundedMinor)} signed />
      </Trans>
    </p>
  );
}

function Done({ refund: { amountMinor, refundedMinor, replacementCoupon } }: { refund: Refund }) {
  const moneyOf = useMoney();
  return (
    <Notice tone="leaf" title={<Trans>Refunded {moneyOf(amountMinor)}</Trans>}>
      <p>
        <Trans>In all {moneyOf(refundedMinor)} of this order. The money flows above follow it.</Trans>{" "}
        {replacementCoupon === null ? null : (
          <Trans>The customer finds a new coupon on the page of the gift.</Trans>
        )}
      </p>
    </Notice>
  );
}
