// The whole demo, loaded through the API in the first minutes of a month: what it leaves behind is sound.
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Instruction, Settlement, SettlementSummary } from "../../schema/contract/settlements.ts";
import type { Position } from "../../schema/contract/transfers.ts";
import { sumOf } from "../../schema/money.ts";
import { Caller } from "../../tests/support/api.ts";
import { aSignedIn } from "../../tests/support/browser.ts";
import { mailsTo } from "../../tests/support/mailbox.ts";
import { only } from "../../tests/support/world.ts";
import { app } from "../../worker/app.ts";
import { made } from "./api.ts";
import { type Demo, loadDemo } from "./load.ts";

const NOW = "2026-10-31T16:10:00.000Z";

type Loaded = { demo: Demo; lines: string[]; admin: Caller };

async function load(): Promise<Loaded> {
  const lines: string[] = [];
  const demo = await loadDemo({
    fetch: async (path, request) =>
      app.fetch(new Request(new URL(path, "http://jiehua.test"), request), env, createExecutionContext()),
    operatorKey: env.OPERATOR_KEY,
    now: Date.parse(NOW),
    print: (line) => lines.push(line),
    mailTo: async (address) => (await mailsTo(address))[0]?.text ?? "",
    language: "zh",
  });
  return { demo, lines, admin: new Caller(demo.members.adminKey, NOW) };
}

let loading: Promise<Loaded> | undefined;

/** Loaded once; the tests look at it from all sides. */
function loaded(): Promise<Loaded> {
  loading ??= load();
  return loading;
}

test("the demo is loaded in at most six hundred requests, and what it tells has happened", async () => {
  const { demo } = await loaded();
  expect(demo.requests).toBeLessThanOrEqual(600);
  expect(demo.figures.redemptions).toBeGreaterThan(90);
  expect(demo.figures.newCustomers).toBeGreaterThan(50);
  expect(demo.figures.replacements).toBeGreaterThan(0);
  expect(demo.figures.couponsRevoked).toBeGreaterThan(0);
  expect(demo.figures.subsidyMinor).toBeGreaterThan(0);
});

test("no rule is broken and the positions sum to zero", async () => {
  const { admin } = await loaded();
  const { violations } = await admin.read<{ violations: unknown[] }>("/v1/integrity");
  expect(violations).toEqual([]);
  const { data } = await admin.read<{ data: Position[] }>("/v1/positions");
  const inMoney = data.filter(({ unit }) => unit === "CNY").map(({ positionMinor }) => positionMinor);
  expect(inMoney.some((position) => position !== 0)).toBe(true);
  expect(sumOf(inMoney)).toBe(0);
});

test("one settlement is paid in full and the next one waits for the other admin", async () => {
  const { demo, admin } = await loaded();
  const { data } = await admin.read<{ data: SettlementSummary[] }>("/v1/settlements");
  expect(data.map(({ status, cutoffAt }) => [status, cutoffAt])).toEqual([
    ["closed", "2026-10-31T16:00:00.000Z"],
    ["paid", "2026-09-30T16:00:00.000Z"],
  ]);
  const [waiting, paid] = await Promise.all(
    data.map(({ id }) => admin.read<Settlement>(`/v1/settlements/${id}`)),
  );
  expect(paid?.instructions.length).toBeGreaterThan(0);
  expect(paid?.instructions.every(isPaid)).toBe(true);
  const other = new Caller(demo.members.secondAdminKey, NOW);
  const approved = await other.made<Settlement>(`/v1/settlements/${waiting?.id}/approval`);
  expect(approved.status).toBe("approved");
});

test("the printed gift opens, and the printed keys and lines redeem its first coupon", async () => {
  const { demo, lines } = await loaded();
  expect(lines.join("\n")).toContain(demo.giftUrl);
  const page = await new Caller("").get(new URL(demo.giftUrl).pathname);
  expect(page.status).toBe(200);
  const printed = lines.filter((line) => line.startsWith("curl "));
  expect(printed.map((line) => line.match(/\/v1\/(\w+)/)?.[1])).toEqual([
    "coupons",
    "redemptions",
    "exposures",
  ]);
  const cashier = new Caller(made(demo.members.merchants, "toys").cashier, NOW);
  const redemption = JSON.parse(printed[1]?.match(/-d '(.*)'$/)?.[1] ?? "");
  expect(await cashier.made("/v1/redemptions", redemption)).toMatchObject({
    discountMinor: 5_000,
    netMinor: 21_800,
    commissionMinor: 1_744,
    feeMinor: 174,
    gifterMinor: 1_570,
    subsidies: [{ merchantId: made(demo.members.merchants, "pram").id, amountMinor: 2_000 }],
  });
});

test("each printed sign-in is that person's, in the role and at the shop it is printed with, in the reader's language", async () => {
  const { lines } = await loaded();
  const printed = lines
    .map((line) => /^ {8}(\S.*?) +http.*\/sign-in\?email=(\S+)$/.exec(line))
    .filter(Boolean);
  const roles = [];
  for (const line of printed) {
    const { memberships, language } = await (await aSignedIn(line?.[2] ?? "")).me();
    expect(language).toBe("zh");
    const { role, merchant } = only(memberships);
    roles.push([
      line?.[1],
      merchant === null ? role : `${merchant.name.split(/ (?=\p{Script=Han})/u)[0]}, ${role}`,
    ]);
  }
  expect(roles.map(([, found]) => found)).toEqual(roles.map(([who]) => who?.replace("second ", "")));
  expect(roles).toHaveLength(8);
  expect(lines.join("\n")).toContain("mail arrives at http://jiehua.test/dev/mail");
});

test("the demo is not loaded twice into one database", async () => {
  await loaded();
  await expect(load()).rejects.toThrow("loaded here before");
});

function isPaid({ status, amountMinor, paidMinor }: Instruction): boolean {
  return status === "confirmed" && paidMinor === amountMinor;
}
