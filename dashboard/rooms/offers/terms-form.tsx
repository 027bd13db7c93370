// The terms of an offer as fields: the discount, the commission, the days, and what else may be agreed.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ComponentProps, ReactNode } from "react";
import { storesQuery } from "../../api/members.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { useMembership } from "../../app/membership.ts";
import { Segments } from "../../parts/choices.tsx";
import { SelectField, TextField } from "../../parts/field.tsx";
import { Tick } from "../../parts/tick.tsx";
import type { TermsDraft } from "./terms-draft.ts";

type Props = {
  draft: TermsDraft;
  onChange: (change: Partial<TermsDraft>) => void;
  problem: ApiProblem | null;
};

export function TermsForm(props: Props) {
  return (
    <>
      <DiscountFields {...props} />
      <CommissionFields {...props} />
      <ValidityFields {...props} />
      <FurtherFields {...props} />
    </>
  );
}

type PartProps<Kind extends string> = ComponentProps<typeof Segments<Kind>> & {
  title: string;
  /** The fields of the kind that is chosen. */
  children: ReactNode;
  beneath?: ReactNode;
};

/** A part of the terms of which there are kinds. */
function Part<Kind extends string>({ title, children, beneath, ...kinds }: PartProps<Kind>) {
  return (
    <fieldset className="form">
      <legend>{title}</legend>
      <Segments {...kinds} unlabelled />
      <div className="columns">{children}</div>
      {beneath}
    </fieldset>
  );
}

/** A field whose text is one of the draft's. */
function useDraftField({ draft, onChange, problem }: Props) {
  return (of: TextsOf<TermsDraft>, name: string) => ({
    name,
    problem,
    value: draft[of],
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [of]: event.currentTarget.value }),
  });
}

type TextsOf<Draft> = { [Name in keyof Draft]: string extends Draft[Name] ? Name : never }[keyof Draft];

function DiscountFields(props: Props) {
  const { t } = useLingui();
  const { draft, onChange } = props;
  const field = useDraftField(props);
  return (
    <Part
      title={t`What the customer gets`}
      label={t`Kind of discount`}
      choices={[
        { value: "fixed", label: t`An amount off` },
        { value: "percent", label: t`A percentage off` },
        { value: "item", label: t`A free item` },
      ]}
      value={draft.discountKind}
      onChoose={(discountKind) => onChange({ discountKind })}
    >
      {draft.discountKind === "fixed" ? (
        <TextField {...field("value", "terms.discount.valueMinor")} label={t`Discount`} inputMode="decimal" />
      ) : null}
      {draft.discountKind === "percent" ? (
        <>
          <TextField {...field("percent", "terms.discount.bps")} label={t`Percent off`} inputMode="decimal" />
          <TextField
            {...field("cap", "terms.discount.capMinor")}
            label={t`At most (optional)`}
            hint={t`Needed where the offer has a budget.`}
            inputMode="decimal"
          />
        </>
      ) : null}
      {draft.discountKind === "item" ? (
        <>
          <TextField {...field("itemName", "terms.discount.name")} label={t`What they get`} maxLength={120} />
          <TextField
            {...field("retailValue", "terms.discount.retailValueMinor")}
            label={t`Its price (optional)`}
            inputMode="decimal"
          />
        </>
      ) : null}
      <TextField
        {...field("minSpend", "terms.minSpendMinor")}
        label={t`On orders from (optional)`}
        inputMode="decimal"
      />
    </Part>
  );
}

