// Signing in by mail, in a real browser against a real instance.
import {
  aSignedIn,
  askForMail,
  codeIn,
  expect,
  expectSignedOut,
  openAccount,
  openMail,
  type Story,
} from "./stage.ts";

export const MAIL_STORIES: readonly Story[] = [
  {
    says: "who is not signed in comes to the sign-in page",
    play: async (stage) => {
      const context = await stage.aBrowser();
      await expectSignedOut(stage, await context.newPage());
    },
  },
  {
    says: "the link of a mail signs in, and no script of the page can read the session",
    play: async (stage) => {
      const { context, page } = await aSignedIn(stage, stage.anAddress());
      const [cookie, ...others] = await context.cookies();
      expect(others.length === 0 && cookie?.httpOnly === true, "one cookie, HttpOnly");
      expect((await page.evaluate("document.cookie")) === "", "scripts see no cookie");
    },
  },
  {
    says: "the code of a mail signs in where it was asked for",
    play: async (stage) => {
      const [context, email] = [await stage.aBrowser(), stage.anAddress()];
      const page = await askForMail(stage, context, email);
      const code = await codeIn(await openMail(stage, context, email));
      await page.getByLabel("Code").fill(code);
      await page.waitForURL(({ pathname }) => !pathname.startsWith("/sign-in"));
      await openAccount(stage, page, email);
    },
  },
  {
    says: "an address that a link to the sign-in page names is filled in",
    play: async (stage) => {
      const page = await (await stage.aBrowser()).newPage();
      await page.goto(`${stage.origin}/sign-in?email=owner@pram.example`);
      const filled = await page.getByLabel("E-mail address").inputValue();
      expect(filled === "owner@pram.example", "the address stands in the field");
    },
  },
  {
    says: "a wrong code is refused and says so, and the right one still signs in",
    play: async (stage) => {
      const [context, email] = [await stage.aBrowser(), stage.anAddress()];
      const page = await askForMail(stage, context, email);
      const code = await codeIn(await openMail(stage, context, email));
      await page.getByLabel("Code").fill(code === "000000" ? "000001" : "000000");
      await page.getByText("This does not sign you in").first().waitFor();
      await page.getByLabel("Code").fill(code);
      await page.getByRole("button", { name: "Sign in", exact: true }).click();
      await page.waitForURL(({ pathname }) => !pathname.startsWith("/sign-in"));
      await openAccount(stage, page, email);
    },
  },
  {
    says: "a link signs in once",
    play: async (stage) => {
      const email = stage.anAddress();
      const { context } = await aSignedIn(stage, email);
      const href = await (await openMail(stage, context, email)).getByRole("link").getAttribute("href");
      const other = await (await stage.aBrowser()).newPage();
      await other.goto(href ?? "");
      await other.getByRole("button", { name: /^Sign in/ }).click();
      await other.getByText("This does not sign you in").first().waitFor();
      await expectSignedOut(stage, other);
    },
  },
];
