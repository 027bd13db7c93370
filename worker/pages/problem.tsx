// The page of a problem, to which `type` of every refusal leads: why, and what now, in the reader's language.
import { PROBLEMS, Problem, type ProblemCode } from "../../schema/problems.ts";
import type { HttpContext } from "../http/request-context.ts";
import { answerPage, chosenLanguage } from "./document.tsx";

/** @throws Problem `not_found` for a code that is none of ours. */
export function showProblem(c: HttpContext, code: string) {
  if (!isProblemCode(code)) throw new Problem("not_found");
  const language = chosenLanguage(c);
  const { status, title, remedy } = PROBLEMS[code];
  const { now, reference } = WORDS[language];
  const children = (
    <main>
      <p class="code">
        {status} <code>{code}</code>
      </p>
      <h1>{title[language]}</h1>
      <h2>{now}</h2>
      <p>{withCode(remedy[language])}</p>
      <p>
        <a href="/docs">{reference}</a>
      </p>
    </main>
  );
  return answerPage(c, { language, title: title[language], style: STYLE, children });
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}

const WORDS = {
  en: { now: "What to do", reference: "API reference" },
  zh: { now: "如何处理", reference: "API 文档" },
};

/** Text between backticks is code. */
function withCode(text: string) {
  return text.split("`").map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part));
}

const STYLE = `
  main { max-width: 36rem; padding: 12vh 0 0; }
  h1 { font-size: var(--text-28); line-height: 1.25; margin-bottom: 32px; text-wrap: balance; }
  h2 { font-size: var(--text-16); }
  p { margin: 4px 0 24px; }
  .brand { margin: 0; }
  code { font: 0.9em ui-monospace, monospace; }
  .code { margin: 0 0 8px; color: var(--soft); }
`;
