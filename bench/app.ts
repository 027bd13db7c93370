// Measures the app of a large alliance: `npm run bench:app`. Opens each room in Chromium and prints what it asked and stalled.
/// <reference types="node" />
import { availableParallelism } from "node:os";
import type { Page, Request } from "playwright-core";
import { launch } from "../scripts/chromium.ts";
import { serve } from "../scripts/serve.mjs";
import { aShop } from "../tests/browser/shop.ts";
import { fillAlliance, GIFTS, MERCHANTS } from "./app-world.ts";
import { type Spread, spreadOf } from "./figures.ts";

const ROUNDS = 5;
/** Rooms behind others, which the menu does not name. */
const BEHIND: Record<Reader, readonly string[]> = {
  owner: ["gifts?state=redeemed", "money/transfers", "performance?role=redeemer"],
  admin: ["performance?by=redeemer"],
};

type Reader = "owner" | "admin";
type Visit = { requests: number; answerMs: number; longestTaskMs: number };
type Figures = { reader: Reader; room: string; requests: Spread; answerMs: Spread; longestTaskMs: Spread };

/** Tasks that kept the page from answering for more than 50 ms, from its first moment on. */
const OBSERVED = `globalThis.longTasks = [];
  new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map((it) => it.duration)))
    .observe({ type: "longtask", buffered: true });`;

const server = await serve();
const browser = await launch();
let addresses = 0;
const stage = {
  ...{ origin: server.url, operatorKey: server.operatorKey, presentationSecret: "" },
  aBrowser: (options = {}) => browser.newContext({ locale: "en-US", ...options }),
  anAddress: () => `reader-${++addresses}@pram.example`,
};
try {
  const shop = await aShop(stage);
  await shop.redeem(await shop.aCode());
  const owner = await shop.atTill("owner", { init: OBSERVED });
  const admin = await shop.asAdmin();
  await admin.context.addInitScript(OBSERVED);
  const { alliance } = await membershipOf(owner.page);
  await fillAlliance(server.db, { allianceId: alliance.id, shopId: shop.toys.id, now: Date.now() });
  const rows = [...(await tour(owner.page, "owner")), ...(await tour(admin.page, "admin"))];
  console.log(textOf(rows));
} finally {
  await browser.close();
  await server.stop();
}
process.exit(0);

/** Each room several times, from a page that is loaded anew. */
async function tour(page: Page, reader: Reader): Promise<Figures[]> {
  const { id } = await membershipOf(page);
  const home = `${server.url}/m/${id}`;
  await page.goto(home);
  const links = page.locator(".ways-rooms a.way");
  await links.first().waitFor();
  const named = await links.evaluateAll((all) => all.map((it) => it.getAttribute("href") ?? ""));
  const paths = named.filter((it) => it.startsWith("/m/")).map((it) => it.slice(`/m/${id}/`.length));
  const figures: Figures[] = [];
  for (const room of [...paths, ...BEHIND[reader]]) {
    const visits: Visit[] = [];
    for (let round = 0; round < ROUNDS; round++) visits.push(await visit(page, `${home}/${room}`));
    figures.push({
      ...{ reader, room: room || "(first page)" },
      requests: spreadOf(visits, 0, ({ requests }) => requests),
      answerMs: spreadOf(visits, 0, ({ answerMs }) => answerMs),
      longestTaskMs: spreadOf(visits, 0, ({ longestTaskMs }) => longestTaskMs),
    });
    process.stderr.write(`${reader} ${room}\n`);
  }
  return figures;
}

/** Whoever one is, `/v1/me`, is asked by every room and counted by none. */
async function visit(page: Page, url: string): Promise<Visit> {
  const asked: Request[] = [];
  const note = (it: Request) => {
    const { pathname } = new URL(it.url());
    if (pathname.startsWith("/v1/") && pathname !== "/v1/me") asked.push(it);
  };
  page.on("request", note);
  await page.goto(url, { waitUntil: "networkidle" });
  await page.locator("h1").waitFor();
  page.off("request", note);
  const answers = asked.map((it) => it.timing()).map((it) => it.responseEnd - it.requestStart);
  const longestTaskMs = await page.evaluate<number>("Math.max(0, ...globalThis.longTasks)");
  return { requests: asked.length, answerMs: Math.max(0, ...answers), longestTaskMs };
}

async function membershipOf(page: Page): Promise<{ id: string; alliance: { id: string } }> {
  type Me = { memberships: { id: string; alliance: { id: string } }[] };
  const { memberships } = await page.evaluate<Me>('fetch("/v1/me").then((it) => it.json())');
  const [only] = memberships;
  if (only === undefined) throw new Error("nobody is a member");
  return only;
}

function textOf(rows: readonly Figures[]): string {
  const smallest = Math.min(...rows.map(({ answerMs }) => answerMs.median).filter((it) => it > 0));
  const lines = rows.map(({ reader, room, requests, answerMs, longestTaskMs }) => {
    const ratio = (answerMs.median / smallest).toFixed(1);
    const { min, median } = longestTaskMs;
    return `| ${reader} | ${room} | ${requests.max} | ${ratio} | ${min} (${median}) |`;
  });
  return [
    `${MERCHANTS} merchants, ${GIFTS} gifts; ${availableParallelism()} cores; ${ROUNDS} rounds`,
    "",
    "| as | room | requests | slowest answer ÷ the quickest room's | longest task, ms: least (median) |",
    "| --- | --- | ---: | ---: | ---: |",
    ...lines,
  ].join("\n");
}
