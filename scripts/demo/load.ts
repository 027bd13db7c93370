// Loads the demo alliance into an empty instance through its HTTP API: three months of a small alliance's life.
import type { Language } from "../../schema/contract/people.ts";
import { type Ask, openApi } from "./api.ts";
import type { Figures } from "./figures.ts";
import { foundAlliance, type Members } from "./found.ts";
import type { MailTo } from "./people.ts";
import { playStory } from "./play.ts";
import { signInLines } from "./sign-ins.ts";
import { storyOf } from "./story.ts";

export type Demo = {
  members: Members;
  figures: Figures;
  /** The holder's page of a gift that nobody has spent. */
  giftUrl: string;
  requests: number;
};

/**
 * `now` in epoch milliseconds; the figures are the same all through its local day, ids and codes are random.
 * Prints how to get in, keys included, line by line: the API shows each key once, so nothing but a fresh instance
 * can be loaded, and one whose loading was interrupted must be thrown away.
 *
 * @throws UnexpectedAnswer where the API refuses what the story tells.
 */
export async function loadDemo(setting: {
  fetch: Ask;
  operatorKey: string;
  now: number;
  print: (line: string) => void;
  /** How the people of the demo read the mail by which they sign in for the first time. */
  mailTo: MailTo;
  /** In which the people of the demo read the app and their mail. */
  language: Language;
}): Promise<Demo> {
  const api = openApi(setting.fetch);
  const story = storyOf(setting.now);
  const { fetch: ask, mailTo, language, operatorKey } = setting;
  const members = await foundAlliance({ api, ask, mailTo, language }, operatorKey, story);
  const { figures, firstToTry } = await playStory(api, members, story);
  for (const line of signInLines(members, firstToTry)) setting.print(line);
  return { members, figures, giftUrl: firstToTry.url, requests: api.requests() };
}
