// What an admin does with a test alliance as such: load demo data while nothing was gifted, and throw all of it away.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { meQuery } from "../../api/account.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Section } from "../../parts/page.tsx";
import { Discard } from "./discard.tsx";
import { beginTelling, useTelling } from "./telling.ts";

export function TestDesk({ isFresh }: { isFresh: boolean }) {
  const { t } = useLingui();
  const { alliance } = useMembership();
  const [isDiscarding, setDiscarding] = useState(false);
  const telling = useTelling(alliance.id);
  return (
    <Section
      title={t`This test alliance`}
      lead={t`Nothing here is real, and all of it can be thrown away at once.`}
      actions={
        <Button onClick={() => setDiscarding(true)} disabled={telling === "under way"}>
          <Trans>Throw it away</Trans>
        </Button>
      }
    >
      {telling === "under way" ? (
        <Notice tone="plain">
          <Trans>Demo data is being loaded. You can leave this page meanwhile, but not the app.</Trans>
        </Notice>
      ) : null}
      {telling === "interrupted" || (telling === undefined && isFresh) ? (
        <Offer isInterrupted={telling === "interrupted"} />
      ) : null}
      {telling === undefined && !isFresh ? <OwnShop /> : null}
      {isDiscarding ? <Discard onClose={() => setDiscarding(false)} /> : null}
    </Section>
  );
}

/** The button by which the story begins, or goes on. */
function Offer({ isInterrupted }: { isInterrupted: boolean }) {
  const { t } = useLingui();
  const { id: membershipId, alliance } = useMembership();
  const queries = useQueryClient();
  const begin = () =>
    beginTelling({
      membershipId,
      allianceId: alliance.id,
      title: t`Demo data`,
      onOver: () => {
        queries.invalidateQueries({ queryKey: ["m", membershipId] });
        queries.invalidateQueries({ queryKey: meQuery.queryKey, refetchType: "all" });
      },
    });
  return (
    <div className="form">
      <p>
        {isInterrupted ? (
          <Trans>Loading was interrupted. What is there already is not loaded twice.</Trans>
        ) : (
          <Trans>
            Six made-up shops that complement each other, with three weeks of gifts and redemptions between
            them. You become an owner of one, to see what a shopkeeper sees.
          </Trans>
        )}
      </p>
      <div className="actions">
        <Button look="primary" onClick={begin}>
          {isInterrupted ? t`Go on loading` : t`Load demo data`}
        </Button>
      </div>
    </div>
  );
}

/** The way to the shop of this alliance that one owns oneself. */
function OwnShop() {
  const { alliance } = useMembership();
  const { data: me } = useQuery(meQuery);
  const own = me?.memberships.find((it) => it.alliance.id === alliance.id && it.role === "owner");
  if (!own?.merchant) return null;
  const { name } = own.merchant;
  return (
    <p>
      <Trans>
        You are also an owner of{" "}
        <Link to="/m/$membershipId" params={{ membershipId: own.id }}>
          {name}
        </Link>
        : this is what a shopkeeper sees.
      </Trans>
    </p>
  );
}
