// The document around every page that we render: its language, one style sheet inside, nothing from elsewhere.
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { prefersChinese } from "../http/on-error.ts";
import type { HttpContext } from "../http/request-context.ts";
import { allowing } from "./content-security.ts";

export type Language = "en" | "zh";

/** The language of the two we speak that the reader wants most. */
export function languageOf(c: HttpContext): Language {
  return prefersChinese(c.req.header("Accept-Language")) ? "zh" : "en";
}

type Page = { language: Language; title: string; style: string; children: Child };

/** Answers a page that needs no JavaScript; only its own style element is let through. */
export function answerPage(c: HttpContext, { language, title, style, children }: Page) {
  const nonce = crypto.randomUUID();
  const tag = language === "zh" ? "zh-CN" : "en";
  c.header("Content-Security-Policy", allowing({ styleSrc: [`'nonce-${nonce}'`] }));
  c.header("Content-Language", tag);
  c.header("Vary", "Accept-Language");
  return c.html(
    <>
      {raw("<!doctype html>")}
      <html lang={tag}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <style nonce={nonce}>{raw(style)}</style>
        </head>
        <body>{children}</body>
      </html>
    </>,
  );
}
