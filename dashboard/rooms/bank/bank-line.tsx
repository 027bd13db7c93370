// One line of a bank: how much, when and from whom, what it means, and the two words that a person may say about it.
import { Trans, useLingui } from "@lingui/react/macro";
import { isLineReference } from "../../../schema/line-reference.ts";
import type { BankLine } from "../../api/bank.ts";
import { useMembership } from "../../app/membership.ts";
import { useOwnerName } from "../../app/owner-names.ts";
import type { Role } from "../../app/roles.ts";
import { Button } from "../../parts/button.tsx";
import { dateFormat } from "../../parts/formats.ts";
import { Meaning } from "./meaning.tsx";
import { LineAmount, StateChip } from "./words.tsx";

type Props = { line: BankLine; onTake: () => void; onPutAside: () => void };

export function BankLineRow({ line, onTake, onPutAside }: Props) {
  const { role, merchant } = useMembership();
  const nameOf = useOwnerName();
  const { bankReference, day, ownerId, ownerName, status, text, decision } = line;
  const account = nameOf(ownerId, ownerName);
  const says = text !== null && IS_REFERENCE.test(text) ? null : text;
  return (
    <li className={status === "dismissed" ? "over" : undefined}>
      <div>
        <p className="name">
          <LineAmount line={line} />
          <From line={line} />
          <StateChip status={status} />
        </p>
        <p className="facts">
          {day === null ? null : <Day day={day} />}
          {isLineReference(bankReference) ? null : (
            <span className="long-word">
              <Trans>reference {bankReference}</Trans>
            </span>
          )}
          {merchant === null ? (
            <span>
              <Trans>account of {account}</Trans>
            </span>
          ) : null}
          {says === null ? null : <span className="long-word">{says}</span>}
        </p>
        <Meaning line={line} />
      </div>
      {decision === null ? (
        <div className="actions">
          {mayTake(line, role) ? <Take line={line} onTake={onTake} /> : null}
          <PutAside line={line} onPutAside={onPutAside} />
        </div>
      ) : null}
    </li>
  );
}

/** What a line carries where it has no words: the reference of a payment, or that there is none. */
const IS_REFERENCE = /^(INS-[0-9A-Z]{26}|NOTPROVIDED)$/;

function From({ line: { kind, counterparty } }: { line: BankLine }) {
  switch (kind) {
    case "credit":
      return counterparty === null ? (
        <Trans>from somebody not named</Trans>
      ) : (
        <Trans>from {counterparty}</Trans>
      );
    case "returned":
      return <Trans>came back</Trans>;
    case "rejected":
      return <Trans>Rejected by the bank</Trans>;
    case "taken_back":
      return <Trans>taken back</Trans>;
  }
}

/** A bank's own day, which has no zone. */
function Day({ day }: { day: string }) {
  const { i18n } = useLingui();
  const format = dateFormat(i18n.locale, { dateStyle: "medium", timeZone: "UTC" });
  return <time dateTime={day}>{format.format(Date.parse(day))}</time>;
}

/** What came in may be a payment whatever it looks like; what failed is an admin's to say, and of a payment that is named. */
function mayTake({ kind, proposes, instruction }: BankLine, role: Role): boolean {
  if (kind === "credit") return proposes !== null || instruction === null;
  return proposes === "failure" && role === "admin";
}

function Take({ line: { proposes, bankReference }, onTake }: Pick<Props, "line" | "onTake">) {
  const { t } = useLingui();
  if (proposes === null)
    return (
      <Button onClick={onTake} aria-label={t`It is a payment: ${bankReference}`}>
        <Trans>It is a payment</Trans>
      </Button>
    );
  if (proposes === "failure")
    return (
      <Button look="primary" onClick={onTake} aria-label={t`Record as failed: ${bankReference}`}>
        <Trans>Record as failed</Trans>
      </Button>
    );
  return (
    <Button look="primary" onClick={onTake} aria-label={t`Confirm ${bankReference}`}>
      <Trans>Confirm</Trans>
    </Button>
  );
}

function PutAside({ line: { bankReference }, onPutAside }: Pick<Props, "line" | "onPutAside">) {
  const { t } = useLingui();
  return (
    <Button onClick={onPutAside} aria-label={t`Put aside: ${bankReference}`}>
      <Trans>Put aside</Trans>
    </Button>
  );
}
