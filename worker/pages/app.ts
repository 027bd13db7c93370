// The app's page: one document for all addresses of the app, which shows by itself what belongs there. And the till's own.
import type { Hono } from "hono";
import type { AppEnv, HttpContext } from "../http/request-context.ts";
import { allowing } from "./content-security.ts";

/** Every address of the app; dashboard/app/routes/ says what each shows. */
const PATHS = ["/", "/sign-in", "/sign-in/link", "/invitations", "/apply/:allianceId", "/account", "/m/*"];

export function mountAppPage(app: Hono<AppEnv>): void {
  for (const path of PATHS) app.get(path, (c) => show(c, "/index.html", POLICY));
  app.get("/till", (c) => show(c, "/till.html", TILL_POLICY));
}

async function show(c: HttpContext, document: string, policy: string): Promise<Response> {
  c.header("Content-Security-Policy", policy);
  // Which scripts belong together is known by this page alone, so it is asked for anew each time.
  c.header("Cache-Control", "no-cache");
  const page = await c.env.ASSETS?.fetch(new URL(document, c.req.url));
  if (!page?.ok) return c.text("The app is not built here: npm run build\n", 503);
  return c.html(await page.text());
}

/** Everything the app loads and asks is this server's, and nothing stands in the page itself. */
const SOURCES = {
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  connectSrc: ["'self'"],
};
const POLICY = allowing(SOURCES);
/**
 * The till can be installed and opens without a network. Its camera's picture is no source: it stays in the page. Where
 * a browser reads no codes WebAssembly of ours does, and may run as such; text still becomes no program.
 */
const TILL_POLICY = allowing({
  ...SOURCES,
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
});
