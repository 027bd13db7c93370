// The fields of a policy in words, by the names that the API gives them.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
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
