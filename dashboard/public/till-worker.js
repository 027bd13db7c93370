// Keeps the cashier's page itself, so that it opens without a network and can say so. It never keeps or answers for the API.
const KEPT = "till-shell";
const PAGE = "/till";
/** By the public keys a genuine coupon is known without the server, which alone knows whether it is unspent. */
const KEYS = "/.well-known/jwks.json";

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(keepPage());
});

addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin) return;
  if (mode === "navigate" && pathname === PAGE) event.respondWith(page(event.request));
  else if (pathname === KEYS) event.respondWith(file(event));
  else if (/^\/(app\/till-|theme\.js$|peony\.svg$)/.test(pathname)) event.respondWith(file(event));
});

/** The server's page where there is one; the kept one only where no answer comes at all. */
async function page(request) {
  try {
    const answer = await fetch(request);
    if (answer.ok) await keepPage(answer.clone());
    return answer;
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (kept === undefined) throw error;
    return kept;
  }
}

/** The kept file only where no answer comes: what is newer is never hidden. What the page fetches later is kept then. */
async function file(event) {
  const { request } = event;
  try {
    const answer = await fetch(request);
    if (answer.ok) event.waitUntil(keep(request, answer.clone()));
    return answer;
  } catch (error) {
    const kept = await caches.match(request);
    if (kept === undefined) throw error;
    return kept;
  }
}

async function keep(request, answer) {
  const store = await caches.open(KEPT);
  await store.put(request, answer);
}

/** The page with the files that it names; a new page drops whatever belonged to the one before. */
async function keepPage(fetched) {
  const answer = fetched ?? (await fetch(PAGE));
  if (!answer.ok) return;
  const text = await answer.clone().text();
  const named = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
  const store = await caches.open(KEPT);
  const missing = [];
  for (const path of [KEYS, ...named]) if ((await store.match(path)) === undefined) missing.push(path);
  await store.addAll(missing);
  await store.put(PAGE, answer);
  if (missing.length === 0) return;
  const wanted = new Set([PAGE, KEYS, ...named]);
  for (const { url } of await store.keys()) if (!wanted.has(new URL(url).pathname)) await store.delete(url);
}
