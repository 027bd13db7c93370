// The state of a gift, by which a page that is looked at notices that something changed.
/// <reference types="vite/types/importMeta.d.ts" />
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Redemption } from "../../schema/contract/redemptions.ts";
import { type Answer, call } from "../../tests/support/api.ts";
import { visit } from "../../tests/support/page.ts";
import { planOf, scansOf } from "../../tests/support/plans.ts";
import { aGift, anOrder, aPartnership, only, START } from "../../tests/support/world.ts";
import { heldStatesRead } from "../domain/gifting/held-states.ts";

const [script = ""] = Object.values(
  import.meta.glob<string>("./assets/holder.j*", { query: "?raw", import: "default", eager: true }),
);

const LATER = "2026-01-06T02:00:00.000Z";

function stateOf(gift: { url: string }, now = START, tag?: string): Promise<Answer> {
  const headers: Record<string, string> = tag === undefined ? {} : { "If-None-Match": tag };
  return call("GET", `${new URL(gift.url).pathname}/state`, { now, headers });
}

const versionOn = ({ text }: Answer) => /data-version="([^"]+)"/.exec(text)?.[1];
const changesOn = ({ text }: Answer) => /data-changes="([^"]+)"/.exec(text)?.[1];

test("a page names the version that the state has, as long as nothing changes", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  const [page, state] = [await visit(gift, { now: START }), await stateOf(gift)];
  expect(versionOn(page)).toBe(state.text);
  expect(changesOn(page)).toBe("true");
  const tag = String(state.headers.get("ETag"));
  const again = await stateOf(gift, LATER, tag);
  expect([again.status, again.text, again.headers.get("ETag")]).toEqual([304, "", tag]);
  expect(state.headers.get("Cache-Control")).toBe("no-store");
});

test("a checkout, a sale, a refund, a passing day and another gift's news: each is told where it belongs", async () => {
  const { pram, toys, allotment, at } = await aPartnership();
  const [gift, other] = [await aGift(pram, [allotment]), await aGift(pram, [allotment])];
  const seen = [(await stateOf(gift)).text];
  const others = (await stateOf(other)).text;
  const { code } = only(gift.coupons);
  const order = { reference: "A-1", amountMinor: 26_800 };
  await toys.made(`/v1/coupons/${code}/reservations`, { order, ttlSeconds: 60 });
  seen.push((await stateOf(gift)).text);
  at(LATER);
  const { id } = await toys.made<Redemption>("/v1/redemptions", anOrder({ code }));
  seen.push((await stateOf(gift, LATER)).text);
  expect(changesOn(await visit(gift, { now: LATER }))).toBe("false");
  await toys.made(`/v1/redemptions/${id}/refunds`, { reference: "R", full: true });
  seen.push((await stateOf(gift, LATER)).text);
  expect((await stateOf(other, LATER)).text).toBe(others);
  seen.push((await stateOf(gift, "2026-03-01T00:00:00.000Z")).text);
  expect(new Set(seen).size).toBe(seen.length);
});

test("the script that asks weighs less than 5 kB, and knows no other server", () => {
  expect(new TextEncoder().encode(script).length).toBeLessThan(5120);
  expect(script).not.toMatch(/https?:|localStorage|document.cookie|innerHTML/);
});

test("asking costs one read by keys, known or not", async () => {
  const { pram, allotment } = await aPartnership();
  const gift = await aGift(pram, [allotment]);
  for (const path of [`${new URL(gift.url).pathname}/state`, `/g/00${"A".repeat(30)}/state`])
    expect(await statementsOf(path)).toBe(1);
  const read = heldStatesRead("00x");
  expect(await scansOf(read)).toEqual([]);
  expect((await planOf(read)).filter((step) => step.endsWith("(alliance_id=?)"))).toEqual([]);
});

async function statementsOf(path: string): Promise<number> {
  let statements = 0;
  const prepare = (text: string) => {
    statements++;
    return env.DB.prepare(text);
  };
  const counted = { prepare, batch: (all: D1PreparedStatement[]) => env.DB.batch(all) };
  await call("GET", path, { bindings: { DB: counted } });
  return statements;
}
