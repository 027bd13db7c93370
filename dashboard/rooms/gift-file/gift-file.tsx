// Gifting to many by a file: what to gift, the file, what its columns mean, a check with counts, and then the gifts.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useContext, useState } from "react";
import { giftCheckQuery } from "../../api/gifts.ts";
import { allotmentsQuery } from "../../api/offers.ts";
import { useMembership } from "../../app/membership.ts";
import { Empty } from "../../parts/empty.tsx";
import { FileField } from "../../parts/file-field.tsx";
import { List } from "../../parts/list.tsx";
import { Currency } from "../../parts/money.tsx";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { type FileTable, tableOf } from "../../parts/read-file.ts";
import { Zone } from "../../parts/when.tsx";
import { Choices } from "../gift/choices.tsx";
import { guessed, type Mapping, MOST_ROWS } from "./columns.ts";
import { DryRun } from "./dry-run.tsx";
import { MappingFields } from "./mapping-fields.tsx";
import { Progress } from "./progress.tsx";
import { ordersOf } from "./rows.ts";
import { useRun } from "./run.ts";

export function GiftFile() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const run = useRun(membershipId);
  return (
    <Page
      title={t`Gift to many by a file`}
      lead={
        <Link to="/m/$membershipId/gift" params={{ membershipId }}>
          <Trans>Gift by hand</Trans>
        </Link>
      }
    >
      {run === undefined ? <Preparation /> : <Progress run={run} />}
    </Page>
  );
}

function Preparation() {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const entrusted = useInfiniteQuery(allotmentsQuery(membershipId, { role: "gifter", status: "live" }));
  const [pickedIds, setPicked] = useState<readonly string[]>([]);
  const [file, setFile] = useState<FileTable>();
  const [mapping, setMapping] = useState<Mapping>();
  return (
    <List
      list={entrusted}
      empty={
        <Empty>
          <Trans>
            Here stand the coupons of your partners, as soon as one of them entrusts you with some.
          </Trans>
        </Empty>
      }
    >
      {(allotments) => (
        <>
          <Choices allotments={allotments} pickedIds={pickedIds} onPick={setPicked} />
          <Section title={t`The file`} lead={t`CSV in UTF-8 or GBK, one order a row, its columns headed.`}>
            <FileField
              accept=".csv,.txt,text/csv,text/plain"
              onFile={({ name, bytes }) => {
                const table = tableOf(name, bytes);
                setFile(table);
                setMapping(guessed(table.heading));
              }}
            />
            {file === undefined ? null : <WhatIsInIt file={file} />}
          </Section>
          {file !== undefined && mapping !== undefined && isUsable(file) ? (
            <>
              <MappingFields file={file} mapping={mapping} onMap={setMapping} />
              <Check file={file} mapping={mapping} allotmentIds={pickedIds} />
            </>
          ) : null}
        </>
      )}
    </List>
  );
}

function isUsable({ rows }: FileTable): boolean {
  return rows.length > 0 && rows.length <= MOST_ROWS;
}

function WhatIsInIt({ file: { rows, encoding } }: { file: FileTable }) {
  const count = rows.length;
  if (count === 0) {
    return (
      <Notice tone="amber">
        <Trans>There is no row under the heading.</Trans>
      </Notice>
    );
  }
  if (count > MOST_ROWS) {
    return (
      <Notice tone="amber">
        <Trans>
          {count} rows are more than {MOST_ROWS}. Cut the file in parts; no order is gifted twice.
        </Trans>
      </Notice>
    );
  }
  return (
    <p className="hint">
      <Trans>
        {count} rows, read as {encoding}.
      </Trans>
    </p>
  );
}

type CheckProps = { file: FileTable; mapping: Mapping; allotmentIds: readonly string[] };

/** What would become of the file, before anything does. */
function Check({ file, mapping, allotmentIds }: CheckProps) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const place = { currency: useContext(Currency), timeZone: useContext(Zone) };
  const [nowMs] = useState(() => Date.now());
  const { orders, faults } = ordersOf(file, mapping, { ...place, nowMs });
  const references = orders.map(({ reference }) => reference);
  const check = useQuery({
    ...giftCheckQuery(membershipId, { allotmentIds, references }),
    enabled: allotmentIds.length > 0 && orders.length > 0,
  });
  return (
    <Section title={t`Check`} lead={t`Nothing is gifted yet.`}>
      {allotmentIds.length === 0 ? (
        <p className="hint">
          <Trans>Choose at least one ticket first.</Trans>
        </p>
      ) : (
        <>
          <ProblemNotice problem={check.error} />
          <DryRun
            file={file}
            orders={orders}
            faults={faults}
            check={check.data}
            allotmentIds={allotmentIds}
          />
        </>
      )}
    </Section>
  );
}
