// A live alliance's test alliance: made by one press, with the same rules, and then one of one's own places.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { meQuery } from "../../api/account.ts";
import { madeTestAlliance } from "../../api/alliance.ts";
import { useDeed } from "../../api/deed.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { Section } from "../../parts/page.tsx";

export function MakeTestAlliance() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const making = useDeed({
    act: (_, again) => madeTestAlliance(membershipId, again),
    changes: [meQuery.queryKey, ["m", membershipId, "audit"]],
  });
  return (
    <Section
      title={t`Test alliance`}
      lead={t`A place beside this one with the same rules, to try things in. Nothing crosses, and it can be thrown away.`}
    >
      <ProblemNotice problem={making.error} />
      {making.data === undefined ? (
        <div className="actions">
          <Button onClick={() => making.mutate()} waiting={making.isPending ? t`Making it …` : undefined}>
            <Trans>Make a test alliance</Trans>
          </Button>
        </div>
      ) : (
        <Made allianceId={making.data.id} />
      )}
    </Section>
  );
}

function Made({ allianceId }: { allianceId: string }) {
  const { data: me } = useQuery(meQuery);
  const own = me?.memberships.find(({ alliance }) => alliance.id === allianceId);
  return (
    <Notice tone="leaf" title={<Trans>The test alliance is there.</Trans>}>
      {own === undefined ? null : (
        <Link to="/m/$membershipId" params={{ membershipId: own.id }}>
          {own.alliance.name}
        </Link>
      )}
    </Notice>
  );
}
