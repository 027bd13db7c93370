// A partner's offer as a ticket, with how well it fits and why, and the way to ask for it.
import { Trans, useLingui } from "@lingui/react/macro";
import { Fragment, useContext } from "react";
import { windowOf } from "../../../schema/coupon-window.ts";
import type { Match } from "../../api/asking.ts";
import { Button } from "../../parts/button.tsx";
import { CouponTicket } from "../../parts/coupon-ticket.tsx";
import { usePromise } from "../../parts/promise.ts";
import { Zone } from "../../parts/when.tsx";
import { useCategoryName } from "../members/category-names.ts";
import { useReasons } from "./reasons.ts";

export function MatchTicket({ match, onAsk }: { match: Match; onAsk: (() => void) | undefined }) {
  const { t } = useLingui();
  const promise = usePromise();
  const timeZone = useContext(Zone);
  const categoryName = useCategoryName();
  const { redeemerId, redeemerName, terms, title, openRequestId } = match;
  return (
    <CouponTicket
      of={{ id: redeemerId, name: redeemerName }}
      terms={terms}
      title={title}
      lastDay={windowOf(terms.validity, Date.now(), timeZone).lastDay}
    >
      <span className="coupon-line hint">
        {categoryName(match.category)} · <Trans>You earn {promise.commission(terms.commission)}</Trans>
      </span>
      <Fit match={match} />
      {openRequestId !== null ? (
        <span className="chip amber">
          <Trans>you have asked</Trans>
        </span>
      ) : onAsk === undefined ? null : (
        <Button onClick={onAsk} aria-label={t`Ask for coupons: ${redeemerName}, ${title}`}>
          <Trans>Ask for coupons</Trans>
        </Button>
      )}
    </CouponTicket>
  );
}

function Fit({ match }: { match: Match }) {
  const reasonsOf = useReasons();
  const { fit } = match;
  return (
    <details className="fit">
      <summary>
        <span>
          <Trans>
            Fits: <strong>{fit}</strong> of 100. Why?
          </Trans>
        </span>
      </summary>
      <dl>
        {reasonsOf(match).map(({ reason, says, points, most }) => (
          <Fragment key={reason}>
            <dt>{says}</dt>
            <dd>
              <Trans>
                {points} of {most}
              </Trans>
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
