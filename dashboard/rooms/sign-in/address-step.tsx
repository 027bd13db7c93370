// The first step of signing in: an e-mail address, or a passkey.
import { Trans, useLingui } from "@lingui/react/macro";
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  WebAuthnAbortService,
} from "@simplewebauthn/browser";
import { useEffect, useEffectEvent, useState } from "react";
import { useDeed } from "../../api/deed.ts";
import { ApiProblem } from "../../api/problem.ts";
import { requestSignIn, signInWithPasskey } from "../../api/sign-in.ts";
import { spokenLanguage } from "../../app/language.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { Icon } from "../../parts/icons.tsx";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { useArrival } from "./arrive.ts";
import { askedAddress, type Pending } from "./pending.ts";

export function AddressStep({ onSent }: { onSent: (pending: Pending) => void }) {
  const { t } = useLingui();
  const sending = useDeed({
    act: async (email: string) => ({ ...(await requestSignIn(email, spokenLanguage())), email }),
    onDone: onSent,
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate(textOf(event.currentTarget, "email"));
      }}
    >
      <TextField
        name="email"
        type="email"
        label={t`E-mail address`}
        autoComplete="username webauthn"
        defaultValue={askedAddress()}
        required
        maxLength={254}
        problem={sending.error}
      />
      <ProblemNotice problem={sending.error} />
      <Button type="submit" look="primary" wide waiting={sending.isPending ? t`Sending …` : undefined}>
        <Trans>Send link and code</Trans>
      </Button>
      {browserSupportsWebAuthn() ? <PasskeyWay /> : null}
    </form>
  );
}

function PasskeyWay() {
  const { t } = useLingui();
  const arrive = useArrival();
  const [isLeft, setLeft] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isAsking, setAsking] = useState(false);
  usePasskeySuggestions(arrive);
  const ask = async () => {
    setLeft(false);
    setProblem(null);
    setAsking(true);
    try {
      await signInWithPasskey({ autofill: false });
      await arrive();
    } catch (error) {
      // What is not the API's is the browser's: the person closed its window, or has no passkey here.
      if (error instanceof ApiProblem) setProblem(error);
      else setLeft(true);
    } finally {
      setAsking(false);
    }
  };
  return (
    <>
      <p className="or">
        <Trans>or</Trans>
      </p>
      <Button wide onClick={ask} waiting={isAsking ? t`Waiting for your passkey …` : undefined}>
        <Icon name="key" />
        <Trans>Sign in with a passkey</Trans>
      </Button>
      <ProblemNotice problem={problem} />
      {isLeft ? (
        <Notice tone="plain">
          <Trans>No passkey was used. Try again, or let us send you a code.</Trans>
        </Notice>
      ) : null}
    </>
  );
}

/** Lets the browser offer passkeys in the address field. It is an extra: where it fails, the other ways stay. */
function usePasskeySuggestions(arrive: () => Promise<void>): void {
  const goOn = useEffectEvent(arrive);
  useEffect(() => {
    let isHere = true;
    const offer = async () => {
      if (!(await browserSupportsWebAuthnAutofill()) || !isHere) return;
      await signInWithPasskey({ autofill: true });
      if (isHere) await goOn();
    };
    offer().catch(() => undefined);
    return () => {
      isHere = false;
      WebAuthnAbortService.cancelCeremony();
    };
  }, []);
}
