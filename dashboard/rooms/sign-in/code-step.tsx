// The second step of signing in: the six digits from the mail. The link in the same mail does it too.
import { Trans, useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { useDeed } from "../../api/deed.ts";
import { requestSignIn, signInWithCode } from "../../api/sign-in.ts";
import { spokenLanguage } from "../../app/language.ts";
import { Button } from "../../parts/button.tsx";
import { CodeField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { When } from "../../parts/when.tsx";
import { useArrival, useArrivalElsewhere } from "./arrive.ts";
import type { Pending } from "./pending.ts";

type Props = { pending: Pending; onLeave: () => void; onSentAgain: (pending: Pending) => void };

export function CodeStep({ pending, onLeave, onSentAgain }: Props) {
  const { t } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const arrive = useArrival();
  useArrivalElsewhere();
  const { email, expiresAt, localMailbox } = pending;
  const signing = useDeed({ act: (code: string) => signInWithCode(pending.id, code), onDone: arrive });
  const again = useDeed({
    act: async () => ({ ...(await requestSignIn(email, spokenLanguage())), email }),
    onDone: onSentAgain,
  });
  return (
    <form
      ref={form}
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        signing.mutate(textOf(event.currentTarget, "code"));
      }}
    >
      <p>
        <Trans>
          We sent a link and a six-digit code to <strong>{email}</strong>.
        </Trans>
      </p>
      <CodeField
        name="code"
        label={t`Code`}
        hint={
          <Trans>
            Valid until <When at={expiresAt} depth="clock" />
          </Trans>
        }
        required
        problem={signing.error}
        onChange={(event) => {
          // The sixth digit is the wish to go on; whoever corrects one presses the button.
          if (event.target.value.length === 6 && !signing.isPending && !signing.isError)
            form.current?.requestSubmit();
        }}
      />
      <ProblemNotice problem={signing.error ?? again.error} />
      <Button type="submit" look="primary" wide waiting={signing.isPending ? t`Signing in …` : undefined}>
        <Trans>Sign in</Trans>
      </Button>
      {localMailbox ? (
        <Notice tone="plain" title={<Trans>Mail stays on this machine</Trans>}>
          <a href="/dev/mail" target="_blank" rel="noopener">
            <Trans>Open the local mailbox</Trans>
          </a>
        </Notice>
      ) : null}
      <div className="actions">
        <Button
          look="plain"
          onClick={() => again.mutate()}
          waiting={again.isPending ? t`Sending …` : undefined}
        >
          <Trans>Send again</Trans>
        </Button>
        <Button look="plain" onClick={onLeave}>
          <Trans>Use another address</Trans>
        </Button>
      </div>
    </form>
  );
}
