// A new offer: its terms and what they mean, side by side. It begins as a draft that nobody sees.
import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useContext, useState } from "react";
import { fromDecimal } from "../../../schema/money.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { offersKey } from "../../api/offers.ts";
import { type ApiProblem, type FieldProblem, unreadable } from "../../api/problem.ts";
import { useMember } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/field.tsx";
import { numberOf, textOf } from "../../parts/form.ts";
import { Currency } from "../../parts/money.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { Meaning } from "./meaning.tsx";
import { FIRST_DRAFT } from "./terms-draft.ts";
import { TermsForm } from "./terms-form.tsx";
import { useTermsDraft } from "./use-terms-draft.ts";

export function NewOffer() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { membership, client } = useMember();
  const { id: membershipId } = membership;
  const currency = useContext(Currency);
  const { draft, change, terms, wrong, shown, isExample } = useTermsDraft(FIRST_DRAFT);
  const [title, setTitle] = useState("");
  const [quota, setQuota] = useState("");
  const [entry, setEntry] = useState<ApiProblem | null>(null);
  const making = useDeed({
    act: (body: Shapes["OfferRequest"], headers) => answered(client.POST("/v1/offers", { body, headers })),
    changes: [offersKey(membershipId)],
    onDone: ({ id: offerId }) =>
      navigate({ to: "/m/$membershipId/offers/$offerId", params: { membershipId, offerId } }),
  });
  const problem = entry ?? making.error;
  return (
    <Page title={t`New offer`} lead={t`It begins as a draft. Nobody sees it until you publish it.`}>
      <div className="editor">
        <form
          className="form long-form"
          onSubmit={(event) => {
            event.preventDefault();
            const form = event.currentTarget;
            const budget = textOf(form, "budgetMinor");
            const budgetMinor = budget === "" ? null : fromDecimal(budget, currency);
            const faults = [...wrong, ...(budget !== "" && budgetMinor === null ? [AT_BUDGET] : [])];
            setEntry(faults.length === 0 ? null : unreadable(faults));
            if (terms === null || faults.length > 0) return;
            making.mutate({ title, terms, quota: numberOf(form, "quota"), budgetMinor });
          }}
        >
          <TextField
            name="title"
            label={t`What it is called`}
            placeholder={t`¥50 off toys`}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            required
            maxLength={120}
            problem={problem}
          />
          <TermsForm draft={draft} onChange={change} problem={problem} />
          <fieldset className="form">
            <legend>
              <Trans>How many</Trans>
            </legend>
            <div className="columns">
              <TextField
                name="quota"
                type="number"
                inputMode="numeric"
                min={1}
                max={1_000_000_000}
                label={t`Quota, in coupons`}
                value={quota}
                onChange={(event) => setQuota(event.currentTarget.value)}
                required
                problem={problem}
              />
              <TextField
                name="budgetMinor"
                label={t`Budget for discounts (optional)`}
                hint={t`Gifting stops before it could be exceeded.`}
                inputMode="decimal"
                problem={problem}
              />
            </div>
          </fieldset>
          <ProblemNotice problem={problem} />
          <div className="actions">
            <Button type="submit" look="primary" waiting={making.isPending ? t`Saving …` : undefined}>
              <Trans>Save as a draft</Trans>
            </Button>
          </div>
        </form>
        <Meaning terms={shown} title={title} quota={Number(quota) || null} isExample={isExample} />
      </div>
    </Page>
  );
}

const AT_BUDGET: FieldProblem = { field: "budgetMinor", code: "custom" };
