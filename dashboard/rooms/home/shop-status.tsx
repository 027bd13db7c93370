// Why a shop cannot do everything: its standing in the alliance, where that is not simply active.
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { OwnMembership } from "../../app/roles.ts";
import { Notice } from "../../parts/notice.tsx";

type Status = NonNullable<OwnMembership["merchant"]>["status"];

const WORDS = {
  applied: msg`The application waits for an admin of the alliance.`,
  refused: msg`The alliance has not admitted this shop.`,
  suspended: msg`The shop is suspended: it gifts nothing, and coupons in customers' hands are still honoured.`,
  leaving: msg`The shop is leaving the alliance: what is open is still settled.`,
  left: msg`The shop has left the alliance: nothing is open any more.`,
};

export function ShopStatus({ status }: { status: Status | undefined }) {
  const { i18n } = useLingui();
  if (status === undefined || status === "active") return null;
  return <Notice tone="amber">{i18n._(WORDS[status])}</Notice>;
}
