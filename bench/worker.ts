// The Worker under measurement: the product's own app, and beside it one route that is nothing but a single INSERT.
import { app } from "../worker/app.ts";
import type { Bindings } from "../worker/env.ts";
import { type Meter, metered } from "./meter.ts";

export default {
  async fetch(request, env, ctx) {
    if (!request.headers.has("Bench-Meter")) return answer(request, env, ctx);
    const meter: Meter = { trips: 0, rowsRead: 0, rowsWritten: 0 };
    const response = await answer(request, { ...env, DB: metered(env.DB, meter) }, ctx);
    response.headers.set("Bench-Meter", JSON.stringify(meter));
    return response;
  },
} satisfies ExportedHandler<Bindings>;

async function answer(request: Request, env: Bindings, ctx: ExecutionContext): Promise<Response> {
  return request.url.endsWith("/bench/insert") ? insertOne(request, env) : app.fetch(request, env, ctx);
}

/** The least a request can do that leaves something behind: no credential, no check, one row, no index. */
async function insertOne(request: Request, env: Bindings): Promise<Response> {
  const body = await request.text();
  await env.DB.prepare("INSERT INTO bench_inserts (body) VALUES (?)").bind(body).run();
  return new Response('{"inserted":1}', { status: 201, headers: { "Content-Type": "application/json" } });
}
