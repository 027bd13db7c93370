// What is set on this device: language, appearance, sound, the receipt's paper, the shop and the store.
import { LANGUAGES, OWN_NAMES } from "../app/languages.ts";
import { remember } from "../app/storage.ts";
import { chooseTheme, chosenTheme, THEMES } from "../app/theme.ts";
import { device, keepStore } from "./device.ts";
import { button, el } from "./dom.ts";
import type { Till } from "./till.ts";
import { choice, openDialog } from "./verdict.ts";

export function openSettings({ words, language, membership, hasOthers, staff, store }: Till): void {
  const languages = LANGUAGES.map((value) => ({ value, words: OWN_NAMES[value] }));
  const themes = THEMES.map((value) => ({ value, words: words.themes[value] }));
  const sounds = [
    { value: "on", words: words.soundOn },
    { value: "off", words: words.soundOff },
  ] as const;
  const papers = [
    { value: "58", words: "58 mm" },
    { value: "80", words: "80 mm" },
  ] as const;
  openDialog(
    words,
    words.settings,
    choice(words.language, languages, language, (it) => {
      remember("language", it);
      location.reload();
    }),
    choice(words.appearance, themes, chosenTheme(), chooseTheme),
    choice(words.sound, sounds, device.isMuted ? "off" : "on", (it) => {
      device.isMuted = it === "off";
    }),
    choice(words.receiptPaper, papers, device.receiptMm, (it) => {
      device.receiptMm = it;
    }),
    el(
      "dl",
      { class: "terms" },
      ...[el("dt", {}, words.shop), el("dd", {}, membership.merchant.name)],
      ...[el("dt", {}, words.store), el("dd", {}, store?.name ?? words.noStore)],
      ...[el("dt", {}, words.staff), el("dd", {}, staff === "" ? words.nameYourself : staff)],
    ),
    el(
      "div",
      { class: "actions" },
      hasOthers ? button(words.changePlace, () => changePlace(membership.merchant.id), {}) : undefined,
      el("a", { class: "button", href: "/account" }, words.account),
    ),
  );
}

/** Asked again from the start. */
function changePlace(merchantId: string): void {
  device.membershipId = undefined;
  keepStore(merchantId, undefined);
  location.reload();
}
