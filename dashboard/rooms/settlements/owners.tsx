// What everybody is due in a settlement, a hundred at a time; a row opens the statement.
import { useLingui } from "@lingui/react/macro";
import type { Settlement } from "../../api/settlements.ts";
import { useMembership } from "../../app/membership.ts";
import { useColumns } from "../../parts/columns.tsx";
import { Money } from "../../parts/money.tsx";
import { Portion } from "../../parts/portion.tsx";
import { RowLink, Table } from "../../parts/table.tsx";
import { called, type Names } from "./names.ts";

const PORTION = 100;

type Due = Settlement["dues"][number];
type Figure = keyof Due & `${string}Minor`;

export function Owners({ settlement, names }: { settlement: Settlement; names: Names }) {
  const { t } = useLingui();
  const { id: membershipId } = useMembership();
  const column = useColumns<Due>();
  const { dues, status, id: settlementId } = settlement;
  const rows = dues.toSorted((a, b) => Math.abs(b.dueMinor) - Math.abs(a.dueMinor));
  // All of a settlement's dues are here, so the sums are true; each is zero, for what one is due another owes.
  const figure = (heading: string, name: Figure) =>
    column.money(heading, (due) => due[name], {
      signed: true,
      total: <Money minor={dues.reduce((sum, due) => sum + due[name], 0)} />,
    });
  return (
    <Portion rows={rows} size={PORTION}>
      {(some) => (
        <Table
          label={t`What everybody is due`}
          rows={some}
          keyOf={({ ownerId }) => ownerId}
          columns={[
            column.text(t`Merchant`, ({ ownerId }) => called(names, ownerId), {
              onPhone: "title",
              // A reopened settlement is void and has no statements.
              cell: ({ ownerId }) =>
                status === "reopened" ? (
                  called(names, ownerId)
                ) : (
                  <RowLink
                    to="/m/$membershipId/money/statements/$settlementId"
                    params={{ membershipId, settlementId }}
                    search={{ owner: ownerId }}
                  >
                    {called(names, ownerId)}
                  </RowLink>
                ),
            }),
            figure(t`Opening`, "openingMinor"),
            figure(t`Lines`, "linesMinor"),
            { ...figure(t`Due`, "dueMinor"), onPhone: "amount" },
            figure(t`Pays or receives`, "instructedMinor"),
            figure(t`Carried on`, "carriedMinor"),
          ]}
        />
      )}
    </Portion>
  );
}
