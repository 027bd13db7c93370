// Webhook endpoints and deliveries by the API: whose they are, how many there may be, and what is shown once.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type {
  CreatedWebhookEndpoint,
  WebhookDelivery,
  WebhookEndpoint,
} from "../../schema/contract/webhooks.ts";
import type { Caller } from "../../tests/support/api.ts";
import { anEndpoint, deliverAll, deliveriesOf, heard, received } from "../../tests/support/webhooks.ts";
import { atOnce, aWorld, countAnswers, only } from "../../tests/support/world.ts";

const PATH = "/v1/webhook-endpoints";
const TARGET = { url: "https://hooks.example.com/", events: ["store.created"] };
const idsOf = async (caller: Caller) =>
  (await caller.read<{ data: WebhookEndpoint[] }>(PATH)).data.map(({ id }) => id);

test("a merchant neither sees nor touches another's endpoints and deliveries", async () => {
  const { admin, toys, photo } = await aWorld();
  const { admin: stranger } = await aWorld();
  const own = await anEndpoint(toys);
  await toys.made("/v1/stores", { reference: "N", name: "North" });
  await deliverAll(own);
  const { id } = only(await deliveriesOf(toys, own));
  for (const other of [photo, stranger]) {
    expect(await idsOf(other)).toEqual([]);
    expect((await other.read<{ data: WebhookDelivery[] }>("/v1/webhook-deliveries")).data).toEqual([]);
    expect(await deliveriesOf(other, own)).toEqual([]);
    expect(await other.refused(`${PATH}/${own.id}/rotation`, {})).toEqual([404, "not_found"]);
    expect(await other.refused(`/v1/webhook-deliveries/${id}/replay`)).toEqual([404, "not_found"]);
    expect((await other.delete(`${PATH}/${own.id}`)).json.code).toBe("not_found");
  }
  expect(await idsOf(admin)).toEqual([own.id]);
  expect((await deliveriesOf(admin, own)).map((it) => it.id)).toEqual([id]);
});

test("staff and cashiers register nothing", async () => {
  const { toys } = await aWorld();
  for (const role of ["staff", "cashier"]) {
    const { key } = await toys.made<{ key: string }>("/v1/api-keys", { role, label: role });
    expect(await toys.refused(PATH, TARGET, { key })).toEqual([403, "role_not_allowed"]);
  }
});

test("a secret is shown once and stored nowhere", async () => {
  const { toys } = await aWorld();
  const made = await toys.made<CreatedWebhookEndpoint>(PATH, TARGET, { idempotencyKey: "once" });
  expect(made.secret).toMatch(/^whsec_[\w+/]{43}=$/);
  const again = await toys.made<CreatedWebhookEndpoint>(PATH, TARGET, { idempotencyKey: "once" });
  expect(again).toEqual({ ...made, secret: null });
  expect(Object.keys(only((await toys.read<{ data: object[] }>(PATH)).data))).not.toContain("secret");
  const row = await env.DB.prepare("SELECT * FROM webhook_endpoints WHERE id = ?").bind(made.id).first();
  expect(JSON.stringify(row)).not.toContain(made.secret?.slice("whsec_".length));
  const other = await toys.made<CreatedWebhookEndpoint>(PATH, TARGET);
  expect(other.secret).not.toBe(made.secret);
});

test("a merchant has ten live endpoints at the most, however many it asks for at once", async () => {
  const { toys, photo } = await aWorld();
  const answers = await atOnce(32, () => toys.post(PATH, TARGET));
  expect(countAnswers(answers)).toEqual({ "201": 10, "409 too_many_webhook_endpoints": 22 });
  await photo.made(PATH, TARGET);
  const [first] = await idsOf(toys);
  await toys.delete(`${PATH}/${first}`);
  await toys.made(PATH, TARGET);
  expect(await toys.refused(PATH, TARGET)).toEqual([409, "too_many_webhook_endpoints"]);
});

test("an endpoint names events that there are, each counted once", async () => {
  const { toys } = await aWorld();
  for (const events of [[], ["api_key.created"], ["store.created", "*"]])
    expect(await toys.refused(PATH, { ...TARGET, events })).toEqual([422, "validation_failed"]);
  const made = await toys.made<WebhookEndpoint>(PATH, {
    ...TARGET,
    events: ["store.created", "store.created"],
  });
  expect(made.events).toEqual(["store.created"]);
});

test("where it may not be sent to, it is said why", async () => {
  const { toys } = await aWorld();
  const { status, json } = await toys.post(PATH, { ...TARGET, url: "https://127.0.0.1/" });
  expect([status, json.code]).toEqual([422, "webhook_target_not_allowed"]);
  expect(json.detail).toBe("A host is named, not given by its address.");
});

test("an endpoint hears what happens from its registration until it is deleted", async () => {
  const { toys } = await aWorld();
  const aStore = (reference: string) => toys.made("/v1/stores", { reference, name: "Store" });
  await aStore("before");
  const listening = await anEndpoint(toys);
  await aStore("during");
  await deliverAll(listening);
  await aStore("waiting");
  const deleted = (await toys.delete(`${PATH}/${listening.id}`)).json;
  expect(deleted).toMatchObject({ endedBecause: "deleted" });
  await aStore("after");
  await deliverAll(listening);
  expect(await heard(listening)).toHaveLength(1);
  expect((await toys.delete(`${PATH}/${listening.id}`)).json).toEqual(deleted);
  expect(await toys.refused(`${PATH}/${listening.id}/rotation`, {})).toEqual([409, "webhook_endpoint_ended"]);
});

test("a replay sends a delivered event again under the id it had", async () => {
  const { toys } = await aWorld();
  const listening = await anEndpoint(toys);
  await toys.made("/v1/stores", { reference: "N", name: "North" });
  await deliverAll(listening);
  const { id } = only(await deliveriesOf(toys, listening));
  const again = await toys.made<WebhookDelivery>(`/v1/webhook-deliveries/${id}/replay`);
  expect(again).toMatchObject({ id, status: "pending", attempts: 0, deliveredAt: null });
  await deliverAll(listening);
  const ids = (await received(listening)).map(({ headers }) => headers["webhook-id"]);
  expect(ids).toEqual([id, id]);
});

test("rotations at once each count one on", async () => {
  const { toys } = await aWorld();
  const { id } = await anEndpoint(toys);
  const answers = await atOnce(8, () => toys.post(`${PATH}/${id}/rotation`, {}));
  expect(countAnswers(answers)).toEqual({ "201": 8 });
  expect(new Set(answers.map(({ json }) => json.secret)).size).toBe(8);
});
