// The app's page: one document for all addresses of the app, which shows by itself what belongs there.
import type { Hono } from "hono";
import type { AppEnv, HttpContext } from "../http/request-context.ts";
import { allowing } from "./content-security.ts";

/** Every address of the app; dashboard/app/router.tsx says what each shows. */
const PATHS = ["/", "/sign-in", "/sign-in/link", "/invitations", "/apply/:allianceId", "/account", "/m/*"];

export function mountAppPage(app: Hono<AppEnv>): void {
  for (const path of PATHS) app.get(path, showApp);
}

async function showApp(c: HttpContext): Promise<Response> {
  c.header("Content-Security-Policy", POLICY);
  // Which scripts belong together is known by this page alone, so it is asked for anew each time.
  c.header("Cache-Control", "no-cache");
  const page = await c.env.ASSETS?.fetch(new URL("/index.html", c.req.url));
  if (!page?.ok) return c.text("The app is not built here: npm run build\n", 503);
  return c.html(await page.text());
}

/** Everything the app loads and asks is this server's, and nothing stands in the page itself. */
const POLICY = allowing({
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  connectSrc: ["'self'"],
});
