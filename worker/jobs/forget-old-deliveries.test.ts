// Old deliveries are forgotten, and endpoints that ended with them; what is younger, and what is live, stays.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { anEndpoint, deliverAll, deliveriesOf } from "../../tests/support/webhooks.ts";
import { aWorld } from "../../tests/support/world.ts";
import { forgetOldDeliveries, KEPT_FOR_MS } from "./forget-old-deliveries.ts";

test("after thirty days a delivery is forgotten, and an endpoint that has ended", async () => {
  const { toys } = await aWorld();
  const [live, ended] = [await anEndpoint(toys), await anEndpoint(toys)];
  await toys.made("/v1/stores", { reference: "N", name: "North" });
  for (const it of [live, ended]) await deliverAll(it);
  await toys.delete(`/v1/webhook-endpoints/${ended.id}`);
  const now = Date.now();
  await forgetOldDeliveries(env.DB, now + KEPT_FOR_MS - 60_000);
  for (const it of [live, ended]) expect(await deliveriesOf(toys, it)).toHaveLength(1);
  await forgetOldDeliveries(env.DB, now + KEPT_FOR_MS + 60_000);
  for (const it of [live, ended]) expect(await deliveriesOf(toys, it)).toEqual([]);
  const { data } = await toys.read<{ data: { id: string }[] }>("/v1/webhook-endpoints");
  expect(data.map(({ id }) => id)).toEqual([live.id]);
});
