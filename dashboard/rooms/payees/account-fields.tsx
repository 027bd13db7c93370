// The account's number by its kind: an IBAN, a bank card of China, or another account with what finds its bank.
import { useLingui } from "@lingui/react/macro";
import { useContext } from "react";
import type { BankAccount } from "../../api/payees.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { Segments } from "../../parts/choices.tsx";
import { TextField } from "../../parts/field.tsx";
import { optionalTextOf, textOf } from "../../parts/form.ts";
import { Currency } from "../../parts/money.tsx";
import { KIND_NAMES } from "./words.tsx";

export type Kind = BankAccount["kind"];

/** What money of a currency can be sent to, the usual first. */
export function kindsFor(currency: string): readonly [Kind, ...Kind[]] {
  if (currency === "EUR") return ["iban"];
  return currency === "CNY" ? ["card", "account", "iban"] : ["iban", "account"];
}

type Props = { kind: Kind; onKind: (kind: Kind) => void; problem: ApiProblem | null };

export function AccountFields({ kind, onKind, problem }: Props) {
  const { t, i18n } = useLingui();
  const kinds = kindsFor(useContext(Currency));
  const written = { autoComplete: "off", spellCheck: false, maxLength: 64, problem };
  return (
    <>
      {kinds.length > 1 ? (
        <Segments
          label={t`Kind of account`}
          choices={kinds.map((value) => ({ value, label: i18n._(KIND_NAMES[value]) }))}
          value={kind}
          onChoose={onKind}
        />
      ) : null}
      {kind === "iban" ? (
        <TextField
          {...written}
          name="account.iban"
          label={t`IBAN`}
          hint={t`Spaces do not matter.`}
          required
        />
      ) : null}
      {kind === "card" ? (
        <TextField
          {...written}
          name="account.cardNumber"
          label={t`Card number`}
          hint={t`Spaces do not matter.`}
          inputMode="numeric"
          required
        />
      ) : null}
      {kind === "account" ? (
        <TextField {...written} name="account.accountNumber" label={t`Account number`} required />
      ) : null}
      <div className="columns">
        {kind === "iban" ? null : (
          <TextField
            {...written}
            name="account.branchNumber"
            label={kind === "card" ? t`Branch number` : t`Branch number, or a BIC beside`}
            hint={t`联行号, twelve digits.`}
            inputMode="numeric"
            required={kind === "card"}
          />
        )}
        {kind === "card" ? null : (
          <TextField
            {...written}
            name="account.bic"
            label={t`BIC (optional)`}
            hint={t`8 or 11 characters, such as COBADEFFXXX.`}
          />
        )}
      </div>
    </>
  );
}

export function accountIn(form: HTMLFormElement, kind: Kind): BankAccount {
  const bic = optionalTextOf(form, "account.bic") ?? null;
  if (kind === "iban") return { kind, iban: textOf(form, "account.iban"), bic };
  if (kind === "card")
    return {
      kind,
      cardNumber: textOf(form, "account.cardNumber"),
      branchNumber: textOf(form, "account.branchNumber"),
    };
  const branchNumber = optionalTextOf(form, "account.branchNumber") ?? null;
  return { kind, accountNumber: textOf(form, "account.accountNumber"), bic, branchNumber };
}
