// The decision on a closed settlement: approve and lock, by another admin than those at whose will it was closed, or reopen with a reason.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useDeed } from "../../api/deed.ts";
import { moneyKey } from "../../api/money.ts";
import { approve, type Settlement } from "../../api/settlements.ts";
import { useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/field.tsx";
import { optionalTextOf } from "../../parts/form.ts";
import { useMoney } from "../../parts/money.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
import { Section } from "../../parts/page.tsx";
import { Reopen } from "./reopen.tsx";

export function Decision({ settlement }: { settlement: Settlement }) {
  const { t } = useLingui();
  const { id: membershipId, principalId } = useMembership();
  const moneyOf = useMoney();
  const [isReopening, setReopening] = useState(false);
  const approving = useDeed({
    act: (reason: string | undefined, again) => approve(membershipId, settlement.id, reason, again),
    changes: [moneyKey(membershipId), ["m", membershipId, "home"]],
    // What it came to stands at the top.
    onDone: () => scrollTo(0, 0),
  });
  const reopen = (
    <Button onClick={() => setReopening(true)}>
      <Trans>Reopen</Trans>
    </Button>
  );
  const reopening = isReopening ? (
    <Reopen settlement={settlement} onClose={() => setReopening(false)} />
  ) : null;
  const { closedBy, automatedBy, afterReopeningBy } = settlement;
  if ([closedBy, automatedBy, afterReopeningBy].includes(principalId))
    return (
      <Section
        title={t`Decide`}
        lead={
          closedBy === principalId
            ? t`You closed it, so another admin approves it. Reopening withdraws its payments.`
            : afterReopeningBy === principalId
              ? t`You reopened the one before, which the calendar closed again, so another admin approves it. Reopening withdraws its payments.`
              : t`The calendar closed it by the rules that you wrote, so another admin approves it. Reopening withdraws its payments.`
        }
      >
        <div className="actions">{reopen}</div>
        {reopening}
      </Section>
    );
  const amount = moneyOf(settlement.instructedMinor ?? 0);
  return (
    <Section
      title={t`Decide`}
      lead={t`Approving locks the period for good and asks for ${amount} to be paid. Reopening withdraws its payments.`}
    >
      <form
        className="form narrow"
        onSubmit={(event) => {
          event.preventDefault();
          approving.mutate(optionalTextOf(event.currentTarget, "reason"));
        }}
      >
        <TextField
          name="reason"
          label={t`What you looked at (optional)`}
          hint={t`It stands in the audit log.`}
          maxLength={500}
          problem={approving.error}
        />
        <ProblemNotice problem={approving.error} />
        <div className="actions">
          {reopen}
          <Button type="submit" look="primary" waiting={approving.isPending ? t`Approving …` : undefined}>
            <Trans>Approve and lock</Trans>
          </Button>
        </div>
      </form>
      {reopening}
    </Section>
  );
}
