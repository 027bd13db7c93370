// What the page knows from the moment it opens: who stands at the till, for which shop and store, in which language.
import { toMoney } from "../../schema/money.ts";
import type { Shapes } from "../api/client.ts";
import { type Language, TAGS } from "../app/languages.ts";
import type { Words } from "./words-en.ts";

export type Membership = Shapes["OwnMembership"];
/** A membership that may stand at a till: one of a shop. */
export type ShopMembership = Membership & { merchant: NonNullable<Membership["merchant"]> };
export type Store = { reference: string; name: string };

export type Till = {
  language: Language;
  words: Words;
  /** By whom a redemption is done; empty where the person gave no name. */
  staff: string;
  membership: ShopMembership;
  /** Undefined where no store was chosen: coupons for certain stores are refused then. */
  store: Store | undefined;
  /** True where there is another shop or store to change to. */
  hasOthers: boolean;
  currency: string;
  /** An amount as the reader reads it. */
  money: (amountMinor: number) => string;
};

export function aTill(
  given: Pick<Till, "language" | "words" | "staff" | "membership" | "store" | "hasOthers">,
): Till {
  const { currency } = given.membership.alliance;
  return {
    ...given,
    currency,
    money: (amountMinor) => toMoney(amountMinor, currency, TAGS[given.language]),
  };
}

export function isShopMembership(it: Membership): it is ShopMembership {
  return it.merchant !== null;
}

/** What the alliance's zone is called in the reader's language: "China Standard Time". */
export function zoneNameOf({ language, membership }: Till): string {
  const { timeZone } = membership.alliance;
  const format = new Intl.DateTimeFormat(TAGS[language], { timeZone, timeZoneName: "longGeneric" });
  return format.formatToParts().find((it) => it.type === "timeZoneName")?.value ?? timeZone;
}

/** Minutes are enough at a till, in the alliance's zone as everywhere inside a membership. */
export function timeOf({ language, membership }: Till, instant: string, style: "time" | "whole"): string {
  const { timeZone } = membership.alliance;
  const date = style === "whole" ? { dateStyle: "medium" as const } : {};
  return new Intl.DateTimeFormat(TAGS[language], { timeZone, timeStyle: "short", ...date }).format(
    new Date(instant),
  );
}

/** A local day as the API names it, as the reader does. */
export function dayInWords({ language }: Till, day: string, dateStyle: "medium" | "full" = "medium"): string {
  return new Intl.DateTimeFormat(TAGS[language], { dateStyle, timeZone: "UTC" }).format(new Date(day));
}
