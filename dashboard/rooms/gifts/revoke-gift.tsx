// Taking a gift back: why, and then what ended and what was kept, with the reason for each.
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { giftsKey } from "../../api/gifts.ts";
import { allotmentsKey } from "../../api/offers.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useMember } from "../../app/membership.ts";
import { useSentences } from "../../app/sentences.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { Notice } from "../../parts/notice.tsx";
import { Tick } from "../../parts/tick.tsx";

type Request = Shapes["RevocationRequest"];

export function RevokeGift({ giftId, onClose }: { giftId: string; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const [isFraud, setFraud] = useState(false);
  const revoking = useDeed({
    act: (body: Request, headers) =>
      answered(client.POST("/v1/gifts/{id}/revocation", { params: { path: { id: giftId } }, body, headers })),
    changes: [giftsKey(membership.id), allotmentsKey(membership.id)],
  });
  if (revoking.isSuccess) return <Revoked revocation={revoking.data} onClose={onClose} />;
  return (
    <DialogForm
      title={t`Revoke this gift?`}
      verb={t`Revoke`}
      waiting={t`Revoking …`}
      look="danger"
      deed={revoking}
      leave={t`Keep it`}
      onSubmit={(form) => revoking.mutate({ reason: textOf(form, "reason"), fraud: isFraud })}
      onClose={onClose}
    >
      <p>
        <Trans>
          What is not used yet ends at once, also with friends it was passed on to. What was redeemed stays.
        </Trans>
      </p>
      <TextField
        name="reason"
        label={t`Why`}
        hint={t`It stands in the audit log.`}
        placeholder={t`The order was cancelled`}
        required
        maxLength={500}
        problem={revoking.error}
      />
      <Tick
        label={t`It is fraud`}
        hint={t`Then a coupon ends even while a checkout holds it.`}
        isTicked={isFraud}
        onTick={setFraud}
      />
    </DialogForm>
  );
}

function Revoked({ revocation, onClose }: { revocation: Shapes["Revocation"]; onClose: () => void }) {
  const { t } = useLingui();
  const { revoked, kept } = revocation;
  return (
    <Dialog title={t`Done`} onClose={onClose}>
      <Notice tone={revoked > 0 ? "leaf" : "amber"}>
        <Plural
          value={revoked}
          _0="No coupon was revoked"
          one="# coupon is revoked"
          other="# coupons are revoked"
        />
      </Notice>
      {kept.length === 0 ? null : (
        <ul className="points">
          {kept.map((it) => (
            <Kept key={it.id} code={it.code} />
          ))}
        </ul>
      )}
      <div className="actions end">
        <Button look="primary" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </Dialog>
  );
}

function Kept({ code }: { code: string }) {
  const [problem] = useState(() => new ApiProblem(code));
  return <li>{useSentences(problem)?.title}</li>;
}
