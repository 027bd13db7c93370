// The Worker's one app: headers around every answer, then the API and the pages.
import { Hono } from "hono";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { Problem } from "../schema/problems.ts";
import { methodsOf, mountApi } from "./api.ts";
import { parseEnv } from "./env.ts";
import type { AppEnv } from "./http/caller.ts";
import { onError } from "./http/on-error.ts";
import { NOTHING_ALLOWED } from "./pages/content-security.ts";
import { mountPages } from "./pages/pages.ts";

export const app = new Hono<AppEnv>();

app.use(requestId({ headerName: "Jiehua-Request-Id", limitLength: 64 }));
app.use(
  secureHeaders({
    xFrameOptions: "DENY",
    referrerPolicy: "no-referrer",
    contentSecurityPolicy: NOTHING_ALLOWED,
    // A page that needs more than nothing says so itself.
    overwrite: false,
  }),
);
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
