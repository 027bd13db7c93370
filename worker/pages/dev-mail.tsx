// The mailbox of a local instance as a page, so that signing in works without any mail leaving this machine.
import { Problem } from "../../schema/problems.ts";
import type { HttpContext } from "../http/request-context.ts";
import { isThisMachine } from "../http/token-cookie.ts";
import { type KeptMail, readMailbox } from "../mail/mailbox.ts";
import { answerPage, chosenLanguage } from "./document.tsx";

/**
 * Whoever reads it can sign in as anybody, so it exists only where a mailbox is bound, and only for who asks this
 * machine by its own name: a page elsewhere whose name was made to lead here is told nothing. The local runtime lets a
 * header say what a request's address is, but no page says what its browser sends as `Host`.
 *
 * @throws Problem `not_found` everywhere else.
 */
export async function showDevMail(c: HttpContext) {
  const { MAILBOX } = c.env;
  const names = [c.req.url, `http://${c.req.header("Host") ?? "localhost"}`];
  const isOwn = names.every((it) => URL.canParse(it) && isThisMachine(new URL(it)));
  if (MAILBOX === undefined || !isOwn) throw new Problem("not_found");
  const mails = await readMailbox(MAILBOX);
  const language = chosenLanguage(c);
  const words = WORDS[language];
  const children = (
    <main>
      <h1>{words.title}</h1>
      <p>
        {words.what} <a href="/dev/mail">{words.again}</a>
      </p>
      {mails.length === 0 ? <p class="soft">{words.empty}</p> : mails.map((mail) => <Letter mail={mail} />)}
    </main>
  );
  return answerPage(c, { language, title: words.title, style: STYLE, children });
}

const WORDS = {
  en: {
    title: "Mail on this machine",
    what: "What a live instance would have sent, newest first, until this one stops.",
    again: "Look again",
    empty: "No mail yet. Ask to sign in, and it arrives here.",
  },
  zh: {
    title: "本机邮箱",
    what: "正式环境会寄出的邮件都留在这里，新的在前，服务停止即清空。",
    again: "刷新",
    empty: "还没有邮件。去登录页申请登录，邮件就会出现在这里。",
  },
};

function Letter({ mail: { to, subject, text, receivedAt } }: { mail: KeptMail }) {
  return (
    <article>
      <h2>{subject}</h2>
      <p class="soft">
        {to} · <time datetime={receivedAt}>{receivedAt.slice(0, 19).replace("T", " ")} UTC</time>
      </p>
      <pre>{withLinks(text)}</pre>
    </article>
  );
}

/** A line that is an address as a whole can be followed; addresses inside a sentence stay text. */
function withLinks(text: string) {
  return text
    .split(/^(https?:\/\/\S+)$/m)
    .map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part));
}

const STYLE = `
  h1 { font-size: var(--text-28); line-height: 1.25; padding-top: 32px; }
  h2 { font-size: var(--text-20); }
  article { border-top: 1px solid var(--line); margin-top: 24px; padding-top: 24px; }
  pre { font: inherit; white-space: pre-wrap; margin: 16px 0 0; }
  .soft { color: var(--soft); font-size: var(--text-14); }
`;
