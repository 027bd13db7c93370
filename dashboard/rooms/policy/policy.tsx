// The policy: the alliance's rules as a form, beside it what they mean for one sale, below it every change there was.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { allianceQuery } from "../../api/alliance.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { moneyKey } from "../../api/money.ts";
import { type ApiProblem, unreadable } from "../../api/problem.ts";
import { useMember, useMembership } from "../../app/membership.ts";
import { Answer } from "../../parts/answer.tsx";
import { Button } from "../../parts/button.tsx";
import { Notice, ProblemNotice } from "../../parts/notice.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { MakeTestAlliance } from "../trying/make-test-alliance.tsx";
import { Consequences } from "./consequences.tsx";
import { changedIn, type Draft, draftOf, policyFrom } from "./draft.ts";
import { AT_CUTOFF, AT_INSTITUTION, PolicyFields } from "./policy-fields.tsx";
import { Versions } from "./versions.tsx";

type Alliance = Pick<Shapes["Alliance"], "policy" | "policyVersion" | "currency">;

export function PolicyRoom() {
  const { t } = useLingui();
  const { id: membershipId, alliance: own } = useMembership();
  const alliance = useQuery(allianceQuery(membershipId));
  return (
    <Page
      title={t`Policy`}
      lead={t`The rules of the alliance. Coupons keep those under which they were gifted.`}
    >
      {/* Anew with each version, so that a draft never lies over somebody else's change. */}
      <Answer query={alliance}>{(it) => <Editor key={it.policyVersion} alliance={it} />}</Answer>
      <Section title={t`Versions`} lead={t`Every change of the rules, with who made it.`}>
        <Versions />
      </Section>
      {own.test ? null : <MakeTestAlliance />}
    </Page>
  );
}

function Editor({ alliance }: { alliance: Alliance }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const [draft, setDraft] = useState<Draft>(() => draftOf(alliance.policy, alliance.currency));
  const [entry, setEntry] = useState<ApiProblem | null>(null);
  const { policy, wrong } = policyFrom(draft, alliance.currency);
  const changed = changedIn(alliance.policy, policy);
  const isChanged = Object.keys(changed).length > 0;
  const saving = useDeed({
    act: (body: Shapes["AlliancePatch"], headers) =>
      answered(client.PATCH("/v1/alliance", { body, headers })),
    changes: [allianceQuery(membership.id).queryKey, moneyKey(membership.id), ["m", membership.id, "audit"]],
  });
  const problem = entry ?? saving.error;
  const version = alliance.policyVersion;
  return (
    <form
      className="editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setEntry(wrong.length === 0 ? null : unreadable(wrong));
        if (wrong.length === 0) saving.mutate({ policy: changed });
      }}
    >
      <div className="form">
        <p className="hint">
          <Trans>Version {version} is in force.</Trans>
        </p>
        <PolicyFields
          draft={draft}
          problem={problem}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        <ProblemNotice problem={problem} unless={[...AT_CUTOFF, ...AT_INSTITUTION]} />
        <div className="actions">
          <Button
            type="submit"
            look="primary"
            disabled={!isChanged}
            waiting={saving.isPending ? t`Saving …` : undefined}
          >
            <Trans>Make a new version</Trans>
          </Button>
        </div>
      </div>
      <section className="meaning">
        <h2>
          <Trans>What it means</Trans>
        </h2>
        {wrong.length > 0 ? (
          <Notice tone="amber">
            <Trans>Some fields cannot be read yet.</Trans>
          </Notice>
        ) : (
          <Consequences policy={policy} />
        )}
      </section>
    </form>
  );
}
