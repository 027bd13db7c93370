// The Worker under measurement: the product's own app, and beside it the least that a request can ask of the database.
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
  if (request.url.endsWith("/bench/insert")) return insertOne(request, env);
  if (request.url.endsWith("/bench/sums")) return sumBothSides(request, env);
  return app.fetch(request, env, ctx);
}

/** The least a request can do that leaves something behind: no credential, no check, one row, no index. */
async function insertOne(request: Request, env: Bindings): Promise<Response> {
  const body = await request.text();
  await env.DB.prepare("INSERT INTO bench_inserts (body) VALUES (?)").bind(body).run();
  return new Response('{"inserted":1}', { status: 201, headers: { "Content-Type": "application/json" } });
}

/** What each owner was debited and credited, from the covering indexes alone. */
async function sumBothSides(request: Request, env: Bindings): Promise<Response> {
  const { allianceId } = await request.json<{ allianceId: string }>();
  const sums = (side: "debit_id" | "credit_id") =>
    env.DB.prepare(
      `SELECT ${side} AS ownerId, sum(amount_minor) AS amountMinor, count(*) AS lineCount FROM transfers
       WHERE alliance_id = ? AND unit = 'CNY' AND effective_at < ? GROUP BY ${side}`,
    ).bind(allianceId, Number.MAX_SAFE_INTEGER);
  const [debits, credits] = await env.DB.batch([sums("debit_id"), sums("credit_id")]);
  return Response.json([debits?.results, credits?.results]);
}
