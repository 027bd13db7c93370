// Gifting by hand: choose partners' coupons, see what they are worth and what they bring, gift; then the link to hand on.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { answered } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type GiftRequest, giftsKey } from "../../api/gifts.ts";
import { allotmentsKey, allotmentsQuery } from "../../api/offers.ts";
import { useMember, useMembership } from "../../app/membership.ts";
import { Empty } from "../../parts/empty.tsx";
import { Icon } from "../../parts/icons.tsx";
import { List } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { Choices } from "./choices.tsx";
import { GiftForm } from "./gift-form.tsx";
import { Given } from "./given.tsx";
import { Preview } from "./preview.tsx";

export function Gift() {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const [pickedIds, setPicked] = useState<readonly string[]>([]);
  const giving = useDeed({
    act: (body: GiftRequest, headers) => answered(client.POST("/v1/gifts", { body, headers })),
    changes: [giftsKey(membership.id), allotmentsKey(membership.id)],
  });
  const entrusted = useInfiniteQuery(allotmentsQuery(membership.id, { role: "gifter", status: "live" }));
  if (giving.isSuccess) {
    return (
      <Page
        key="given"
        title={t`The gift is ready`}
        lead={t`Hand it on now: the link and the codes are shown only here.`}
      >
        <Given gift={giving.data} onAnother={() => giving.reset()} />
      </Page>
    );
  }
  return (
    <Page
      title={t`Gift`}
      lead={t`Give your customer a coupon of your partners. To gift it is free; they pay you when it brings a sale.`}
      actions={<ToFile />}
    >
      <List list={entrusted} empty={<NothingToGift />}>
        {(allotments) => {
          const picked = pickedIds.flatMap((id) => allotments.find((it) => it.id === id) ?? []);
          return (
            <div className="gift">
              <Choices allotments={allotments} pickedIds={pickedIds} onPick={setPicked} />
              <div className="gift-side">
                <Preview picked={picked} />
                <GiftForm picked={picked} giving={giving} />
              </div>
            </div>
          );
        }}
      </List>
    </Page>
  );
}

function ToFile() {
  const { id: membershipId } = useMembership();
  return (
    <Link to="/m/$membershipId/gift/file" params={{ membershipId }} className="button">
      <Icon name="people" />
      <Trans>Gift to many by a file</Trans>
    </Link>
  );
}

function NothingToGift() {
  const { id: membershipId } = useMembership();
  return (
    <Empty
      action={
        <Link to="/m/$membershipId/entrusted" params={{ membershipId }} className="button primary">
          <Trans>See what partners offer</Trans>
        </Link>
      }
    >
      <Trans>Here stand the coupons of your partners, as soon as one of them entrusts you with some.</Trans>
    </Empty>
  );
}
