// Keeps the holder's page true while somebody looks at it. The page is complete without this script.

const STEP_MS = 2000;
const SLOWEST_MS = 60_000;
/** Ten minutes of asking; looking at the page again begins anew. */
const MOST_ASKED = 300;

const shown = () => document.querySelector("main[data-version]");
let wait = STEP_MS;
let left = MOST_ASKED;
let timer;

function plan(ms) {
  clearTimeout(timer);
  if (!document.hidden && left > 0 && shown()?.dataset.changes === "true") timer = setTimeout(ask, ms);
}

/** Away from the network the page stays as it is, and what it asks grows rarer. */
async function ask() {
  left--;
  try {
    const headers = { "If-None-Match": `"${shown().dataset.version}"` };
    const answer = await fetch(`${location.pathname}/state`, { headers, cache: "no-store" });
    if (answer.status === 200) await takeIn();
    if (answer.status === 404) return location.reload();
    wait = answer.status === 304 || answer.ok ? STEP_MS : Math.min(wait * 2, SLOWEST_MS);
  } catch {
    wait = Math.min(wait * 2, SLOWEST_MS);
  }
  plan(wait);
}

/** Puts the page of now in the place of the one that was read; a code that was open stays open. */
async function takeIn() {
  const answer = await fetch(location.href, { cache: "no-store" });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok || !fresh.querySelector("main[data-version]")) return;
  const before = new Map(articles(document).map((it) => [it.id, it]));
  for (const it of articles(fresh)) {
    const old = before.get(it.id);
    const details = it.querySelector(".pass details");
    if (details && old) details.open = old.querySelector(".pass details")?.open ?? details.open;
    const sentence = it.querySelector(".sentence");
    if (sentence?.textContent !== old?.querySelector(".sentence")?.textContent) announce(sentence);
  }
  for (const part of ["main", "footer"])
    document.querySelector(part)?.replaceWith(fresh.querySelector(part) ?? "");
  document.title = fresh.title;
}

const articles = (page) => [...page.querySelectorAll("article[id]")];

/** Said to who cannot see that something changed. */
function announce(sentence) {
  const status = document.querySelector("[role=status]");
  if (status && sentence) status.textContent = sentence.textContent;
}

document.addEventListener("visibilitychange", () => {
  left = MOST_ASKED;
  wait = STEP_MS;
  plan(0);
});
plan(STEP_MS);

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.done;
  });
}
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
/** Six digits run out while somebody looks at them. */
for (const place of document.querySelectorAll("[data-seconds]")) {
  const endsAt = Date.now() + place.dataset.seconds * 1000;
  const tick = () => {
    const left = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
    const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    place.textContent = left === 0 ? place.dataset.over : place.dataset.left.replace("{}", time);
    if (left > 0) setTimeout(tick, 500);
  };
  tick();
}
/** Phones keep no drawings among their photos, so it becomes a picture of dots. */
for (const picture of document.querySelectorAll("[data-picture]")) {
  const drawing = new Image();
  drawing.onload = () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [drawing.width * 2, drawing.height * 2];
    canvas.getContext("2d").drawImage(drawing, 0, 0, canvas.width, canvas.height);
    picture.src = canvas.toDataURL("image/png");
    for (const it of document.querySelectorAll("[data-made]")) {
      it.hidden = false;
      if (it.href) it.href = picture.src;
    }
  };
  drawing.src = picture.src;
}