function CommissionFields(props: Props) {
  const { t } = useLingui();
  const { draft, onChange } = props;
  const field = useDraftField(props);
  return (
    <Part
      title={t`What the gifter earns by a sale`}
      label={t`Kind of commission`}
      choices={[
        { value: "percent", label: t`A percentage` },
        { value: "fixed", label: t`A fixed amount` },
        { value: "none", label: t`Nothing` },
      ]}
      value={draft.commissionKind}
      onChoose={(commissionKind) => onChange({ commissionKind })}
      beneath={
        draft.commissionKind === "none" ? null : (
          <Tick
            label={t`Only for customers who are new to us`}
            isTicked={draft.newCustomersOnly}
            onTick={(newCustomersOnly) => onChange({ newCustomersOnly })}
          />
        )
      }
    >
      {draft.commissionKind === "percent" ? (
        <>
          <TextField
            {...field("commissionPercent", "terms.commission.bps")}
            label={t`Percent`}
            inputMode="decimal"
          />
          <SelectField
            name="terms.commission.base"
            label={t`Of`}
            value={draft.commissionBase}
            onChange={(event) =>
              onChange({ commissionBase: event.currentTarget.value === "gross" ? "gross" : "net" })
            }
          >
            <option value="net">{t`what is paid`}</option>
            <option value="gross">{t`the whole order`}</option>
          </SelectField>
          <TextField
            {...field("commissionCap", "terms.commission.capMinor")}
            label={t`At most (optional)`}
            hint={t`Needed where your shop has a credit limit.`}
            inputMode="decimal"
          />
        </>
      ) : null}
      {draft.commissionKind === "fixed" ? (
        <TextField
          {...field("commissionValue", "terms.commission.valueMinor")}
          label={t`For each sale`}
          inputMode="decimal"
        />
      ) : null}
    </Part>
  );
}

function ValidityFields(props: Props) {
  const { t } = useLingui();
  const { draft, onChange } = props;
  const field = useDraftField(props);
  return (
    <Part
      title={t`When it is valid`}
      label={t`Kind of validity`}
      choices={[
        { value: "afterGift", label: t`Some days from the gift` },
        { value: "dates", label: t`Between two days` },
      ]}
      value={draft.validityKind}
      onChoose={(validityKind) => onChange({ validityKind })}
    >
      {draft.validityKind === "afterGift" ? (
        <>
          <TextField
            {...field("lastsDays", "terms.validity.lastsDays")}
            label={t`Lasts, in days`}
            inputMode="numeric"
          />
          <TextField
            {...field("opensAfterDays", "terms.validity.opensAfterDays")}
            label={t`Opens after, in days`}
            inputMode="numeric"
          />
        </>
      ) : (
        <>
          <TextField {...field("firstDay", "terms.validity.firstDay")} type="date" label={t`First day`} />
          <TextField
            {...field("lastDay", "terms.validity.lastDay")}
            type="date"
            label={t`Last day, included`}
          />
        </>
      )}
    </Part>
  );
}

function FurtherFields(props: Props) {
  const { t } = useLingui();
  const { draft, onChange } = props;
  const field = useDraftField(props);
  return (
    <details className="further">
      <summary>
        <Trans>Further terms</Trans>
      </summary>
      <div className="form">
        <TextField
          {...field("perHolderLimit", "terms.perHolderLimit")}
          label={t`At most for one customer (optional)`}
          hint={t`Counts where the gifter names the customer.`}
          inputMode="numeric"
        />
        <Tick
          label={t`May be passed on to a friend, once`}
          isTicked={draft.transferable}
          onTick={(transferable) => onChange({ transferable })}
        />
        <Tick
          label={t`After a full refund the customer gets the coupon back`}
          isTicked={draft.reissueOnFullRefund}
          onTick={(reissueOnFullRefund) => onChange({ reissueOnFullRefund })}
        />
        <Tick
          label={t`Only shown live, from the page of the customer`}
          hint={t`A screenshot or a print is refused then, so no cards can be printed.`}
          isTicked={draft.isLive}
          onTick={(isLive) => onChange({ isLive })}
        />
        <StoreFields {...props} />
      </div>
    </details>
  );
}

/** Nothing to choose for a shop without stores. */
function StoreFields({ draft, onChange }: Props) {
  const { id: membershipId } = useMembership();
  const stores = useQuery(storesQuery(membershipId)).data?.data ?? [];
  if (stores.length === 0) return null;
  return (
    <fieldset className="choices">
      <legend className="label">
        <Trans>Only in these stores; none ticked means all</Trans>
      </legend>
      {stores.map(({ reference, name }) => (
        <Tick
          key={reference}
          label={name}
          isTicked={draft.storeRefs.includes(reference)}
          onTick={(isTicked) =>
            onChange({
              storeRefs: isTicked
                ? [...draft.storeRefs, reference]
                : draft.storeRefs.filter((it) => it !== reference),
            })
          }
        />
      ))}
    </fieldset>
  );
}
