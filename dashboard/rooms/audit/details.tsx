// What else an event says, in words: amounts, shares, instants and roles as they stand everywhere, ids by their last letters.
import type { MessageDescriptor } from "@lingui/core";
import { useLingui } from "@lingui/react";
import { useContext } from "react";
import type { AuditEvent } from "../../api/audit.ts";
import { ROLE_NAMES } from "../../app/roles.ts";
import { dateFormat } from "../../parts/formats.ts";
import { useMoney } from "../../parts/money.tsx";
import { Zone } from "../../parts/when.tsx";
import { DETAILS, VALUES } from "./detail-words.ts";
import { shortened } from "./shortened.ts";

/** What is null says nothing. Long ones end in dots; all of it is read by pointing at it, and stands in the export. */
export function Details({ details }: { details: AuditEvent["details"] }) {
  const { i18n } = useLingui();
  const writtenOf = useWritten();
  const said = Object.entries(details).filter(([, value]) => value !== null);
  if (said.length === 0) return null;
  const nameOf = (name: string) => (DETAILS[name] === undefined ? name : i18n._(DETAILS[name]));
  const wholes = said.map(([name, value]) => `${nameOf(name)}: ${writtenOf(name, value)}`);
  return (
    <span className="hint" title={wholes.join("\n")}>
      {said.map(([name, value]) => `${nameOf(name)} ${shortened(writtenOf(name, value))}`).join(" · ")}
    </span>
  );
}

function useWritten(): (name: string, value: unknown) => string {
  const { i18n } = useLingui();
  const moneyOf = useMoney();
  const timeZone = useContext(Zone);
  const instants = dateFormat(i18n.locale, { timeZone, dateStyle: "medium", timeStyle: "short" });
  return (name, value) => {
    if (typeof value === "number") {
      if (name.endsWith("Minor")) return moneyOf(value);
      return name.endsWith("Bps") ? `${value / 100}%` : value.toLocaleString(i18n.locale);
    }
    if (typeof value === "string" && name.endsWith("At")) return instants.format(Date.parse(value));
    const words = wordsOf(name, value);
    if (words !== undefined) return i18n._(words);
    return typeof value === "string" ? value : JSON.stringify(value);
  };
}

function wordsOf(name: string, value: unknown): MessageDescriptor | undefined {
  const word = String(value);
  return name === "role" ? ROLE_WORDS[word] : VALUES[name]?.[word];
}

const ROLE_WORDS: Record<string, MessageDescriptor | undefined> = ROLE_NAMES;
