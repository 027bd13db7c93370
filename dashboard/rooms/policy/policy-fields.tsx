// The fields of a policy, under headings of what they rule: money, the calendar, payments, care for customers.
import { Trans, useLingui } from "@lingui/react/macro";
import type { ComponentProps } from "react";
import { LAST_CUTOFF_DAY } from "../../../schema/settlement-calendar.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { Choices } from "../../parts/choices.tsx";
import { SelectField, TextField } from "../../parts/field.tsx";
import { MoneyField } from "../../parts/money-field.tsx";
import { Tick } from "../../parts/tick.tsx";
import { CADENCES } from "../settlements/calendar.tsx";
import type { Cadence, Draft } from "./draft.ts";
import { FIELDS, MODES, weekday } from "./words.ts";

/** Whose refusal stands at a field. */
export const AT_CUTOFF = ["cutoff_day_fits_cadence"];
export const AT_INSTITUTION = ["clearing_needs_institution"];

type Props = { draft: Draft; problem: ApiProblem | null; onChange: (change: Partial<Draft>) => void };

/** The fields that are figures, each by its name. */
type Figure =
  | "feeBps"
  | "holdDays"
  | "reviewHours"
  | "disputeDays"
  | "liveCouponWeightBps"
  | "holderRetentionDays";

export function PolicyFields(props: Props) {
  const { t, i18n } = useLingui();
  const { draft, problem, onChange } = props;
  return (
    <div className="form long-form">
      <fieldset className="form">
        <legend>
          <Trans>A sale</Trans>
        </legend>
        <div className="columns">
          <FigureField {...props} name="feeBps" />
          <FigureField {...props} name="holdDays" />
        </div>
        <FigureField
          {...props}
          name="liveCouponWeightBps"
          hint={t`Of what a merchant's live coupons may cost at most, so much counts against its credit limit.`}
        />
      </fieldset>
      <CalendarFields {...props} />
      <fieldset className="form">
        <legend>
          <Trans>Payments</Trans>
        </legend>
        <Choices
          label={i18n._(FIELDS.settlementMode)}
          choices={[
            {
              value: "direct",
              label: i18n._(MODES.direct),
              hint: t`Merchants pay each other by as few payments as possible.`,
            },
            {
              value: "clearing",
              label: i18n._(MODES.clearing),
              hint: t`It collects, and then pays out.`,
            },
          ]}
          value={draft.settlementMode}
          onChoose={(settlementMode) => onChange({ settlementMode })}
        />
        {draft.settlementMode === "clearing" ? (
          <TextField
            name="policy.clearingInstitution"
            label={i18n._(FIELDS.clearingInstitution)}
            value={draft.clearingInstitution}
            onChange={({ currentTarget }) => onChange({ clearingInstitution: currentTarget.value })}
            maxLength={200}
            problem={problem}
            rules={AT_INSTITUTION}
          />
        ) : null}
        <div className="columns">
          <MoneyField
            name="policy.minPayoutMinor"
            label={i18n._(FIELDS.minPayoutMinor)}
            value={draft.minPayoutMinor}
            onValue={(minPayoutMinor) => onChange({ minPayoutMinor })}
            problem={problem}
          />
          <FigureField {...props} name="reviewHours" />
          <FigureField {...props} name="disputeDays" />
        </div>
      </fieldset>
      <fieldset className="form">
        <legend>
          <Trans>Customers</Trans>
        </legend>
        <Tick
          label={i18n._(FIELDS.holderConsentRequired)}
          isTicked={draft.holderConsentRequired}
          onTick={(holderConsentRequired) => onChange({ holderConsentRequired })}
        />
        <FigureField
          {...props}
          name="holderRetentionDays"
          hint={t`Counted from the end of their last coupon.`}
        />
      </fieldset>
    </div>
  );
}

type FigureProps = Props & { name: Figure } & Pick<ComponentProps<typeof TextField>, "hint">;

function FigureField({ name, draft, problem, onChange, hint }: FigureProps) {
  const { i18n } = useLingui();
  return (
    <TextField
      name={`policy.${name}`}
      label={i18n._(FIELDS[name])}
      {...(hint === undefined ? {} : { hint })}
      inputMode="decimal"
      autoComplete="off"
      value={draft[name]}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
      problem={problem}
    />
  );
}

function CalendarFields({ draft, problem, onChange }: Props) {
  const { t, i18n } = useLingui();
  const { settlementCadence: cadence } = draft;
  return (
    <fieldset className="form">
      <legend>
        <Trans>Periods</Trans>
      </legend>
      <div className="columns">
        <SelectField
          name="policy.settlementCadence"
          label={i18n._(FIELDS.settlementCadence)}
          value={cadence}
          onChange={({ currentTarget }) => {
            const chosen = CHOICES.find((it) => it === currentTarget.value) ?? "none";
            onChange({ settlementCadence: chosen, cutoffDay: "1" });
          }}
          problem={problem}
        >
          <option value="none">{t`whenever an admin closes one`}</option>
          {CHOICES.map((it) =>
            it === "none" ? null : (
              <option key={it} value={it}>
                {i18n._(CADENCES[it])}
              </option>
            ),
          )}
        </SelectField>
        {cadence === "none" ? null : (
          <SelectField
            name="policy.cutoffDay"
            label={i18n._(FIELDS.cutoffDay)}
            value={draft.cutoffDay}
            onChange={({ currentTarget }) => onChange({ cutoffDay: currentTarget.value })}
            problem={problem}
            rules={AT_CUTOFF}
          >
            {Array.from({ length: LAST_CUTOFF_DAY[cadence] }, (_, index) => index + 1).map((day) => (
              <option key={day} value={day}>
                {cadence === "weekly" ? weekday(day, i18n.locale) : day}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      {cadence === "none" ? null : (
        <Tick
          label={i18n._(FIELDS.closesAutomatically)}
          hint={t`As soon as the cut-off has come and the settlement before is approved. Approving stays a person's: another one than who makes this version of the rules.`}
          isTicked={draft.closesAutomatically}
          onTick={(closesAutomatically) => onChange({ closesAutomatically })}
        />
      )}
    </fieldset>
  );
}

const CHOICES = ["none", "weekly", "halfMonthly", "monthly"] as const satisfies readonly Cadence[];
