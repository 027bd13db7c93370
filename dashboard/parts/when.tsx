// Instants as people read them. The zone is said: once under a list, and on every time that stands alone.
import { useLingui } from "@lingui/react";
import { createContext, useContext } from "react";
import { dateFormat } from "./formats.ts";

/** The zone in which times are shown: the alliance's inside a membership, else the reader's own. */
export const Zone = createContext<string>(new Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The day, the day with its time, or for what is about to happen the clock alone. */
type Depth = "day" | "time" | "clock";

export function When({ at, depth = "time" }: { at: string; depth?: Depth }) {
  const { i18n } = useLingui();
  const timeZone = useContext(Zone);
  const format = dateFormat(i18n.locale, {
    timeZone,
    ...(depth === "clock" ? {} : { year: "numeric", month: "short", day: "numeric" }),
    ...(depth === "day" ? {} : { hour: "2-digit", minute: "2-digit" }),
  });
  const exact = dateFormat(i18n.locale, { dateStyle: "full", timeStyle: "long", timeZone });
  return (
    <time dateTime={at} title={exact.format(Date.parse(at))}>
      {format.format(Date.parse(at))}
    </time>
  );
}

/** What the zone is called in the reader's language: "China Standard Time". */
export function useZoneName(): string {
  const { i18n } = useLingui();
  const timeZone = useContext(Zone);
  const format = dateFormat(i18n.locale, { timeZone, timeZoneName: "longGeneric" });
  return format.formatToParts().find((it) => it.type === "timeZoneName")?.value ?? timeZone;
}

/** The local day of an instant, as `2026-01-31`. */
export function useZoneDay(): (at: string) => string {
  const timeZone = useContext(Zone);
  const format = dateFormat("sv-SE", { timeZone, dateStyle: "short" });
  return (at) => format.format(Date.parse(at));
}
