// How far a new shop is on its way to the first redemption. What is done is what the API says is done.
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ShopHome } from "../../api/insight.ts";
import { useMembership } from "../../app/membership.ts";
import { roomsFor } from "../../app/rooms.ts";
import { Icon } from "../../parts/icons.tsx";
import { Section } from "../../parts/page.tsx";

export function Steps({ steps }: { steps: ShopHome["steps"] }) {
  const { t } = useLingui();
  const list = [
    {
      name: t`Publish an offer`,
      hint: t`What you give a customer whom a partner sends.`,
      isDone: steps.published,
      room: "offers",
    },
    {
      name: t`Entrust coupons of it to a partner`,
      hint: t`Only those whom you name can gift them, and only as many as you say.`,
      isDone: steps.entrusted,
      room: "offers",
    },
    {
      name: t`Gift a partner's coupon to a customer`,
      hint: t`It costs you nothing unless you agreed to bear a share.`,
      isDone: steps.gifted,
      room: "gift",
    },
    {
      name: t`Redeem a coupon at the till`,
      hint: t`Scan or type it and enter the amount; the rest is reckoned.`,
      isDone: steps.redeemed,
      room: "till",
    },
  ];
  const done = list.filter((it) => it.isDone).length;
  const total = list.length;
  const next = list.find((it) => !it.isDone);
  return (
    <Section title={t`Your way to the first redemption`} lead={t`${done} of ${total} done`}>
      <ol className="steps">
        {list.map((it, index) => (
          <li key={it.name} className={it.isDone ? "done" : it === next ? "next" : undefined}>
            <span className="step-mark" aria-hidden="true">
              {it.isDone ? <Icon name="check" /> : index + 1}
            </span>
            <span>
              <span className="room-name">
                {it.isDone ? it.name : <Way room={it.room}>{it.name}</Way>}
                {it.isDone ? (
                  <span className="unseen">
                    <Trans>, done</Trans>
                  </span>
                ) : null}
              </span>
              <span className="hint">{it.hint}</span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** To the room where it is done; the till is a page of its own, and what the app has no room for is only said. */
function Way({ room, children }: { room: string; children: string }) {
  const { id: membershipId, role } = useMembership();
  if (room === "till") return <a href="/till">{children}</a>;
  const way = roomsFor(role).find(({ to }) => to.endsWith(`/${room}`));
  if (way === undefined) return children;
  return (
    <Link to={way.to} params={{ membershipId }}>
      {children}
    </Link>
  );
}
