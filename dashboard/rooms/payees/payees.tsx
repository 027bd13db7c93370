// Payee details: to which account money is sent, what is to change about it, and who has a say in that.
import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type PayeeDetails, payeesQuery } from "../../api/payees.ts";
import { ownerIdOf, useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Icon } from "../../parts/icons.tsx";
import { List } from "../../parts/list.tsx";
import { Page } from "../../parts/page.tsx";
import { useZoneName } from "../../parts/when.tsx";
import { ConfirmPayee } from "./confirm-payee.tsx";
import { PayeeRow } from "./payee-row.tsx";
import { ProposePayee } from "./propose-payee.tsx";
import { RefusePayee } from "./refuse-payee.tsx";
import { isPending } from "./words.tsx";

type Open = { kind: "propose" } | { kind: "confirm" | "refuse"; details: PayeeDetails };

export function Payees() {
  const { t } = useLingui();
  const membership = useMembership();
  const payees = useInfiniteQuery(payeesQuery(membership.id));
  const zone = useZoneName();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const ownerId = ownerIdOf(membership);
  const isWaiting = payees.data?.some((it) => it.ownerId === ownerId && isPending(it)) ?? true;
  const propose = (
    <Button look="primary" onClick={() => setOpen({ kind: "propose" })}>
      <Icon name="plus" />
      {payees.data?.length ? <Trans>Propose another account</Trans> : <Trans>Propose an account</Trans>}
    </Button>
  );
  return (
    <Page
      title={t`Payee details`}
      lead={t`To which account money is sent. A change wants a second person and three days, so that nobody moves it alone.`}
      actions={payees.data?.length && !(isWaiting && membership.merchant !== null) ? propose : null}
    >
      <List
        list={payees}
        empty={
          <Empty action={propose}>
            <Trans>
              Here stands the account to which your money is sent. Without one nobody can pay you by file.
            </Trans>
          </Empty>
        }
      >
        {(rows) => (
          <>
            <ul className="rows">
              {rows.map((it) => (
                <PayeeRow
                  key={it.id}
                  details={it}
                  onConfirm={() => setOpen({ kind: "confirm", details: it })}
                  onRefuse={() => setOpen({ kind: "refuse", details: it })}
                />
              ))}
            </ul>
            <p className="hint">
              <Trans>Times in {zone}. Numbers are shown by their last four characters, to everybody.</Trans>
            </p>
          </>
        )}
      </List>
      {open?.kind === "propose" ? <ProposePayee onClose={close} /> : null}
      {open?.kind === "confirm" ? <ConfirmPayee details={open.details} onClose={close} /> : null}
      {open?.kind === "refuse" ? <RefusePayee details={open.details} onClose={close} /> : null}
    </Page>
  );
}
