// S4: no webhook is sent into a private network, to an address, past TLS, or where a receiver sends it on to.
import { env } from "cloudflare:workers";
import { afterAll, expect, test } from "vitest";
import { whyNotATarget } from "../../schema/webhook-target.ts";
import { anEndpoint, deliverAll, deliveriesOf, received } from "../support/webhooks.ts";
import { aWorld, only } from "../support/world.ts";
import { forbiddenTargets } from "./support/webhook-targets.ts";

const FORBIDDEN = forbiddenTargets();
const ALLOWED = [
  "https://hooks.example.com/",
  "https://hooks.example.com/jiehua?shop=1",
  "https://HOOKS.example.com:443/a/b",
  "https://a-1.b.example.org:8443",
  "https://xn--fsqu00a.xn--fiqs8s/hooks",
];
const LOCAL = ["http://localhost", "http://localhost:3000/hooks", "http://localhost:1/a?b"];
/** As a deployed instance is bound. */
const DEPLOYED = { MAILBOX: undefined };

const refused = new Set<string>();

test("there are at least two hundred targets, all different", () => {
  expect(new Set(FORBIDDEN.map(({ url }) => url)).size).toBeGreaterThanOrEqual(200);
});

test("the rule refuses every one, wherever it is asked", () => {
  for (const { kind, url } of FORBIDDEN)
    for (const isLocal of [true, false])
      expect(whyNotATarget(url, { isLocal }), `${kind}: ${url}`).toBeTypeOf("string");
  for (const url of ALLOWED)
    for (const isLocal of [true, false]) expect(whyNotATarget(url, { isLocal }), url).toBeUndefined();
});

test("nobody registers one of them", async () => {
  const { toys } = await aWorld();
  for (const { kind, url } of FORBIDDEN) {
    const answer = await toys.refused("/v1/webhook-endpoints", { url, events: ["store.created"] });
    expect(answer, `${kind}: ${url}`).toEqual([422, "webhook_target_not_allowed"]);
    refused.add(url);
  }
  expect((await toys.read<{ data: unknown[] }>("/v1/webhook-endpoints")).data).toEqual([]);
  for (const url of ALLOWED) await toys.made("/v1/webhook-endpoints", { url, events: ["store.created"] });
});

test("a local instance calls its own machine by name, a deployed one does not", async () => {
  const { toys } = await aWorld();
  for (const url of LOCAL) {
    const body = { url, events: ["store.created"] };
    await toys.made("/v1/webhook-endpoints", body);
    const answer = await toys.refused("/v1/webhook-endpoints", body, { bindings: DEPLOYED });
    expect(answer, url).toEqual([422, "webhook_target_not_allowed"]);
    expect(whyNotATarget(url, { isLocal: false })).toBeDefined();
    refused.add(url);
  }
});

test("none of them is called, however it came to be stored", async () => {
  const { toys } = await aWorld();
  const listening = await anEndpoint(toys);
  const sample = FORBIDDEN.filter((_target, index) => index % 29 === 0);
  let now = Date.now();
  for (const { url } of sample) {
    await env.DB.prepare("UPDATE webhook_endpoints SET url = ? WHERE id = ?").bind(url, listening.id).run();
    await toys.made("/v1/stores", { reference: crypto.randomUUID(), name: "Store" });
    now += 1;
    await deliverAll(listening, now);
  }
  const deliveries = await deliveriesOf(toys, listening);
  expect(deliveries.map(({ lastError }) => lastError)).toEqual(sample.map(() => "target_not_allowed"));
});

test("where a receiver sends the message on to, it is not sent", async () => {
  const { toys } = await aWorld();
  for (const status of ["300", "301", "302", "303", "307", "308"]) {
    const listening = await anEndpoint(toys, status);
    await toys.made("/v1/stores", { reference: status, name: "Store" });
    await deliverAll(listening);
    expect(await received(listening)).toHaveLength(1);
    expect(await received({ name: `${listening.name}-followed` })).toEqual([]);
    expect(only(await deliveriesOf(toys, listening)).lastError).toBe("redirected");
  }
});

afterAll(() => {
  const targets = new Set([...FORBIDDEN.map(({ url }) => url), ...LOCAL]);
  console.log(`S4 webhook targets: ${targets.size} targets, ${refused.size} refused`);
});

test("a call goes out as a stranger's would, also to a host of the operator's own zone", () => {
  expect(Cloudflare.compatibilityFlags.global_fetch_strictly_public).toBe(true);
});
