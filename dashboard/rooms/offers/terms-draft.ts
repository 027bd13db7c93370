// Terms as they stand in the editor's fields, and what they mean once every field can be read.
import { fromDecimal, toDecimal } from "../../../schema/money.ts";
import type { FieldProblem } from "../../api/problem.ts";
import type { Terms } from "../../parts/promise.ts";

/** Texts as they were typed: amounts in the currency's own units, rates in percent. */
export type TermsDraft = {
  discountKind: Terms["discount"]["kind"];
  value: string;
  percent: string;
  cap: string;
  itemName: string;
  retailValue: string;
  minSpend: string;
  commissionKind: "none" | "percent" | "fixed";
  commissionPercent: string;
  commissionBase: "net" | "gross";
  commissionCap: string;
  commissionValue: string;
  newCustomersOnly: boolean;
  validityKind: Terms["validity"]["kind"];
  opensAfterDays: string;
  lastsDays: string;
  firstDay: string;
  lastDay: string;
  perHolderLimit: string;
  transferable: boolean;
  reissueOnFullRefund: boolean;
  isLive: boolean;
  storeRefs: readonly string[];
  /** Not in the editor; carried along from version to version. */
  followOn: Terms["followOn"];
};

/** What most shops begin with: an amount off, commission in percent, thirty days. */
export const FIRST_DRAFT: TermsDraft = {
  ...{ discountKind: "fixed", value: "", percent: "", cap: "", itemName: "", retailValue: "", minSpend: "" },
  ...{ commissionKind: "percent", commissionPercent: "8", commissionBase: "net" },
  ...{ commissionCap: "", commissionValue: "", newCustomersOnly: false },
  ...{ validityKind: "afterGift", opensAfterDays: "0", lastsDays: "30", firstDay: "", lastDay: "" },
  ...{ perHolderLimit: "", transferable: false, reissueOnFullRefund: true, isLive: false },
  ...{ storeRefs: [], followOn: null },
};

export function draftOf(terms: Terms, currency: string): TermsDraft {
  const { discount, commission, validity } = terms;
  const money = (minor: number | null) => (minor === null ? "" : toDecimal(minor, currency));
  return {
    ...FIRST_DRAFT,
    discountKind: discount.kind,
    ...(discount.kind === "fixed" ? { value: money(discount.valueMinor) } : {}),
    ...(discount.kind === "percent"
      ? { percent: String(discount.bps / 100), cap: money(discount.capMinor) }
      : {}),
    ...(discount.kind === "item"
      ? { itemName: discount.name, retailValue: money(discount.retailValueMinor) }
      : {}),
    minSpend: terms.minSpendMinor === 0 ? "" : money(terms.minSpendMinor),
    commissionKind: commission?.kind ?? "none",
    ...(commission?.kind === "percent"
      ? {
          commissionPercent: String(commission.bps / 100),
          commissionBase: commission.base,
          commissionCap: money(commission.capMinor),
        }
      : {}),
    ...(commission?.kind === "fixed" ? { commissionValue: money(commission.valueMinor) } : {}),
    newCustomersOnly: terms.newCustomersOnly,
    validityKind: validity.kind,
    ...(validity.kind === "dates"
      ? { firstDay: validity.firstDay, lastDay: validity.lastDay }
      : { opensAfterDays: String(validity.opensAfterDays), lastsDays: String(validity.lastsDays) }),
    perHolderLimit: terms.perHolderLimit === null ? "" : String(terms.perHolderLimit),
    transferable: terms.transferable,
    reissueOnFullRefund: terms.reissueOnFullRefund,
    isLive: terms.presentation === "live",
    storeRefs: terms.storeRefs,
    followOn: terms.followOn,
  };
}

