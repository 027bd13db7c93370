// The public form by which a shop asks to join an alliance. No account is needed.
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { answered, api, type Shapes } from "../../api/client.ts";
import { Lobby } from "../../app/lobby.tsx";
import { TestBanner } from "../../app/test-mark.tsx";
import { Empty } from "../../parts/empty.tsx";
import { ProblemNotice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { RowsSkeleton } from "../../parts/skeleton.tsx";
import { ApplicationForm } from "./application-form.tsx";

const route = getRouteApi("/apply/$allianceId");

export function Apply() {
  const { t } = useLingui();
  const { allianceId } = route.useParams();
  const form = useQuery({
    queryKey: ["application-form", allianceId],
    queryFn: () =>
      answered(api.GET("/v1/alliances/{id}/application-form", { params: { path: { id: allianceId } } })),
  });
  if (form.data !== undefined) return <Form form={form.data} />;
  return (
    <Lobby>
      <Page title={t`Apply to join`}>
        {form.isError ? <ProblemNotice problem={form.error} /> : <RowsSkeleton rows={5} />}
      </Page>
    </Lobby>
  );
}

function Form({ form }: { form: Shapes["ApplicationForm"] }) {
  const { t } = useLingui();
  const [applicant, setApplicant] = useState<string>();
  const { alliance, categories } = form;
  const { name } = alliance;
  return (
    <Lobby>
      {alliance.test ? <TestBanner /> : null}
      {applicant === undefined ? (
        <Page
          title={t`Apply to join ${name}`}
          lead={t`Shops that complement each other gift each other's coupons. An admin of the alliance reads your application.`}
        >
          <ApplicationForm allianceId={alliance.id} categories={categories} onSent={setApplicant} />
        </Page>
      ) : (
        <Page key="sent" title={t`Your application is there`}>
          <Empty>
            <Trans>
              The admins of {name} read what you wrote about {applicant} and will get in touch by the contact
              you gave. You can close this page.
            </Trans>
          </Empty>
        </Page>
      )}
    </Lobby>
  );
}
