// Keeps the cashier's page itself, so that it opens without a network and can say so. It never keeps or answers for the API.
const KEPT = "till-shell";
const PAGE = "/till";

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
  else if (/^\/(app\/till-|theme\.js$|peony\.svg$)/.test(pathname)) event.respondWith(file(event.request));
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

/** The kept file only where no answer comes: what is newer is never hidden. */
async function file(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request);
    if (kept === undefined) throw error;
    return kept;
  }
}

/** The page with the files that it names; those of the page before are dropped. */
async function keepPage(fetched) {
  const answer = fetched ?? (await fetch(PAGE));
  if (!answer.ok) return;
  const text = await answer.clone().text();
  const files = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path);
  const store = await caches.open(KEPT);
  const wanted = new Set([PAGE, ...files]);
  for (const path of files) if ((await store.match(path)) === undefined) await store.add(path);
  await store.put(PAGE, answer);
  for (const { url } of await store.keys()) if (!wanted.has(new URL(url).pathname)) await store.delete(url);
}
