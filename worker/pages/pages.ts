// Every page that people open in a browser, by its address.
import type { Hono } from "hono";
import type { AppEnv } from "../http/request-context.ts";
import { mountAppPage } from "./app.ts";
import { showDevMail } from "./dev-mail.tsx";
import { showDocs, showOpenApi } from "./docs.ts";
import { mountHolderPage } from "./holder.tsx";
import { showProblem } from "./problem.tsx";
import { mountWallet } from "./wallet.tsx";

/** Lets the app show its pages. */
export function mountPages(app: Hono<AppEnv>): void {
  mountAppPage(app);
  app.get("/docs", showDocs);
  app.get("/dev/mail", showDevMail);
  app.get("/v1/openapi.json", showOpenApi);
  app.get("/problems/:code", (c) => showProblem(c, c.req.param("code")));
  mountHolderPage(app);
  mountWallet(app);
}
