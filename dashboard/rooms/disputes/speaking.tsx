// Saying something in a dispute, with a link to what proves it; the creditor's first word is its answer.
import { Trans, useLingui } from "@lingui/react/macro";
import type { Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { type Dispute, disputesKey, speak } from "../../api/disputes.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { LongTextField, TextField } from "../../parts/field.tsx";
import { optionalTextOf, textOf } from "../../parts/form.ts";
import { ProblemNotice } from "../../parts/notice.tsx";

export function Speaking({ dispute }: { dispute: Dispute }) {
  const { id: membershipId, role } = useMembership();
  const speaking = useDeed({
    act: (body: Shapes["DisputeNoteRequest"], again) => speak(membershipId, dispute.id, body, again),
    changes: [disputesKey(membershipId), ["m", membershipId, "home"]],
  });
  if (role === "staff")
    return (
      <p className="hint">
        <Trans>An owner of the shop speaks for it here.</Trans>
      </p>
    );
  // Anew after each word, so that no second one begins with what was said before.
  return <Words key={dispute.notes.length} dispute={dispute} speaking={speaking} />;
}

type WordsProps = {
  dispute: Dispute;
  speaking: ReturnType<typeof useDeed<Dispute, Shapes["DisputeNoteRequest"]>>;
};

function Words({ dispute, speaking }: WordsProps) {
  const { t } = useLingui();
  const { merchant } = useMembership();
  const isAnswer = merchant?.id === dispute.creditorId && !dispute.answered;
  return (
    <form
      className="form narrow speaking"
      onSubmit={(event) => {
        event.preventDefault();
        const evidenceUrl = optionalTextOf(event.currentTarget, "evidenceUrl");
        const text = textOf(event.currentTarget, "text");
        speaking.mutate(evidenceUrl === undefined ? { text } : { text, evidenceUrl });
      }}
    >
      <LongTextField
        name="text"
        label={isAnswer ? t`Your answer` : t`Say something`}
        hint={t`It stays, and is never taken back.`}
        maxLength={2000}
        required
        problem={speaking.error}
      />
      <TextField
        name="evidenceUrl"
        type="url"
        label={t`Link to what proves it (optional)`}
        hint={t`A receipt or a chat, somewhere the others can open it. It begins with https://`}
        pattern="https://.*"
        maxLength={2000}
        autoComplete="off"
        problem={speaking.error}
      />
      <ProblemNotice problem={speaking.error} />
      <div className="actions">
        <Button
          type="submit"
          {...(isAnswer ? { look: "primary" as const } : {})}
          waiting={speaking.isPending ? t`Sending …` : undefined}
        >
          {isAnswer ? <Trans>Answer</Trans> : <Trans>Send</Trans>}
        </Button>
      </div>
    </form>
  );
}
