// The document around the holder's pages: its language and the way to the other one, one style sheet, no script.
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { HttpContext } from "../http/request-context.ts";
import { allowing } from "./content-security.ts";
import { type Language, languageOf } from "./document.tsx";
import { PeonyMark } from "./peony.tsx";
import { HOLDER_STYLE } from "./style.ts";
import { TEXTS } from "./texts.ts";

type Page = { language: Language; status: 200 | 404 | 429; title: string; children: Child };

/** The language that `?lang=` names, else the one the browser wants. */
export function chosenLanguage(c: HttpContext): Language {
  const asked = c.req.query("lang");
  return asked === "zh" || asked === "en" ? asked : languageOf(c);
}

/**
 * Answers a page that holds secrets of one person: nothing may store, index, frame or leak it. The style sheet is let
 * through by its hash, so that two answers with the same words are the same bytes.
 */
export async function answerPrivately(c: HttpContext, { language, status, title, children }: Page) {
  c.header("Content-Security-Policy", await policy());
  c.header("Content-Language", TAGS[language]);
  c.header("Vary", "Accept-Language");
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex, nofollow, noarchive");
  c.header("Referrer-Policy", "no-referrer");
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
          <style>{raw(HOLDER_STYLE)}</style>
        </head>
        <body>
          <header class="top">
            <p class="brand" lang="zh-CN">
              <PeonyMark />
              借花
            </p>
            <Languages shown={language} />
          </header>
          {children}
        </body>
      </html>
    </>,
    status,
  );
}

const TAGS: Record<Language, string> = { en: "en", zh: "zh-CN" };
const NAMES: Record<Language, string> = { en: "English", zh: "中文" };
const LANGUAGES: readonly Language[] = ["zh", "en"];

function Languages({ shown }: { shown: Language }) {
  return (
    <nav aria-label={TEXTS[shown].languages}>
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

let made: Promise<string> | undefined;

/** Made once an isolate: the style sheet does not change while it lives. */
function policy(): Promise<string> {
  made ??= hashOf(HOLDER_STYLE).then((hash) => allowing({ styleSrc: [`'sha256-${hash}'`] }));
  return made;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
