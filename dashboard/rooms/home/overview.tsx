// The first page of a membership: a shop's or an alliance's own, and for a cashier the way to the till.
import { Trans } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { hostOf, useMembership } from "../../app/membership.ts";
import { Icon } from "../../parts/icons.tsx";
import { Page } from "../../parts/page.tsx";
import { RowsSkeleton } from "../../parts/skeleton.tsx";

const ShopHome = lazy(() => import("./shop-home.tsx"));
const AllianceHome = lazy(() => import("./alliance-home.tsx"));

export function Overview() {
  const membership = useMembership();
  const { role } = membership;
  if (role === "cashier") return <CashierHome name={hostOf(membership).name} />;
  return (
    <Suspense fallback={<RowsSkeleton />}>{role === "admin" ? <AllianceHome /> : <ShopHome />}</Suspense>
  );
}

function CashierHome({ name }: { name: string }) {
  return (
    <Page title={name}>
      <a href="/till" className="room-door">
        <Icon name="till" />
        <span>
          <span className="room-name">
            <Trans>Till</Trans>
          </span>
          <span className="hint">
            <Trans>Scan or type a coupon, enter the amount, redeem</Trans>
          </span>
        </span>
        <Icon name="arrow" />
      </a>
    </Page>
  );
}
