// An attempt between being taken and being recorded: what happens meanwhile is not undone.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { anEndpoint, deliverAll, deliveriesOf, type Endpoint } from "../../../tests/support/webhooks.ts";
import { aWorld, type Member, only } from "../../../tests/support/world.ts";
import { batchRead } from "../../db/read.ts";
import type { Statement } from "../../db/statement.ts";
import { type Due, dueDeliveries, recording, taking, WAITS_MS } from "./attempts.ts";

const TOOK_IT = { status: 200, error: null };

test("an attempt is taken once", async () => {
  const { due, now } = await aDueDelivery();
  expect(await changed(taking(due, now))).toBe(1);
  expect(await changed(taking(due, now))).toBe(0);
});

test("nothing is taken once the endpoint has ended", async () => {
  const { toys, endpoint, due, now } = await aDueDelivery();
  await toys.delete(`/v1/webhook-endpoints/${endpoint.id}`);
  expect(await changed(taking(due, now))).toBe(0);
});

test("an attempt that nobody records is due again after its wait", async () => {
  const { due, now } = await aDueDelivery();
  await changed(taking(due, now));
  const [wait = 0] = WAITS_MS;
  expect(await isDue(due, now + wait - 1)).toBe(false);
  expect(await isDue(due, now + wait)).toBe(true);
});

test("a replay during an attempt counts for more than what the attempt came to", async () => {
  const { toys, endpoint, due, now } = await aDueDelivery();
  await changed(taking(due, now));
  await toys.made(`/v1/webhook-deliveries/${due.id}/replay`);
  for (const statement of recording(due, TOOK_IT, now)) await changed(statement);
  expect(only(await deliveriesOf(toys, endpoint))).toMatchObject({ status: "pending", attempts: 0 });
});

test("what was taken at the receiver stays delivered where the endpoint ends meanwhile", async () => {
  const { toys, endpoint, due, now } = await aDueDelivery();
  await changed(taking(due, now));
  await toys.delete(`/v1/webhook-endpoints/${endpoint.id}`);
  for (const statement of recording(due, TOOK_IT, now)) await changed(statement);
  expect(only(await deliveriesOf(toys, endpoint)).status).toBe("delivered");
});

/** One that was delivered and is to be delivered again. */
async function aDueDelivery(): Promise<{ toys: Member; endpoint: Endpoint; due: Due; now: number }> {
  const { toys } = await aWorld();
  const endpoint = await anEndpoint(toys);
  await toys.made("/v1/stores", { reference: "N", name: "North" });
  await deliverAll(endpoint);
  await toys.made(`/v1/webhook-deliveries/${only(await deliveriesOf(toys, endpoint)).id}/replay`);
  const now = Date.now() + 1;
  return { toys, endpoint, due: only(await dueTo(endpoint.id, now)), now };
}

async function dueTo(endpointId: string, now: number): Promise<Due[]> {
  const [due] = await batchRead(env.DB, [dueDeliveries(now, { endpoints: 1_000, each: 10 })]);
  return due.filter((it) => it.endpointId === endpointId);
}

async function isDue({ endpointId }: Due, now: number): Promise<boolean> {
  return (await dueTo(endpointId, now)).length > 0;
}

async function changed({ sql, params }: Statement): Promise<number> {
  const { meta } = await env.DB.prepare(sql)
    .bind(...params)
    .run();
  return meta.changes;
}
