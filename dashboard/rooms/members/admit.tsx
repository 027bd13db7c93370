// Admitting a merchant that did not apply: its particulars, its first owner, and then the owner's key, shown once.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { merchantsKey } from "../../api/partners.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { useMember } from "../../app/membership.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { SelectField, TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { useMinorOf } from "../../parts/money-field.tsx";
import { AT_CATEGORY } from "../apply/shop-fields.tsx";
import { Admitted } from "./admitted.tsx";
import { isLimitWrong, LIMIT_WRONG, MerchantFields, particularsIn } from "./merchant-fields.tsx";

export function Admit({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { membership, client } = useMember();
  const minorOf = useMinorOf();
  const [entry, setEntry] = useState<ApiProblem | null>(null);
  const admitting = useDeed({
    act: (body: Shapes["MerchantRequest"], headers) =>
      answered(client.POST("/v1/merchants", { body, headers })),
    changes: [merchantsKey(membership.id)],
  });
  if (admitting.isSuccess) return <Admitted merchant={admitting.data} onClose={onClose} />;
  const problem = entry ?? admitting.error;
  return (
    <DialogForm
      title={t`Admit a merchant`}
      verb={t`Admit`}
      waiting={t`Admitting …`}
      deed={admitting}
      problem={problem}
      unless={AT_CATEGORY}
      onSubmit={(form) => {
        const email = textOf(form, "owner.email");
        const language = textOf(form, "owner.language") === "en" ? ("en" as const) : ("zh" as const);
        const isWrong = isLimitWrong(form, minorOf);
        setEntry(isWrong ? LIMIT_WRONG : null);
        if (isWrong) return;
        admitting.mutate({
          ...particularsIn(form, minorOf),
          ...(email === "" ? {} : { owner: { name: textOf(form, "owner.name"), email, language } }),
        });
      }}
      onClose={onClose}
    >
      <MerchantFields problem={problem} />
      <fieldset className="form">
        <legend>
          <Trans>Its first owner</Trans>
        </legend>
        <div className="columns">
          <TextField name="owner.name" label={t`Name`} maxLength={120} required problem={problem} />
          <TextField
            name="owner.email"
            type="email"
            label={t`E-mail address`}
            hint={t`There the way in is sent.`}
            maxLength={254}
            required
            problem={problem}
          />
          <SelectField name="owner.language" label={t`Language of mails`} defaultValue="zh">
            <option value="zh">中文</option>
            <option value="en">English</option>
          </SelectField>
        </div>
      </fieldset>
    </DialogForm>
  );
}
