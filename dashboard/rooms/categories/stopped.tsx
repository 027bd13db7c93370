// What would stop if those pairs competed: the allotments between shops of the two categories.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { liveAllotmentsQuery } from "../../api/offers.ts";
import { merchantsQuery } from "../../api/partners.ts";
import { useMembership } from "../../app/membership.ts";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { pairOf } from "./draft.ts";

/** More than these are only counted. */
const MOST_NAMED = 8;

export function Stopped({ pairs }: { pairs: ReadonlySet<string> }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const enabled = pairs.size > 0;
  const allotments = useQuery({ ...liveAllotmentsQuery(membershipId), enabled });
  const merchants = useQuery({ ...merchantsQuery(membershipId), enabled });
  if (!enabled) return null;
  const problem = allotments.error ?? merchants.error;
  if (problem !== null) return <ProblemNotice problem={problem} />;
  if (allotments.data === undefined || merchants.data === undefined)
    return <Notice tone="plain">{t`Looking up what that would stop …`}</Notice>;
  const categoryOf = new Map(merchants.data.map(({ id, category }) => [id, category]));
  const stopped = allotments.data.filter(({ gifterId, redeemerId }) =>
    pairs.has(pairOf(categoryOf.get(gifterId) ?? "", categoryOf.get(redeemerId) ?? "")),
  );
  const more = stopped.length - MOST_NAMED;
  return (
    <Notice
      tone={stopped.length === 0 ? "plain" : "amber"}
      title={
        <Plural
          value={stopped.length}
          _0="No allotment stops by that"
          one="# allotment stops by that"
          other="# allotments stop by that"
        />
      }
    >
      <ul className="points">
        {stopped.slice(0, MOST_NAMED).map(({ id, gifterName, redeemerName, offer: { title } }) => (
          <li key={id}>
            <Trans>
              {gifterName} gifts no more “{title}” of {redeemerName}.
            </Trans>
          </li>
        ))}
        {more > 0 ? (
          <li>
            <Trans>and {more} more</Trans>
          </li>
        ) : null}
      </ul>
      <p>
        <Trans>Coupons that customers hold already are honoured.</Trans>
      </p>
    </Notice>
  );
}
