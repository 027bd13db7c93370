// A gift that was just given: its link as text and QR code, its card for the printer, and texts to send it with.
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import type { CreatedGift } from "../../api/gifts.ts";
import { spokenLanguage } from "../../app/language.ts";
import { LANGUAGES, type Language, OWN_NAMES } from "../../app/languages.ts";
import { hostOf, useMembership } from "../../app/membership.ts";
import { Button } from "../../parts/button.tsx";
import { Segments } from "../../parts/choices.tsx";
import { CopyButton } from "../../parts/copy.tsx";
import { CouponTicket } from "../../parts/coupon-ticket.tsx";
import { Section } from "../../parts/page.tsx";
import { Qr } from "../../parts/qr.tsx";
import { textsToSend } from "./texts-to-send.ts";

export function Given({ gift, onAnother }: { gift: CreatedGift; onAnother: () => void }) {
  const { url, coupons } = gift;
  // It stands in place of a form whose button was far down, and its link is shown only here.
  useEffect(() => {
    scrollTo(0, 0);
  }, []);
  return (
    <>
      <div className="given">
        <div className="slip">
          <Qr text={url} />
          <code>{url}</code>
          <div className="actions">
            <CopyButton text={url} look="primary" />
            <a className="button" href={`${url}/card`} target="_blank" rel="noreferrer">
              <Trans>Print a card</Trans>
            </a>
            <a className="button plain" href={url} target="_blank" rel="noreferrer">
              <Trans>See it as the customer does</Trans>
            </a>
          </div>
        </div>
        <ul className="tickets">
          {coupons.map((it) => (
            <li key={it.id}>
              <CouponTicket
                of={{ id: it.redeemerId, name: it.redeemerName }}
                terms={it}
                title={it.title}
                lastDay={it.lastDay}
              >
                <span className="coupon-line">
                  <code>{it.code}</code>
                </span>
              </CouponTicket>
            </li>
          ))}
        </ul>
      </div>
      <Texts gift={gift} />
      <div className="actions">
        <Button onClick={onAnother}>
          <Trans>Gift another</Trans>
        </Button>
      </div>
    </>
  );
}

function Texts({ gift }: { gift: CreatedGift }) {
  const { t } = useLingui();
  const membership = useMembership();
  const [language, setLanguage] = useState<Language>(spokenLanguage());
  const sender = { name: hostOf(membership).name, currency: membership.alliance.currency };
  const { message, sms } = textsToSend(gift, sender, language);
  return (
    <Section
      title={t`A text to send it with`}
      actions={
        <Segments
          label={t`Language of the text`}
          unlabelled
          choices={LANGUAGES.map((it) => ({ value: it, label: OWN_NAMES[it] }))}
          value={language}
          onChoose={setLanguage}
        />
      }
    >
      <div className="columns" lang={language === "zh" ? "zh-CN" : "en"}>
        <TextToSend name={t`For WeChat`} text={message} />
        <TextToSend name={t`For SMS`} text={sms} />
      </div>
    </Section>
  );
}

function TextToSend({ name, text }: { name: string; text: string }) {
  return (
    <figure className="slip text-to-send">
      <figcaption className="label">{name}</figcaption>
      <p>{text}</p>
      <div className="actions">
        <CopyButton text={text} />
      </div>
    </figure>
  );
}
