// The Worker's one app: headers around every answer, then the API and the pages.
import { Hono } from "hono";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { Problem } from "../schema/problems.ts";
import { methodsOf, mountApi } from "./api.ts";
import { parseEnv } from "./env.ts";
import { onError } from "./http/on-error.ts";
import type { AppEnv } from "./http/request-context.ts";
import { FEATURES, NOTHING_ALLOWED } from "./pages/content-security.ts";
import { mountPages } from "./pages/pages.ts";

export const app = new Hono<AppEnv>();

app.use(requestId({ headerName: "Jiehua-Request-Id", limitLength: 64 }));
app.use(
  secureHeaders({
    xFrameOptions: "DENY",
    referrerPolicy: "no-referrer",
    strictTransportSecurity: "max-age=31536000; includeSubDomains",
    crossOriginEmbedderPolicy: true,
    contentSecurityPolicy: NOTHING_ALLOWED,
    permissionsPolicy: FEATURES,
    // A page that needs more than nothing says so itself.
    overwrite: false,
  }),
);
app.use(async (c, next) => {
  await next();
  // Answers are made without the context's own headers, so what goes with all of them is set when they are.
  c.res.headers.set("Jiehua-Request-Id", c.get("requestId"));
  if (c.get("isTest")) c.res.headers.set("Jiehua-Test", "true");
  // Whatever is answered may be about a credential, so no cache keeps it.
  if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store");
});
app.use((c, next) => {
  parseEnv(c.env);
  return next();
});
mountApi(app);
mountPages(app);
app.onError(onError);
app.notFound((c) => {
  const methods = methodsOf(c.req.path);
  if (methods.length === 0) return onError(new Problem("not_found"), c);
  const response = onError(new Problem("method_not_allowed"), c);
  response.headers.set("Allow", methods.join(", "));
  return response;
});
