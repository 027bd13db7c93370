// A receiver of webhooks on this machine: a real HTTP server that answers as its path says and keeps what it got.
/// <reference types="node" />
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came; `headers` in lower case. */
export type Received = { headers: Record<string, string>; body: string };

/**
 * Serves until the process ends and gives its address. POST `/name/plan` is kept under the name and answered by the plan:
 * `500-410-200` for the first, second and every later attempt at one message; `hang` never answers, `drop` hangs up.
 * GET `/name` lists what came. Redirects lead to `/name-followed/200`.
 */
export async function receiver(): Promise<string> {
  const kept = new Map<string, Received[]>();
  const server = createServer((request, response) => {
    const [, name = "", plan = ""] = request.url?.split("/") ?? [];
    if (request.method === "POST") take(request, response, { kept, name, plan });
    else response.end(JSON.stringify(kept.get(name) ?? []));
  });
  server.listen(0, "127.0.0.1").unref();
  await new Promise((listening) => server.once("listening", listening));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

type Place = { kept: Map<string, Received[]>; name: string; plan: string };

async function take(request: IncomingMessage, response: ServerResponse, { kept, name, plan }: Place) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([header, value]) => [header, String(value)]),
  );
  const all = kept.get(name) ?? [];
  kept.set(name, [...all, { headers, body: Buffer.concat(chunks).toString() }]);
  const earlier = all.filter((it) => it.headers["webhook-id"] === headers["webhook-id"]).length;
  const answers = plan.split("-");
  const answer = answers[Math.min(earlier, answers.length - 1)] ?? "200";
  if (answer === "hang") return;
  if (answer === "drop") return void request.socket.destroy();
  response.writeHead(Number(answer), { Location: `/${name}-followed/200` }).end("what nobody reads");
}
