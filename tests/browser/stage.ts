// What a story in the browser plays on: a fresh instance on this machine, Chromium, and the mailbox page between them.
import { randomBytes } from "node:crypto";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { launch } from "../../scripts/chromium.ts";
import { serve } from "../../scripts/serve.mjs";

export type Stage = {
  origin: string;
  /** With which alliances are founded. */
  operatorKey: string;
  /** With which the texts are signed that a holder's page shows. */
  presentationSecret: string;
  /** A browser of its own: no cookie, no storage and no passkey is shared with the others. */
  aBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** An address that nobody has used yet. */
  anAddress: () => string;
};

/** One rule and the story in which it is seen; what it throws says what was wrong. */
export type Story = { says: string; play: (stage: Stage) => Promise<void> };

/** A stage with what only its keeper does. */
export type KeptStage = Stage & {
  /** What stands on the pages that a story left open. */
  shown: () => Promise<string[]>;
  /** Closes them. */
  clear: () => Promise<void>;
  takeDown: () => Promise<void>;
};

export async function aStage(): Promise<KeptStage> {
  const presentationSecret = randomBytes(32).toString("base64url");
  const server = await serve({ bindings: { PRESENTATION_SECRET: presentationSecret } });
  const browser = await aFilmedBrowser();
  let [addresses, browsers] = [0, 0];
  return {
    // Passkeys belong to a name, and an address of numbers is none.
    origin: server.url.replace("127.0.0.1", "localhost"),
    operatorKey: server.operatorKey,
    presentationSecret,
    aBrowser: (options) =>
      browser.newContext({ locale: "en-US", extraHTTPHeaders: anotherAddress(++browsers), ...options }),
    anAddress: () => `somebody-${++addresses}@pram.example`,
    shown: () => Promise.all(browser.contexts().flatMap((context) => context.pages().map(textOf))),
    clear: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    takeDown: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

async function textOf(page: Page): Promise<string> {
  const text = await page.locator("body").ariaSnapshot({ timeout: 1_000 });
  return `${page.url()}\n${text}`.replaceAll(/\n\s*/g, "\n    ");
}

/** What Cloudflare says of a visitor: each browser is in a house of its own, so that none uses up another's limits. */
function anotherAddress(number: number): Record<string, string> {
  return { "CF-Connecting-IP": `10.0.${number >> 8}.${number & 255}` };
}

/** Chromium with a camera, which shows a pattern that never ends where nothing else is put before it. */
export function aFilmedBrowser(more: readonly string[] = []): Promise<Browser> {
  return launch(["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", ...more]);
}

/** Asks for a mail on the sign-in page, as far as the step that wants the code. */
export async function askForMail(
  { origin }: Stage,
  context: BrowserContext,
  email: string,
  path = "/sign-in",
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin + path);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send link and code" }).click();
  await page.getByRole("heading", { name: "Check your mail" }).waitFor();
  return page;
}

/** The newest mail to an address, on the mailbox page of the same browser. */
export async function openMail({ origin }: Stage, context: BrowserContext, email: string): Promise<Locator> {
  const page = await context.newPage();
  await page.goto(`${origin}/dev/mail`);
  return page.locator("article", { hasText: email }).first();
}

/** The six digits in a mail. */
export async function codeIn(mail: Locator): Promise<string> {
  const text = await mail.locator("pre").textContent();
  const [code] = text?.match(/^\d{6}$/m) ?? [];
  if (code === undefined) throw new Error("the mail holds no code");
  return code;
}

/** A browser in which the holder of an address has signed in by the mailed link, on its account page. */
export async function aSignedIn(
  stage: Stage,
  email: string,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await stage.aBrowser();
  await askForMail(stage, context, email);
  const mail = await openMail(stage, context, email);
  await mail.getByRole("link").click();
  const page = mail.page();
  await page.getByRole("button", { name: /^Sign in/ }).click();
  await page.waitForURL(({ pathname }) => !pathname.startsWith("/sign-in"));
  await openAccount(stage, page, email);
  return { context, page };
}

/** The account page, which shows whose it is. */
export async function openAccount({ origin }: Stage, page: Page, email: string): Promise<void> {
  await page.goto(`${origin}/account`);
  await page.getByRole("heading", { name: "Account" }).waitFor();
  await page.getByText(email, { exact: true }).first().waitFor();
}

/** The sign-in page, to which everybody comes who is not signed in. */
export async function expectSignedOut({ origin }: Stage, page: Page): Promise<void> {
  await page.goto(`${origin}/account`);
  await page.waitForURL(`${origin}/sign-in`);
}

/** A figure for people, beside the story that measured it. */
export function tell(figure: string): void {
  console.log(`        ${figure}`);
}

export function expect(held: boolean, says: string): void {
  if (!held) throw new Error(`not so: ${says}`);
}
