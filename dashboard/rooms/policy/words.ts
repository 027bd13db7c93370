// The fields of a policy and what they may be, in words, by the names that the API gives them.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { dateFormat } from "../../parts/formats.ts";
import type { Policy } from "./draft.ts";

export const FIELDS: Record<keyof Policy, MessageDescriptor> = {
  feeBps: msg`The alliance keeps of each commission, in %`,
  holdDays: msg`Days until a sale locks`,
  minPayoutMinor: msg`Smallest payment`,
  settlementMode: msg`How it is paid`,
  clearingInstitution: msg`Clearing institution`,
  reviewHours: msg`Hours of review before an approval`,
  disputeDays: msg`Days in which a dispute is answered`,
  liveCouponWeightBps: msg`Live coupons count towards exposure, in %`,
  holderConsentRequired: msg`Customers are named only with their consent`,
  holderRetentionDays: msg`Days until customers are forgotten`,
  settlementCadence: msg`Periods end`,
  cutoffDay: msg`Cut-off day`,
  closesAutomatically: msg`Periods are closed by themselves`,
};

export const MODES: Record<Policy["settlementMode"], MessageDescriptor> = {
  direct: msg`Among each other`,
  clearing: msg`Through a licensed institution`,
};

/** Monday is 1; the fourth of January 1970 was a Sunday. */
export function weekday(day: number, locale: string): string {
  return dateFormat(locale, { weekday: "long", timeZone: "UTC" }).format(Date.UTC(1970, 0, 4 + day));
}
