// The reading room of the API: its OpenAPI document, and the page that shows it.
import { html } from "hono/html";
import { ENDPOINTS } from "../api.ts";
import type { HttpContext } from "../http/caller.ts";
import { openApiDocument } from "../openapi.ts";
import { allowing } from "./content-security.ts";

let made: string | undefined;

/** Made on the first demand of an isolate; the declarations do not change while it lives. */
export function showOpenApi(c: HttpContext): Response {
  made ??= JSON.stringify(openApiDocument(ENDPOINTS));
  return c.body(made, 200, { "Content-Type": "application/json" });
}

/** Works where third-party networks are blocked: its one script is an asset of this server, and it loads nothing else. */
export function showDocs(c: HttpContext): Response | Promise<Response> {
  c.header("Content-Security-Policy", POLICY);
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
        <script src="/scalar.js"></script>
      </body>
    </html>`);
}

/** The script writes its own style elements and draws small pictures as data; requests it tries go to this server. */
const POLICY = allowing({
  scriptSrc: ["'self'"],
  styleSrc: ["'unsafe-inline'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'", "data:"],
  connectSrc: ["'self'"],
});

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
