// The review: what is out of the ordinary in words, who is beyond a limit, whose due changed most, and the largest lines.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Review } from "../../api/settlements.ts";
import { useMembership } from "../../app/membership.ts";
import { useColumns } from "../../parts/columns.tsx";
import { Money, useMoney } from "../../parts/money.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Portion } from "../../parts/portion.tsx";
import { RowLink, Table } from "../../parts/table.tsx";
import { TRANSFER_NAMES } from "../money/words.ts";
import { called, type Names } from "./names.ts";

/** So many of each list at first. */
const PORTION = 8;

type Props = { review: Review; names: Names };

export function ReviewOf({ review, names }: Props) {
  return (
    <div className="review">
      <Unusual anomalies={review.anomalies} names={names} />
      <OverLimit overLimit={review.overLimit} />
      <section>
        <h3>
          <Trans>Whose due changed most</Trans>
        </h3>
        <Changes changes={review.changes} names={names} />
      </section>
      <section>
        <h3>
          <Trans>The largest lines</Trans>
        </h3>
        <LargestLines lines={review.largestLines} names={names} />
      </section>
    </div>
  );
}

type Anomaly = Review["anomalies"][number];

function Unusual({ anomalies, names }: { anomalies: readonly Anomaly[]; names: Names }) {
  const moneyOf = useMoney();
  if (anomalies.length === 0)
    return (
      <Notice tone="leaf">
        <Trans>Nothing is out of the ordinary.</Trans>
      </Notice>
    );
  return (
    <Notice
      tone="amber"
      title={
        <Plural
          value={anomalies.length}
          one="One thing is out of the ordinary"
          other="# things are out of the ordinary"
        />
      }
    >
      <ul className="points">
        {anomalies.map(({ code, ownerId, transferId, amountMinor, usualMinor }) => (
          <li key={`${code} ${ownerId} ${transferId}`}>
            {IN_WORDS[code]({
              name: called(names, ownerId),
              amount: moneyOf(amountMinor),
              usual: moneyOf(usualMinor ?? 0),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type Words = { name: string; amount: string; usual: string };

const IN_WORDS: Record<Anomaly["code"], (words: Words) => ReactNode> = {
  new_party: ({ name, amount }) => (
    <Trans>
      {name} is in a settlement for the first time, with {amount}.
    </Trans>
  ),
  due_far_from_usual: ({ name, amount, usual }) => (
    <Trans>
      {name}: {amount} is far more than its usual {usual}.
    </Trans>
  ),
  mostly_reversed: ({ name, amount, usual }) => (
    <Trans>
      {name} got {amount} back by refunds, half or more of the {usual} it owed.
    </Trans>
  ),
  line_far_from_usual: ({ name, amount, usual }) => (
    <Trans>
      {name}: a single line of {amount}, where the average of its kind is {usual}.
    </Trans>
  ),
};

function OverLimit({ overLimit }: Pick<Review, "overLimit">) {
  const moneyOf = useMoney();
  if (overLimit.length === 0) return null;
  return (
    <Notice
      tone="amber"
      title={
        <Plural
          value={overLimit.length}
          one="One merchant is beyond its limit"
          other="# merchants are beyond their limits"
        />
      }
    >
      <ul className="points">
        {overLimit.map(({ merchantId, name, exposureMinor, limitMinor }) => {
          const limit = moneyOf(limitMinor);
          const exposure = exposureMinor === null ? null : moneyOf(exposureMinor);
          return (
            <li key={merchantId}>
              {exposure === null ? (
                <Trans>
                  {name}: without an upper bound, limit {limit}.
                </Trans>
              ) : (
                <Trans>
                  {name}: {exposure} exposed, limit {limit}.
                </Trans>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

type Change = Review["changes"][number];

function Changes({ changes, names }: { changes: readonly Change[]; names: Names }) {
  const { t } = useLingui();
  const column = useColumns<Change>();
  if (changes.length === 0)
    return (
      <p className="hint">
        <Trans>No due differs from the settlement before.</Trans>
      </p>
    );
  return (
    <Portion rows={changes} size={PORTION}>
      {(some) => (
        <Table
          label={t`Whose due changed most`}
          rows={some}
          keyOf={({ ownerId }) => ownerId}
          columns={[
            column.text(t`Merchant`, ({ ownerId, name }) => name ?? called(names, ownerId), {
              onPhone: "title",
            }),
            column.money(t`Before`, ({ previousDueMinor }) => previousDueMinor, { signed: true }),
            column.money(t`Now`, ({ dueMinor }) => dueMinor, { signed: true, onPhone: "amount" }),
          ]}
        />
      )}
    </Portion>
  );
}

type LargeLine = Review["largestLines"][number];

function LargestLines({ lines, names }: { lines: readonly LargeLine[]; names: Names }) {
  const { t, i18n } = useLingui();
  const column = useColumns<LargeLine>();
  if (lines.length === 0)
    return (
      <p className="hint">
        <Trans>No line of this period.</Trans>
      </p>
    );
  return (
    <Portion rows={lines} size={PORTION}>
      {(some) => (
        <Table
          label={t`The largest lines`}
          rows={some}
          keyOf={({ transferId }) => transferId}
          columns={[
            column.text(t`Kind`, ({ code }) => i18n._(TRANSFER_NAMES[code]), {
              onPhone: "title",
              cell: (line) => <Kind line={line} />,
            }),
            column.text(t`Payer`, ({ debitId }) => called(names, debitId), { isLong: true }),
            column.text(t`Payee`, ({ creditId }) => called(names, creditId), { isLong: true }),
            {
              heading: t`Amount`,
              isFigure: true,
              onPhone: "amount",
              cell: (it) => <Money minor={it.amountMinor} />,
            },
          ]}
        />
      )}
    </Portion>
  );
}

function Kind({ line: { code, redemptionId } }: { line: LargeLine }) {
  const { i18n } = useLingui();
  const { id: membershipId } = useMembership();
  const words = i18n._(TRANSFER_NAMES[code]);
  if (redemptionId === null) return words;
  return (
    <RowLink to="/m/$membershipId/redemptions/$redemptionId" params={{ membershipId, redemptionId }}>
      {words}
    </RowLink>
  );
}
