// Fields of forms: label, hint and what was wrong stand together and are read out together.
import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useEffect,
  useId,
} from "react";
import type { ApiProblem } from "../api/problem.ts";
import { useFieldSentence, useSentences } from "../app/sentences.ts";
import { Icon } from "./icons.tsx";

type Around = {
  /** The name of the input, which is that of the API's field: `contact.email`. */
  name: string;
  label: string;
  hint?: ReactNode;
  problem?: ApiProblem | null;
  /** The rules whose refusal concerns this field, by their names: it is said here and nowhere else. */
  rules?: readonly string[];
};

type TextProps = Around & Omit<InputHTMLAttributes<HTMLInputElement>, keyof Around | "className" | "id">;

export function TextField({ name, label, hint, problem, rules, ...input }: TextProps) {
  const { ids, wrong } = useField(name, problem, rules);
  return (
    <Field {...{ label, hint, ids, wrong }}>
      <input {...input} {...described(ids, hint, wrong)} name={name} className="input" />
    </Field>
  );
}

type LongTextProps = Around &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof Around | "className" | "id">;

/** Several sentences. */
export function LongTextField({ name, label, hint, problem, rules, ...input }: LongTextProps) {
  const { ids, wrong } = useField(name, problem, rules);
  return (
    <Field {...{ label, hint, ids, wrong }}>
      <textarea {...input} {...described(ids, hint, wrong)} name={name} className="input" />
    </Field>
  );
}

/** Six digits, which a phone fills in from the message it got. */
export function CodeField({ name, label, hint, problem, rules, ...input }: TextProps) {
  const { ids, wrong } = useField(name, problem, rules);
  return (
    <Field {...{ label, hint, ids, wrong }}>
      <input
        {...input}
        {...described(ids, hint, wrong)}
        name={name}
        className="input code"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9]{6}"
        maxLength={6}
      />
    </Field>
  );
}

type SelectProps = Around & Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof Around | "className" | "id">;

export function SelectField({ name, label, hint, problem, rules, children, ...select }: SelectProps) {
  const { ids, wrong } = useField(name, problem, rules);
  return (
    <Field {...{ label, hint, ids, wrong }}>
      <select {...select} {...described(ids, hint, wrong)} name={name} className="input">
        {children}
      </select>
    </Field>
  );
}

type Ids = { input: string; hint: string; wrong: string };

function useField(
  name: string,
  problem: ApiProblem | null | undefined,
  rules: readonly string[] = [],
): { ids: Ids; wrong: string | undefined } {
  const id = useId();
  const sentenceOf = useFieldSentence();
  const refused = useSentences(problem && rules.includes(problem.code) ? problem : null);
  const found = problem?.fields.find(({ field }) => field === name);
  const wrong = found ? sentenceOf(found.code) : refused && `${refused.title} · ${refused.remedy}`;
  return {
    ids: { input: id, hint: `${id}-hint`, wrong: `${id}-wrong` },
    wrong,
  };
}

function described(ids: Ids, hint: ReactNode, wrong: string | undefined) {
  const by = [hint && ids.hint, wrong && ids.wrong].filter(Boolean).join(" ");
  return {
    id: ids.input,
    "aria-invalid": wrong !== undefined,
    ...(by === "" ? {} : { "aria-describedby": by }),
  };
}

function Field({
  label,
  hint,
  ids,
  wrong,
  children,
}: {
  label: string;
  hint: ReactNode;
  ids: Ids;
  wrong: string | undefined;
  children: ReactNode;
}) {
  useEffect(() => {
    if (wrong !== undefined) focusWhereFirst(ids.input);
  }, [wrong, ids.input]);
  return (
    <div className="field">
      <label htmlFor={ids.input}>{label}</label>
      {children}
      {hint ? (
        <p className="hint" id={ids.hint}>
          {hint}
        </p>
      ) : null}
      {wrong ? (
        <p className="wrong" id={ids.wrong} role="alert">
          <Icon name="alert" />
          {wrong}
        </p>
      ) : null}
    </div>
  );
}

/** After a press on the button the first wrong field is where one goes on; nobody who is typing is taken elsewhere. */
function focusWhereFirst(inputId: string): void {
  const input = document.getElementById(inputId);
  const first = input?.closest("form")?.querySelector('[aria-invalid="true"]');
  if (first === input && document.activeElement?.matches("input, select, textarea") === false) input?.focus();
}
