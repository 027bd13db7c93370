// What is pending by the day on which it locks: bars to the right for what comes, to the left for what goes, as a table.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { PositionDetail } from "../../api/money.ts";
import { useMembership } from "../../app/membership.ts";
import { dateFormat } from "../../parts/formats.ts";
import { Money } from "../../parts/money.tsx";

type Days = PositionDetail["pendingByDay"];

export function Pending({ days }: { days: Days }) {
  const { t } = useLingui();
  if (days.length === 0)
    return (
      <p className="hint">
        <Trans>Nothing is pending.</Trans>
      </p>
    );
  const most = Math.max(...days.map(({ amountMinor }) => Math.abs(amountMinor)), 1);
  return (
    <table className="table pending" aria-label={t`Pending by day`}>
      <thead className="unseen">
        <tr>
          <th scope="col">{t`Locks on`}</th>
          <th scope="col">{t`From you or to you`}</th>
          <th scope="col">{t`Transfers`}</th>
          <th scope="col">{t`Amount`}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((it) => (
          <Day key={it.day} of={it} most={most} />
        ))}
      </tbody>
    </table>
  );
}

function Day({ of: { day, amountMinor, transferCount }, most }: { of: Days[number]; most: number }) {
  const { i18n } = useLingui();
  const { id: membershipId } = useMembership();
  const format = dateFormat(i18n.locale, {
    ...{ weekday: "short", day: "numeric", month: "short", timeZone: "UTC" },
  });
  return (
    <tr>
      <th scope="row">
        <Link
          to="/m/$membershipId/money/transfers"
          params={{ membershipId }}
          search={{ from: day, to: day }}
          className="row-link"
          data-row=""
        >
          {format.format(Date.parse(day))}
        </Link>
      </th>
      <td className="bar-cell">
        <Bar share={amountMinor / most} />
      </td>
      <td className="figure hint">
        <Plural value={transferCount} one="# transfer" other="# transfers" />
      </td>
      <td className="figure">
        <Money minor={amountMinor} signed />
      </td>
    </tr>
  );
}

/** Between −1 and 1; nothing stands in the middle. What goes is hatched, so that colour is not all that tells. */
function Bar({ share }: { share: number }) {
  const width = Math.abs(share) * 50;
  return (
    <svg className="bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect
        className={share < 0 ? "bar-brick" : "bar-leaf"}
        x={share < 0 ? 50 - width : 50}
        y="2"
        width={width}
        height="8"
      />
      <path className="bar-axis" d="M50 0V12" />
    </svg>
  );
}
