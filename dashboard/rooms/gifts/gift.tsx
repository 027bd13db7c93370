// One gift: its coupons as tickets with their states, the order it came with, and the way to take it back.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Gift as GiftShape, giftQuery } from "../../api/gifts.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { CouponTicket } from "../../parts/coupon-ticket.tsx";
import { Money } from "../../parts/money.tsx";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { RowsSkeleton } from "../../parts/skeleton.tsx";
import { useZoneName, When } from "../../parts/when.tsx";
import { RevokeGift } from "./revoke-gift.tsx";
import { StateChip } from "./states.tsx";

const route = getRouteApi("/signed-in/m/$membershipId/gifts/$giftId");

export function GivenGift() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const { giftId } = route.useParams();
  const gift = useQuery(giftQuery(membershipId, giftId));
  const [isRevoking, setRevoking] = useState(false);
  const mayEnd = gift.data?.coupons.some(({ state }) => UNUSED.has(state)) ?? false;
  const order = gift.data?.sourceOrder?.reference;
  return (
    <Page
      title={order === undefined ? t`A gift` : t`Gift with order ${order}`}
      lead={
        <Link to="/m/$membershipId/gifts" params={{ membershipId }}>
          <Trans>All gifts given</Trans>
        </Link>
      }
      actions={
        mayEnd ? (
          <Button look="danger" onClick={() => setRevoking(true)}>
            <Trans>Revoke</Trans>
          </Button>
        ) : null
      }
    >
      {gift.data === undefined ? (
        gift.error ? (
          <ProblemNotice problem={gift.error} />
        ) : (
          <RowsSkeleton />
        )
      ) : (
        <OneGift gift={gift.data} />
      )}
      {isRevoking ? <RevokeGift giftId={giftId} onClose={() => setRevoking(false)} /> : null}
    </Page>
  );
}

/** What a revocation would still end. */
const UNUSED = new Set<GiftShape["coupons"][number]["state"]>(["scheduled", "active", "reserved"]);

function OneGift({ gift }: { gift: GiftShape }) {
  const zone = useZoneName();
  const { coupons, revokedAt } = gift;
  return (
    <div className="form">
      {revokedAt === null ? null : (
        <Notice tone="amber">
          <Trans>
            Revoked <When at={revokedAt} />. What a checkout held, or was used before, stays.
          </Trans>
        </Notice>
      )}
      <ul className="tickets two">
        {coupons.map((it) => (
          <li key={it.id}>
            <CouponTicket
              of={{ id: it.redeemerId, name: it.redeemerName }}
              terms={it}
              title={it.title}
              lastDay={it.lastDay}
            >
              <span className="chips">
                <StateChip state={it.state} />
                {it.endedAt === null ? null : (
                  <span className="hint">
                    <When at={it.endedAt} />
                  </span>
                )}
                <span className="hint">
                  <Trans>code ends in {it.code}</Trans>
                </span>
              </span>
            </CouponTicket>
          </li>
        ))}
      </ul>
      <Facts gift={gift} />
      <p className="hint">
        <Trans>Times in {zone}.</Trans>
      </p>
    </div>
  );
}

/** How the app itself gifts; other ways are named by those who use the API. */
const CHANNELS: Record<string, MessageDescriptor | undefined> = {
  "by-hand": msg`by hand`,
  file: msg`by a file`,
  till: msg`at the till`,
};

function Facts({ gift: { createdAt, sourceOrder, staffRef, channel } }: { gift: GiftShape }) {
  const { t, i18n } = useLingui();
  return (
    <dl className="terms">
      <dt>{t`Given`}</dt>
      <dd>
        <When at={createdAt} />
      </dd>
      {sourceOrder === null ? null : (
        <>
          <dt>{t`Order`}</dt>
          <dd>
            {sourceOrder.reference}
            {sourceOrder.amountMinor === 0 ? null : (
              <>
                {" · "}
                <Money minor={sourceOrder.amountMinor} />
              </>
            )}
          </dd>
        </>
      )}
      {staffRef === null ? null : (
        <>
          <dt>{t`Who`}</dt>
          <dd>{staffRef}</dd>
        </>
      )}
      {channel === null ? null : (
        <>
          <dt>{t`How`}</dt>
          <dd>{CHANNELS[channel] === undefined ? channel : i18n._(CHANNELS[channel])}</dd>
        </>
      )}
    </dl>
  );
}