/** The terms, or the fields that cannot be read, by the names that the API gives them. */
export function termsFrom(
  draft: TermsDraft,
  currency: string,
): { terms: Terms; wrong: null } | { terms: null; wrong: FieldProblem[] } {
  const wrong: FieldProblem[] = [];
  const reader = readerInto(wrong, currency);
  const terms: Terms = {
    discount: discountFrom(draft, reader),
    minSpendMinor: reader.optionalMoney("terms.minSpendMinor", draft.minSpend) ?? 0,
    commission: commissionFrom(draft, reader),
    newCustomersOnly: draft.newCustomersOnly,
    followOn: draft.followOn,
    validity: validityFrom(draft, reader),
    perHolderLimit:
      draft.perHolderLimit.trim() === ""
        ? null
        : reader.count("terms.perHolderLimit", draft.perHolderLimit, 1),
    transferable: draft.transferable,
    reissueOnFullRefund: draft.reissueOnFullRefund,
    storeRefs: [...draft.storeRefs],
    presentation: draft.isLive ? "live" : "static",
  };
  return wrong.length > 0 ? { terms: null, wrong } : { terms, wrong: null };
}

function discountFrom(draft: TermsDraft, reader: Reader): Terms["discount"] {
  switch (draft.discountKind) {
    case "fixed":
      return { kind: "fixed", valueMinor: reader.money("terms.discount.valueMinor", draft.value) };
    case "percent":
      return {
        kind: "percent",
        bps: reader.rate("terms.discount.bps", draft.percent),
        capMinor: reader.optionalMoney("terms.discount.capMinor", draft.cap),
      };
    case "item":
      return {
        kind: "item",
        name: reader.text("terms.discount.name", draft.itemName),
        retailValueMinor: reader.optionalMoney("terms.discount.retailValueMinor", draft.retailValue) ?? 0,
      };
  }
}

function commissionFrom(draft: TermsDraft, reader: Reader): Terms["commission"] {
  switch (draft.commissionKind) {
    case "none":
      return null;
    case "fixed":
      return {
        kind: "fixed",
        valueMinor: reader.money("terms.commission.valueMinor", draft.commissionValue),
      };
    case "percent":
      return {
        kind: "percent",
        bps: reader.rate("terms.commission.bps", draft.commissionPercent),
        base: draft.commissionBase,
        capMinor: reader.optionalMoney("terms.commission.capMinor", draft.commissionCap),
      };
  }
}

function validityFrom(draft: TermsDraft, reader: Reader): Terms["validity"] {
  if (draft.validityKind === "afterGift") {
    return {
      kind: "afterGift",
      opensAfterDays: reader.count("terms.validity.opensAfterDays", draft.opensAfterDays, 0),
      lastsDays: reader.count("terms.validity.lastsDays", draft.lastsDays, 1),
    };
  }
  const firstDay = reader.text("terms.validity.firstDay", draft.firstDay);
  const lastDay = reader.text("terms.validity.lastDay", draft.lastDay);
  if (lastDay !== "" && lastDay < firstDay) reader.refuse("terms.validity.lastDay");
  return { kind: "dates", firstDay, lastDay };
}

type Reader = ReturnType<typeof readerInto>;

/** Reads fields, and notes those that cannot be read. */
function readerInto(wrong: FieldProblem[], currency: string) {
  const refuse = (field: string, code = "custom"): number => {
    wrong.push({ field, code });
    return 0;
  };
  const money = (field: string, text: string) => {
    const minor = fromDecimal(text, currency);
    return minor === null || minor === 0 ? refuse(field, text.trim() === "" ? "too_small" : "custom") : minor;
  };
  return {
    refuse,
    money,
    optionalMoney: (field: string, text: string) => (text.trim() === "" ? null : money(field, text)),
    rate: (field: string, text: string) => {
      const percent = /^\d{1,3}(\.\d{1,2})?$/.test(text.trim()) ? Number(text) : 0;
      const bps = Math.round(percent * 100);
      return bps < 1 || bps > 10_000 ? refuse(field) : bps;
    },
    count: (field: string, text: string, least: number) => {
      const count = /^\d{1,9}$/.test(text.trim()) ? Number(text) : -1;
      return count < least ? refuse(field) : count;
    },
    text: (field: string, text: string) => {
      if (text.trim() === "") refuse(field, "too_small");
      return text.trim();
    },
  };
}
