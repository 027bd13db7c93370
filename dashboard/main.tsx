// Starts the app: the reader's language first, then the page at this address.
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { meQuery } from "./api/account.ts";
import type { ApiProblem } from "./api/problem.ts";
import { browserLanguage, chosenLanguage, speak } from "./app/language.ts";
import { rememberNext } from "./app/next.ts";
import { madeRouter } from "./app/router.tsx";
import "./style/index.css";

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: { queries: { retry: isWorthAnotherTry, staleTime: 5000 } },
});
const router = madeRouter(queries);

await start();

async function start(): Promise<void> {
  const chosen = chosenLanguage();
  const [me] = await Promise.all([
    queries.fetchQuery(meQuery).catch(() => null),
    speak(chosen ?? browserLanguage()),
  ]);
  if (chosen === undefined && me !== null && me !== undefined) await speak(me.language);
  const place = document.getElementById("app");
  if (place === null) throw new Error("The page has no place for the app.");
  createRoot(place).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );
}

/** A session that has ended elsewhere is noticed by whatever is asked next. */
function leaveWhenSignedOut(problem: ApiProblem): void {
  if (problem.code !== "credentials_missing") return;
  if (queries.getQueryData(meQuery.queryKey) == null) return;
  rememberNext(router.state.location.href);
  queries.clear();
  queries.setQueryData(meQuery.queryKey, null);
  router.navigate({ to: "/sign-in" });
}

/** A refusal stays one however often it is asked for; no answer may be a moment's weakness. */
function isWorthAnotherTry(failures: number, problem: ApiProblem): boolean {
  return failures < 2 && problem.isUncertain;
}
