// The reading room of the API: its OpenAPI document, and the page that shows it.
import { html } from "hono/html";
import { ENDPOINTS } from "../api.ts";
import type { HttpContext } from "../http/request-context.ts";
import { openApiDocument } from "../openapi.ts";
import { allowing } from "./content-security.ts";

let made: string | undefined;

/** Made on the first demand of an isolate; the declarations do not change while it lives. */
export function showOpenApi(c: HttpContext): Response {
  made ??= JSON.stringify(openApiDocument(ENDPOINTS));
  return c.body(made, 200, { "Content-Type": "application/json" });
}

/** Works where third-party networks are blocked: its scripts are assets of this server, and they load nothing else. */
export function showDocs(c: HttpContext): Response | Promise<Response> {
  const nonce = crypto.randomUUID();
  c.header("Content-Security-Policy", policyWith(nonce));
  return c.html(html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Jiehua API</title>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <script
          id="api-reference"
          type="application/json"
          data-url="/v1/openapi.json"
          data-configuration="${JSON.stringify(SETTINGS)}"
        ></script>
        <script src="/docs.js" nonce="${nonce}"></script>
        <script src="/scalar.js"></script>
      </body>
    </html>`);
}

/**
 * Scripts of this server only, and of styles those that `docs.js` lets through: the reader makes its own style
 * elements. It draws small pictures as data; what it requests goes to this server.
 */
function policyWith(nonce: string): string {
  return allowing({
    scriptSrc: ["'self'"],
    styleSrc: [`'nonce-${nonce}'`],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
  });
}

/** All that would ask another server is off: fonts, telemetry, the assistant, the hosted client. */
const SETTINGS = {
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: "never",
  documentDownloadType: "json",
  authentication: { preferredSecurityScheme: "apiKey" },
  defaultHttpClient: { targetKey: "shell", clientKey: "curl" },
  orderSchemaPropertiesBy: "preserve",
  orderRequiredPropertiesFirst: false,
};
