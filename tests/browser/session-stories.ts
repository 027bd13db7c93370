// Sessions in several browsers of one person: each is ended from another, and refused on the very next request.
import type { Page } from "playwright-core";
import { aSignedIn, expect, expectSignedOut, openAccount, type Stage, type Story } from "./stage.ts";

export const SESSION_STORIES: readonly Story[] = [
  {
    says: "a session that is ended from another browser is refused at once",
    play: async (stage) => {
      const email = stage.anAddress();
      const [here, there] = [await aSignedIn(stage, email), await aSignedIn(stage, email)];
      await openAccount(stage, here.page, email);
      await here.page.getByRole("button", { name: /^End the session/ }).click();
      await here.page.getByRole("button", { name: /^End the session/ }).waitFor({ state: "detached" });
      expect((await statusOfMe(there.page)) === 401, "the next request of the ended session is refused");
      await expectSignedOut(stage, there.page);
      await openAccount(stage, here.page, email);
    },
  },
  {
    says: "signing out everywhere ends every browser's session, this one's too",
    play: async (stage) => {
      const email = stage.anAddress();
      const [here, there] = [await aSignedIn(stage, email), await aSignedIn(stage, email)];
      await here.page.getByRole("button", { name: "Sign out everywhere" }).click();
      await here.page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
      await here.page.waitForURL(({ pathname }) => pathname === "/sign-in");
      expect((await here.context.cookies()).length === 0, "the cookie is gone here");
      for (const { page } of [here, there]) {
        expect((await statusOfMe(page)) === 401, "the next request is refused");
        await expectSignedOut(stage, page);
      }
    },
  },
  {
    says: "another site's page can neither read who is signed in nor sign them out",
    play: async (stage) => {
      const email = stage.anAddress();
      const { context, page } = await aSignedIn(stage, email);
      const foreign = await context.newPage();
      await foreign.goto(`${otherSite(stage)}/docs`);
      for (const request of ["{}", '{ method: "DELETE" }', '{ method: "POST", mode: "no-cors" }'])
        await foreign.evaluate(
          `fetch("${stage.origin}/v1/sessions", { credentials: "include", ...${request} }).catch(() => null)`,
        );
      await openAccount(stage, page, email);
    },
  },
];

async function statusOfMe(page: Page): Promise<number> {
  return page.evaluate('fetch("/v1/me").then(({ status }) => status)');
}

/** The same server by its number, which browsers take for another site. */
function otherSite({ origin }: Stage): string {
  return origin.replace("localhost", "127.0.0.1");
}
