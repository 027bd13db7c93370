// Settings: what the shop tells of itself, its stores, and the language in which one reads.
import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { merchantQuery } from "../../api/shop.ts";
import { useMembership } from "../../app/membership.ts";
import { ThemeChoice } from "../../app/theme-choice.tsx";
import { Answer } from "../../parts/answer.tsx";
import { Page, Section } from "../../parts/page.tsx";
import { LanguageChoice } from "./language-choice.tsx";
import { ShopProfile } from "./shop-profile.tsx";
import { Stores } from "./stores.tsx";

export function Settings() {
  const { t } = useLingui();
  const { merchant } = useMembership();
  return (
    <Page
      title={t`Settings`}
      lead={
        merchant === null
          ? t`How you read this app. The alliance's own rules stand under "Policy".`
          : t`What your shop is called and where it is, and how you read this app.`
      }
    >
      {merchant === null ? null : (
        <>
          <Shop merchantId={merchant.id} />
          <Stores />
        </>
      )}
      <Section
        title={t`Language and appearance`}
        lead={t`Yours alone, in all your shops. Language goes with your account, appearance with this browser.`}
      >
        <div className="form">
          <LanguageChoice />
          <ThemeChoice />
        </div>
      </Section>
    </Page>
  );
}

function Shop({ merchantId }: { merchantId: string }) {
  const { t } = useLingui();
  const membership = useMembership();
  const shop = useQuery(merchantQuery(membership.id, merchantId));
  return (
    <Section title={t`The shop`} lead={t`Every partner in the alliance sees this; customers see the name.`}>
      <Answer query={shop}>{(merchant) => <ShopProfile merchant={merchant} />}</Answer>
    </Section>
  );
}
