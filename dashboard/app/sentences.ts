// Problems in the reader's language: why, and what now. Those of rules are the API's own words, fetched when first needed.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import { useEffect, useState } from "react";
import type { ApiProblem } from "../api/problem.ts";
import { spokenLanguage } from "./language.ts";

export type Sentences = { title: string; remedy: string };

/** Undefined where there is no problem, and for the moment in which its words are fetched. */
export function useSentences(problem: ApiProblem | null): Sentences | undefined {
  const { i18n } = useLingui();
  const rules = useRules(problem !== null && OWN[problem.code] === undefined);
  if (problem === null) return undefined;
  const own = OWN[problem.code];
  if (own !== undefined) {
    const seconds = problem.retryAfterSeconds ?? 60;
    return { title: i18n._(own.title), remedy: i18n._({ ...own.remedy, values: { seconds } }) };
  }
  const rule = rules?.[problem.code];
  if (rules === undefined) return undefined;
  if (rule === undefined) return { title: i18n._(UNKNOWN.title), remedy: i18n._(UNKNOWN.remedy) };
  const language = spokenLanguage();
  return { title: rule.title[language], remedy: rule.remedy[language] };
}

/** What is wrong with a field, by the code that the API gives it. */
export function useFieldSentence(): (code: string) => string {
  const { i18n } = useLingui();
  return (code) => i18n._(FIELDS[code] ?? FIELDS.custom ?? UNKNOWN.title);
}

type Rules = Record<string, { title: Record<"en" | "zh", string>; remedy: Record<"en" | "zh", string> }>;

let fetched: Rules | undefined;

function useRules(needed: boolean): Rules | undefined {
  const [rules, setRules] = useState(fetched);
  useEffect(() => {
    if (!needed || rules !== undefined) return;
    import("../../schema/problems.ts").then(
      ({ PROBLEMS }) => {
        fetched = PROBLEMS;
        setRules(PROBLEMS);
      },
      () => setRules({}),
    );
  }, [needed, rules]);
  return rules;
}

type OwnSentences = { title: MessageDescriptor; remedy: MessageDescriptor };

const UNKNOWN: OwnSentences = {
  title: msg`That did not work`,
  remedy: msg`Nothing was changed. Try again, and if it stays so, tell the operator.`,
};

/** Of problems about requests as such: the API says to programs what to send, the app says to people what to do. */
const OWN: Record<string, OwnSentences | undefined> = {
  unreachable: {
    title: msg`No answer from the server`,
    remedy: msg`Check the connection and try again. What you entered is still here.`,
  },
  credentials_missing: {
    title: msg`You are not signed in any more`,
    remedy: msg`Sign in again; you come back to this page.`,
  },
  role_not_allowed: {
    title: msg`Your role may not do that`,
    remedy: msg`An owner of the shop or an admin of the alliance can, or can change your role.`,
  },
  membership_needed: {
    title: msg`It is not clear whom you act for`,
    remedy: msg`Choose the shop or alliance again on the first page.`,
  },
  not_found: {
    title: msg`Nothing is here, or not any more`,
    remedy: msg`Check the address. It may have ended, or belong to somebody else.`,
  },
  validation_failed: {
    title: msg`Something is missing or not right yet`,
    remedy: msg`See the fields that are marked.`,
  },
  too_many_requests: {
    title: msg`Too many tries in a short time`,
    remedy: msg`Wait {seconds} seconds, then try again.`,
  },
  internal_error: {
    title: msg`Something went wrong on our side`,
    remedy: msg`Nothing was half done. Try again in a moment.`,
  },
};

const FIELDS: Record<string, MessageDescriptor | undefined> = {
  invalid_format: msg`This does not have the right form.`,
  invalid_type: msg`Please fill this in.`,
  invalid_value: msg`Choose one of the values offered.`,
  too_small: msg`Please fill this in.`,
  too_big: msg`This is too long or too large.`,
  custom: msg`This cannot be accepted as it is.`,
  no_phone: msg`This is no phone number. Leave it empty, or write its digits.`,
};
