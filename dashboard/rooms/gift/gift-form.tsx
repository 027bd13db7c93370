// Whom the gift is for and which order it came with, all of it optional; and the button, which ⌘↵ presses from anywhere.
import { Trans, useLingui } from "@lingui/react/macro";
import type { UseMutationResult } from "@tanstack/react-query";
import { useContext, useEffect, useRef, useState } from "react";
import { fromDecimal } from "../../../schema/money.ts";
import type { CreatedGift, GiftRequest } from "../../api/gifts.ts";
import type { Allotment } from "../../api/offers.ts";
import { ApiProblem, unreadable } from "../../api/problem.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/field.tsx";
import { optionalTextOf, textOf } from "../../parts/form.ts";
import { Currency } from "../../parts/money.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
import { Tick } from "../../parts/tick.tsx";
import { CONSENT } from "./consent.ts";
import { holderOf } from "./holder.ts";

type Props = {
  picked: readonly Allotment[];
  giving: UseMutationResult<CreatedGift, ApiProblem, GiftRequest>;
};

export function GiftForm({ picked, giving }: Props) {
  const { t, i18n } = useLingui();
  const currency = useContext(Currency);
  const form = useSubmitKeys();
  // The same request again after no answer came must be the same to the letter, so its instants are read once.
  const [openedAt] = useState(() => new Date().toISOString());
  const [consentAt, setConsentAt] = useState<string>();
  const [hasPhone, setHasPhone] = useState(false);
  const [entry, setEntry] = useState<ApiProblem | null>(null);
  const problem = entry ?? giving.error;
  const ids = picked.map((it) => it.id);
  const give = async (element: HTMLFormElement) => {
    try {
      setEntry(null);
      giving.mutate(await requestOf(element, { allotmentIds: ids, currency, openedAt, consentAt }));
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem)) throw thrown;
      setEntry(thrown);
    }
  };
  return (
    <form
      ref={form}
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ids.length > 0 && !giving.isPending) give(event.currentTarget);
      }}
    >
      <div className="gift-order">
        <TextField
          name="sourceOrder.reference"
          label={t`Order number (optional)`}
          maxLength={128}
          autoComplete="off"
          problem={problem}
        />
        <TextField
          name="sourceOrder.amountMinor"
          label={t`Its amount (optional)`}
          inputMode="decimal"
          autoComplete="off"
          problem={problem}
        />
      </div>
      <TextField
        name="holder.value"
        type="tel"
        label={t`Phone of the customer (optional)`}
        hint={t`This browser makes a pseudonym of it; the number itself is never sent.`}
        autoComplete="off"
        onChange={(event) => setHasPhone(event.currentTarget.value.trim() !== "")}
        problem={problem}
      />
      {hasPhone ? (
        <Tick
          label={i18n._(CONSENT.text)}
          isTicked={consentAt !== undefined}
          onTick={(isTicked) => setConsentAt(isTicked ? new Date().toISOString() : undefined)}
          required
        />
      ) : null}
      <ProblemNotice problem={problem} />
      <div className="gift-go">
        <Button
          type="submit"
          look="primary"
          wide
          disabled={ids.length === 0}
          waiting={giving.isPending ? t`Gifting …` : undefined}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          <Trans>Gift</Trans> <kbd>{SUBMIT_KEYS}</kbd>
        </Button>
        {ids.length === 0 ? (
          <p className="hint">
            <Trans>Choose at least one coupon first.</Trans>
          </p>
        ) : null}
      </div>
    </form>
  );
}

const SUBMIT_KEYS = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘↵" : "Ctrl ↵";

/** Wherever the focus is on the page, these keys are the button. */
function useSubmitKeys() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) form.current?.requestSubmit();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return form;
}

type Facts = {
  allotmentIds: string[];
  currency: string;
  openedAt: string;
  consentAt: string | undefined;
};

/** @throws ApiProblem about the field that cannot be read. */
async function requestOf(form: HTMLFormElement, facts: Facts): Promise<GiftRequest> {
  const { allotmentIds, currency, openedAt, consentAt } = facts;
  const reference = optionalTextOf(form, "sourceOrder.reference");
  const amount = textOf(form, "sourceOrder.amountMinor");
  const amountMinor = amount === "" ? 0 : fromDecimal(amount, currency);
  if (amountMinor === null) throw wrongAt("sourceOrder.amountMinor");
  // Without its number an amount would be written to no order.
  if (reference === undefined && amountMinor > 0) throw wrongAt("sourceOrder.reference", "too_small");
  const holder = await holderOf("phone", textOf(form, "holder.value"));
  return {
    allotmentIds,
    sourceOrder: reference === undefined ? null : { reference, amountMinor, occurredAt: openedAt },
    holder,
    ...(holder && consentAt ? { consent: { textVersion: CONSENT.textVersion, at: consentAt } } : {}),
    channel: "by-hand",
  };
}

function wrongAt(field: string, code = "custom"): ApiProblem {
  return unreadable([{ field, code }]);
}
