// Sends bounded numbers of requests over kept-alive connections and tells how fast they were answered.
/// <reference types="node" />
import { Agent, type IncomingMessage, request } from "node:http";

export type Shot = { path: string; headers: Record<string, string>; body: string };
export type Answer = { status: number; headers: IncomingMessage["headers"]; body: string };
/** Latencies are those of single requests as the client sees them, in milliseconds. */
export type Volley = { perSecond: number; p50Ms: number; p99Ms: number };
export type Gun = { fire(shots: readonly Shot[]): Promise<Volley>; close(): void };

/** Keeps that many connections busy; each sends its next request when its last is answered. */
export function load(url: string, connections: number): Gun {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    fire: async (shots) => {
      const left = shots.values();
      const latencies: number[] = [];
      const busy = async () => {
        for (const shot of left) latencies.push(await timed(agent, url, shot));
      };
      const startedAt = performance.now();
      await Promise.all(Array.from({ length: connections }, busy));
      const seconds = (performance.now() - startedAt) / 1000;
      latencies.sort((a, b) => a - b);
      return {
        perSecond: shots.length / seconds,
        p50Ms: quantile(latencies, 0.5),
        p99Ms: quantile(latencies, 0.99),
      };
    },
    close: () => agent.destroy(),
  };
}

/** One POST and its whole answer. */
export function send(agent: Agent, url: string, { path, headers, body }: Shot): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = String(Buffer.byteLength(body));
    const sent = request(
      `${url}${path}`,
      { agent, method: "POST", headers: { ...headers, "content-length": length } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const { statusCode = 0, headers } = response;
          resolve({ status: statusCode, headers, body: Buffer.concat(chunks).toString() });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Milliseconds until the answer was read. @throws Error for any answer but a 2xx: a refusal is no measurement. */
async function timed(agent: Agent, url: string, shot: Shot): Promise<number> {
  const startedAt = performance.now();
  const { status, body } = await send(agent, url, shot);
  const took = performance.now() - startedAt;
  if (status < 200 || status > 299) throw new Error(`POST ${shot.path} was answered ${status}: ${body}`);
  return took;
}

/** The smallest value that at least that share of the sorted values does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
