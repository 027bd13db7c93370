// Asking a partner for coupons of its offer: how many, and a word to whoever decides.
import { useLingui } from "@lingui/react/macro";
import { askedKey, type Match, matchesKey } from "../../api/asking.ts";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { useMember } from "../../app/membership.ts";
import { CouponTicket } from "../../parts/coupon-ticket.tsx";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { LongTextField, TextField } from "../../parts/field.tsx";
import { numberOf, optionalTextOf } from "../../parts/form.ts";

export type Wanted = Pick<Match, "offerId" | "title" | "redeemerId" | "redeemerName" | "terms">;

export function Ask({ match, onClose }: { match: Wanted; onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const { offerId, title, redeemerId, redeemerName, terms } = match;
  const asking = useDeed({
    act: (body: Shapes["AskRequest"], headers) =>
      answered(client.POST("/v1/allotment-requests", { body, headers })),
    changes: [matchesKey(membership.id), askedKey(membership.id)],
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t`Ask for coupons`}
      verb={t`Ask`}
      waiting={t`Asking …`}
      deed={asking}
      onSubmit={(form) => {
        // A message is one paragraph: the API takes no line breaks.
        const message = optionalTextOf(form, "message")?.replace(/\s*\n\s*/g, " ");
        const quantity = numberOf(form, "quantity");
        asking.mutate({ offerId, quantity, ...(message === undefined ? {} : { message }) });
      }}
      onClose={onClose}
    >
      <CouponTicket of={{ id: redeemerId, name: redeemerName }} terms={terms} title={title} />
      <TextField
        name="quantity"
        type="number"
        inputMode="numeric"
        min={1}
        defaultValue={50}
        label={t`How many you would like to give`}
        hint={t`The shop may entrust you with another number.`}
        required
        problem={asking.error}
      />
      <LongTextField
        name="message"
        rows={3}
        maxLength={500}
        label={t`A word to ${redeemerName} (optional)`}
        hint={t`Who your customers are, and when you would give it.`}
        problem={asking.error}
      />
    </DialogForm>
  );
}
