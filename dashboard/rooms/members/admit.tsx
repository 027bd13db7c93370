// Admitting a merchant that did not apply: its particulars, its first owner, and then the owner's key, shown once.
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { answered, type Shapes } from "../../api/client.ts";
import { useDeed } from "../../api/deed.ts";
import { merchantsKey } from "../../api/partners.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { useMember } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { SelectField, TextField } from "../../parts/field.tsx";
import { textOf } from "../../parts/form.ts";
import { useMinorOf } from "../../parts/money-field.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
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
    <Dialog title={t`Admit a merchant`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
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
        <ProblemNotice problem={problem} unless={["category_unknown"]} />
        <div className="actions end">
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" look="primary" waiting={admitting.isPending ? t`Admitting …` : undefined}>
            <Trans>Admit</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
