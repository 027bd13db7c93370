// Starts the cashier's page: who stands here, then the till itself, open and listening.
import { ApiProblem } from "../api/problem.ts";
import { browserLanguage, chosenLanguage, TAGS } from "../app/languages.ts";
import { initialOf, petalOf } from "../parts/petal.ts";
import "../style/index.css";
import "./till.css";
import "./verdict.css";
import "./today.css";
import "./paper.css";
import { chosenShop, chosenStore, leaveToSignIn, shopsOf } from "./arrival.ts";
import { stayAwake } from "./awake.ts";
import { Counter } from "./counter.ts";
import { deedsOf } from "./deeds.ts";
import { button, el } from "./dom.ts";
import { listenToKeys } from "./keys.ts";
import { lastRedemption } from "./last-redemption.ts";
import { PendingDeed } from "./pending-deed.ts";
import { readMe } from "./requests.ts";
import { sentencesFor } from "./sentences.ts";
import { openSettings } from "./settings.ts";
import { prepareSound } from "./signals.ts";
import { aTill, type Till } from "./till.ts";
import { Today } from "./today.ts";
import { aVerdict, closeDialogs, isAsking } from "./verdict.ts";
import { WORDS } from "./words.ts";

await start();

async function start(): Promise<void> {
  const place = document.getElementById("till");
  if (place === null) throw new Error("The page has no place for the till.");
  keepShell();
  speak(chosenLanguage() ?? browserLanguage());
  const till = await arrived(place).catch((error) => failed(place, error));
  if (till === undefined) return;
  open(place, till);
}

function speak(language: Till["language"]): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : TAGS.en.slice(0, 2);
  document.title = WORDS[language].title;
}

/** Undefined where the page is being left, or nothing can be done here. */
async function arrived(place: HTMLElement): Promise<Till | undefined> {
  const me = await readMe();
  const language = chosenLanguage() ?? me.language;
  speak(language);
  const words = WORDS[language];
  const shops = shopsOf(me);
  if (shops.length === 0) {
    place.replaceChildren(messageOf(words.noShop, el("a", { class: "button", href: "/" }, words.home)));
    return undefined;
  }
  const membership = await chosenShop(shops, words, place);
  const store = await chosenStore(membership, words, place);
  const hasOthers = shops.length > 1 || membership.storeRef === null;
  return aTill({ language, words, staff: me.name, membership, store, hasOthers });
}

function failed(place: HTMLElement, error: unknown): undefined {
  const problem = error instanceof ApiProblem ? error : new ApiProblem("internal_error");
  if (problem.code === "credentials_missing") return void leaveToSignIn();
  const language = chosenLanguage() ?? browserLanguage();
  const words = WORDS[language];
  const again = button(words.tryAgain, () => location.reload(), { look: "primary" });
  const sentences = sentencesFor({ words, language, money: String }, problem);
  place.replaceChildren(messageOf(sentences, again));
  addEventListener("online", () => location.reload(), { once: true });
}

function messageOf({ why, now }: { why: string; now: string }, way: Node): HTMLElement {
  return el("main", { class: "till-page" }, el("h1", {}, why), el("p", { class: "lead" }, now), way);
}

function open(place: HTMLElement, till: Till): void {
  const pending = new PendingDeed(tabsOwn());
  const verdict = aVerdict(till.words);
  const last = lastRedemption();
  const deeds = deedsOf({ till, pending, verdict, last });
  const counter = new Counter({ till, deeds, verdict, last });
  const today = new Today(till, deeds, () => history.back());
  const net = el("p", { class: "till-offline", role: "status" });
  const main = el("main", { id: "main" }, counter.element, today.element);
  place.replaceChildren(topOf(till), ...testBanner(till), net, main);

  const turn = () => {
    const isToday = location.hash === "#today";
    counter.element.hidden = isToday;
    today.element.hidden = !isToday;
    if (isToday) {
      counter.camera.stop();
      today.load();
    } else {
      counter.awaited().focus();
      counter.camera.start();
    }
  };
  addEventListener("hashchange", turn);
  deeds.onOver((isDone) => {
    counter.over(isDone);
    // What was refunded there is in its totals at once.
    if (!today.element.hidden) today.load();
  });
  listenToKeys({
    beforeScan: () => {
      // The verdict goes first: what was confirmed is not put back.
      verdict.dismiss();
      return counter.snapshot();
    },
    onScan: (text) => {
      if (!closeDialogs(verdict)) return;
      if (location.hash === "#today") location.hash = "";
      counter.take(text);
    },
    awaited: () => (isAsking() || location.hash === "#today" ? undefined : counter.awaited()),
    onEnter: () => (isAsking() || location.hash === "#today" ? undefined : counter.confirm()),
  });
  watchNetwork(till, net, () => {
    counter.askAgain();
    deeds.resume();
  });
  prepareSound();
  stayAwake();
  turn();
  deeds.resume();
}

function topOf(till: Till): HTMLElement {
  const { words, membership, store } = till;
  const { merchant } = membership;
  const seal = el(
    "span",
    { class: `seal ${petalOf(merchant.id)}`, "aria-hidden": "true" },
    initialOf(merchant.name),
  );
  const name = el("span", { class: "here-name" }, merchant.name);
  const at = el("span", { class: "hint" }, store?.name ?? words.till);
  const toList = () => {
    location.hash = "#today";
  };
  const list = button(words.today, toList, { look: "plain", icon: "list" });
  const settings = button("", () => openSettings(till), {
    look: "square plain",
    icon: "settings",
    label: words.settings,
  });
  return el(
    "header",
    { class: "till-top" },
    seal,
    el("h1", { class: "here-words" }, name, at),
    list,
    settings,
  );
}

function testBanner({ words, membership }: Till): HTMLElement[] {
  if (!membership.alliance.test) return [];
  return [el("p", { class: "test-banner" }, el("strong", {}, words.test), el("span", {}, words.testMeans))];
}

/** What the browser knows of the network is only a hint: it is said, and nothing is pretended. */
function watchNetwork({ words }: Till, net: HTMLElement, onBack: () => void): void {
  const look = () => {
    net.textContent = navigator.onLine ? "" : words.offline;
  };
  addEventListener("offline", look);
  addEventListener("online", () => {
    look();
    onBack();
  });
  look();
}

/** Undefined where the browser keeps nothing for pages. */
function tabsOwn(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** So that the page itself opens without a network and can say that there is none. */
function keepShell(): void {
  navigator.serviceWorker?.register("/till-worker.js", { scope: "/till" }).catch(() => undefined);
}
