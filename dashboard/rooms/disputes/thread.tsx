// What was said in a dispute, oldest first: why it was opened, then every note with the link to what proves it.
import { Trans, useLingui } from "@lingui/react/macro";
import type { Dispute, DisputeNote } from "../../api/disputes.ts";
import { useMembership } from "../../app/membership.ts";
import { When } from "../../parts/when.tsx";

export function Thread({ dispute }: { dispute: Dispute }) {
  const { t } = useLingui();
  const { debtorId, openedBy, reason, openedAt, notes } = dispute;
  const opening =
    openedBy === "alliance"
      ? { merchantId: null, text: t`Held: the alliance looks into it before it is paid.` }
      : { merchantId: debtorId, text: reason };
  // Nothing is ever said in between or taken back, so the place of a note is its number.
  const numbered = [{ ...opening, evidenceUrl: null, writtenAt: openedAt }, ...notes].map((note, number) => ({
    note,
    number,
  }));
  return (
    <ol className="thread">
      {numbered.map(({ note, number }) => (
        <Note key={number} note={note} dispute={dispute} />
      ))}
    </ol>
  );
}

type NoteProps = { note: Omit<DisputeNote, "principalId">; dispute: Dispute };

function Note({ note: { merchantId, text, evidenceUrl, writtenAt }, dispute }: NoteProps) {
  const speaker = useSpeaker(dispute, merchantId);
  const { debtorId } = dispute;
  return (
    <li className={merchantId === null ? "admin" : merchantId === debtorId ? "debtor" : undefined}>
      <p className="facts">
        <strong>{speaker}</strong>
        <When at={writtenAt} />
      </p>
      <p className="said">{text}</p>
      {evidenceUrl === null ? null : (
        <p className="evidence">
          <Trans>
            Evidence:{" "}
            <a href={evidenceUrl} target="_blank" rel="noopener noreferrer nofollow">
              {evidenceUrl}
            </a>
          </Trans>
        </p>
      )}
    </li>
  );
}

function useSpeaker({ debtorId, debtorName, creditorName }: Dispute, merchantId: string | null): string {
  const { t } = useLingui();
  const { merchant } = useMembership();
  if (merchantId === null) return t`An admin of the alliance`;
  const name = merchantId === debtorId ? debtorName : creditorName;
  return merchantId === merchant?.id ? t`${name} (you)` : name;
}
