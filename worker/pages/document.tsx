// The document around every page that we render: its language and the way to the other one, one style sheet, no script.
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { prefersChinese } from "../http/on-error.ts";
import type { HttpContext } from "../http/request-context.ts";
import { allowing, type Directives } from "./content-security.ts";
import { HOUSE_STYLE } from "./house.ts";
import { PeonyMark } from "./peony.tsx";

export type Language = "en" | "zh";

type Page = {
  language: Language;
  status?: 200 | 404 | 409 | 429;
  title: string;
  /** What the page adds to the house's style. */
  style: string;
  /** What it may use beyond that style, such as a form's way home. */
  sources?: Directives;
  /** An asset of this server, run when the page is read. */
  script?: string;
  /** False where reading the page in the other language would ask for something else. */
  switchable?: boolean;
  children: Child;
};

/** The language that `?lang=` names, else the one of the two we speak that the reader wants most. */
export function chosenLanguage(c: HttpContext): Language {
  const asked = c.req.query("lang");
  if (asked === "zh" || asked === "en") return asked;
  return prefersChinese(c.req.header("Accept-Language")) ? "zh" : "en";
}

/** Answers a page that holds secrets of one person: nothing may store, index, frame or leak it. */
export function answerPrivately(c: HttpContext, page: Page) {
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex, nofollow, noarchive");
  // A form's request names its origin only to where the page may be named, which is here.
  c.header("Referrer-Policy", page.sources?.formAction ? "same-origin" : "no-referrer");
  return answerPage(c, page);
}

/**
 * Answers a page that is complete without JavaScript. Its style sheet is let through by its hash, so that two answers with the same
 * words are the same bytes.
 */
export async function answerPage(c: HttpContext, page: Page) {
  const { language, status = 200, title, style, script, switchable = true, children } = page;
  const sheet = HOUSE_STYLE + style;
  c.header("Content-Security-Policy", await policyFor(sheet, page));
  c.header("Content-Language", TAGS[language]);
  c.header("Vary", "Accept-Language");
  return c.html(
    <>
      {raw("<!doctype html>")}
      <html lang={TAGS[language]}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="format-detection" content="telephone=no" />
          <title>{title}</title>
          <style>{raw(sheet)}</style>
          {script === undefined ? null : <script src={script} defer />}
        </head>
        <body>
          <header class="top">
            <p class="brand" lang="zh-CN">
              <PeonyMark />
              借花
            </p>
            {switchable ? <Languages shown={language} /> : null}
          </header>
          {children}
        </body>
      </html>
    </>,
    status,
  );
}

/** What a language is called in `lang`. */
export const TAGS: Record<Language, string> = { en: "en", zh: "zh-CN" };
const NAMES: Record<Language, string> = { en: "English", zh: "中文" };
const CHOICE: Record<Language, string> = { en: "Language", zh: "语言" };
const LANGUAGES: readonly Language[] = ["zh", "en"];

function Languages({ shown }: { shown: Language }) {
  return (
    <nav aria-label={CHOICE[shown]}>
      {LANGUAGES.map((it) => (
        <a
          href={`?lang=${it}`}
          lang={TAGS[it]}
          hreflang={TAGS[it]}
          aria-current={it === shown ? "true" : undefined}
        >
          {NAMES[it]}
        </a>
      ))}
    </nav>
  );
}

const hashes = new Map<string, Promise<string>>();

/** A style sheet is hashed once an isolate; there is one a kind of page. */
async function policyFor(sheet: string, { sources = {}, script }: Page): Promise<string> {
  const made = hashes.get(sheet) ?? hashOf(sheet);
  hashes.set(sheet, made);
  const run = script === undefined ? {} : { scriptSrc: ["'self'"], connectSrc: ["'self'"] };
  return allowing({ styleSrc: [`'sha256-${await made}'`], ...run, ...sources });
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
