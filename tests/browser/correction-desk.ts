// A desk at which something is corrected: the toy shop that owes, the pram shop that it owes to, and admins, each signed in.
import type { Page } from "playwright-core";
import { aDesk, type Desk } from "./money-desk.ts";
import type { Stage } from "./stage.ts";

type Seat = {
  page: Page;
  /** The address of a room of this membership, such as `disputes`. */
  room: (name: string) => string;
};

export type CorrectionDesk = Desk & {
  /** The owner of the pram shop. */
  pram: Seat;
  /** Another admin each time, in a browser of their own. */
  anAdmin: () => Promise<Seat>;
};

/** With that many redemptions: each owes ¥15.70 to the pram shop and ¥1.74 to the alliance. */
export async function aCorrectionDesk(
  stage: Stage,
  { sales = 1, language = "en" } = {},
): Promise<CorrectionDesk> {
  const desk = await aDesk(stage, { sales, language });
  const { shop } = desk;
  return {
    ...desk,
    pram: await seated(stage, await shop.atPram("owner"), language),
    anAdmin: async () => seated(stage, await shop.asAdmin(), language),
  };
}

async function seated(stage: Stage, { page }: { page: Page }, language: string): Promise<Seat> {
  await page.context().addInitScript(`localStorage.setItem("jiehua.language", "${language}")`);
  const { memberships } = await page.evaluate<{ memberships: { id: string }[] }>(
    'fetch("/v1/me").then((it) => it.json())',
  );
  const base = `${stage.origin}/m/${memberships[0]?.id}`;
  return { page, room: (name) => `${base}/${name}` };
}
