// What a file would do: how many gifts it makes, which orders have theirs already, which rows are skipped and why.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { GiftCheck } from "../../api/gifts.ts";
import { giftsKey } from "../../api/gifts.ts";
import { allotmentsKey } from "../../api/offers.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useMembership } from "../../app/membership.ts";
import { useSentences } from "../../app/sentences.ts";
import { Button } from "../../parts/button.tsx";
import { useColumns } from "../../parts/columns.tsx";
import { Count } from "../../parts/count.tsx";
import { Icon } from "../../parts/icons.tsx";
import { Notice } from "../../parts/notice.tsx";
import type { FileTable } from "../../parts/read-file.ts";
import { Table } from "../../parts/table.tsx";
import { Tick } from "../../parts/tick.tsx";
import { CONSENT } from "../gift/consent.ts";
import { FAULTS } from "./fault-words.ts";
import { type Failing, saveErrors } from "./files.ts";
import type { Fault, Order } from "./rows.ts";
import { beginRun } from "./run.ts";

type Props = {
  file: FileTable;
  orders: readonly Order[];
  faults: readonly Fault[];
  /** Undefined until it has come, and where there is no order to ask about. */
  check: GiftCheck | undefined;
  allotmentIds: readonly string[];
};

export function DryRun({ file, orders, faults, check, allotmentIds }: Props) {
  const { t, i18n } = useLingui();
  const { id: membershipId } = useMembership();
  const queries = useQueryClient();
  const [hasConsent, setConsent] = useState(false);
  const given = new Set(check?.gifted.map(({ reference }) => reference));
  const fresh = orders.filter(({ reference }) => !given.has(reference));
  const namesSomebody = fresh.some(({ holder }) => holder !== null);
  const errors = faults.map(
    ({ line, column, code }): Failing => ({ line, column, code, hint: i18n._(FAULTS[code]) }),
  );
  const skipped = new Set(faults.map(({ line }) => line)).size;
  const begin = () =>
    beginRun({
      ...{ membershipId, name: baseOf(file.name), orders, faults, allotmentIds, hasConsent },
      title: t`Gifts of ${file.name}`,
      onOver: () => {
        for (const queryKey of [
          giftsKey(membershipId),
          allotmentsKey(membershipId),
          ["m", membershipId, "gift-checks"],
        ])
          queries.invalidateQueries({ queryKey });
      },
    });
  return (
    <div className="form">
      <dl className="counts">
        <Count
          name={t`to gift`}
          count={check === undefined && orders.length > 0 ? undefined : fresh.length}
        />
        <Count
          name={t`gifted before`}
          count={check === undefined && orders.length > 0 ? undefined : given.size}
        />
        <Count name={t`rows skipped`} count={skipped} />
      </dl>
      <Faults errors={errors} name={baseOf(file.name)} />
      {check?.allotments.map((it) => (
        <Shortage key={it.id} stoppedBy={it.stoppedBy} remaining={it.remaining} wanted={fresh.length} />
      ))}
      <p className="hint">
        <Trans>
          What depends on the customer, on a budget or on a credit limit is known only when each gift is made.
        </Trans>
      </p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        {namesSomebody ? (
          <Tick label={i18n._(CONSENT.text)} isTicked={hasConsent} onTick={setConsent} required />
        ) : null}
        <div className="actions">
          <Button
            type="submit"
            look="primary"
            disabled={check === undefined || fresh.length === 0 || check.allotments.some(isStopped)}
          >
            <Plural
              value={fresh.length}
              _0="Nobody to gift to"
              one="Gift to # customer"
              other="Gift to # customers"
            />
          </Button>
        </div>
      </form>
    </div>
  );
}

function isStopped({ stoppedBy }: { stoppedBy: string | null }): boolean {
  return stoppedBy !== null;
}

function baseOf(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}

/** Rows that will get no gift: the first of them here, all of them as a file. */
export function Faults({ errors, name }: { errors: readonly Failing[]; name: string }) {
  const { t } = useLingui();
  const columns = useColumns<Failing>();
  if (errors.length === 0) return null;
  const shown = errors.slice(0, SHOWN);
  return (
    <>
      <Table
        label={t`Rows without a gift`}
        columns={[
          columns.text(t`Row`, ({ line }) => String(line), { onPhone: "title" }),
          columns.text(t`Column`, ({ column }) => column),
          columns.text(t`Why, and what to do`, ({ hint }) => hint),
        ]}
        rows={shown}
        keyOf={({ line, column, code }) => `${line} ${column} ${code}`}
        caption={
          errors.length > SHOWN ? (
            <Trans>
              The first {SHOWN} of {errors.length}; all of them are in the file.
            </Trans>
          ) : undefined
        }
      />
      <div className="actions">
        <Button onClick={() => saveErrors(name, errors)}>
          <Icon name="download" />
          <Trans>Errors as CSV</Trans>
        </Button>
      </div>
    </>
  );
}

const SHOWN = 10;

type ShortageProps = { stoppedBy: string | null; remaining: number; wanted: number };

/** What would stop them all, or all from some number on. */
function Shortage({ stoppedBy, remaining, wanted }: ShortageProps) {
  const [problem] = useState(() => (stoppedBy === null ? null : new ApiProblem(stoppedBy)));
  const sentences = useSentences(problem);
  if (stoppedBy !== null) {
    return (
      <Notice tone="brick" title={sentences?.title}>
        {sentences?.remedy}
      </Notice>
    );
  }
  if (remaining >= wanted) return null;
  return (
    <Notice tone="amber">
      <Trans>
        You are entrusted with {remaining} more of one of these; the file wants {wanted}. The rest will be
        refused.
      </Trans>
    </Notice>
  );
}
