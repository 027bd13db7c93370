// Passkeys, with the authenticator that Chromium itself simulates: real ceremonies, real signatures.
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { aSignedIn, expect, expectSignedOut, openAccount, type Stage, type Story } from "./stage.ts";

export const PASSKEY_STORIES: readonly Story[] = [
  {
    says: "a passkey is added, and signs its person in without mail",
    play: async (stage) => {
      const email = stage.anAddress();
      const { context, page } = await aSignedIn(stage, email);
      const device = await plugIn(context, page);
      await addPasskey(page);
      expect((await keysOn(device)) === 1, "the device holds one key, found without an address");
      await signOut(page);
      await signInWithPasskey(stage, page);
      await openAccount(stage, page, email);
      await page.getByText("last used").waitFor();
    },
  },
  {
    says: "a passkey that was removed signs nobody in",
    play: async (stage) => {
      const { context, page } = await aSignedIn(stage, stage.anAddress());
      await plugIn(context, page);
      await addPasskey(page);
      await page.getByRole("button", { name: /^Remove the passkey/ }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
      await page.getByRole("button", { name: /^Remove the passkey/ }).waitFor({ state: "detached" });
      await signOut(page);
      await page.goto(`${stage.origin}/sign-in`);
      await page.getByRole("button", { name: "Sign in with a passkey" }).click();
      await page.getByText("This does not sign you in").first().waitFor();
      await expectSignedOut(stage, page);
    },
  },
  {
    says: "a device that does not ask who holds it adds no passkey",
    play: async (stage) => {
      const { context, page } = await aSignedIn(stage, stage.anAddress());
      await plugIn(context, page, { isUserVerified: false });
      await page.getByRole("button", { name: "Add a passkey" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Add", exact: true }).click();
      await page.getByText("No passkey was made").waitFor();
    },
  },
];

type Device = { session: CDPSession; authenticatorId: string };

/** A device of the computer itself that keeps keys and asks for a finger, which is there at once. */
async function plugIn(context: BrowserContext, page: Page, { isUserVerified = true } = {}): Promise<Device> {
  const session = await context.newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  });
  return { session, authenticatorId };
}

async function keysOn({ session, authenticatorId }: Device): Promise<number> {
  const { credentials } = await session.send("WebAuthn.getCredentials", { authenticatorId });
  return credentials.filter((it) => it.isResidentCredential).length;
}

async function addPasskey(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("button", { name: /^Remove the passkey/ }).waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(({ pathname }) => pathname === "/sign-in");
}

/** The page also lets the browser offer passkeys by itself, and a device that is there at once may be faster. */
async function signInWithPasskey({ origin }: Stage, page: Page): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  const arrived = page.waitForURL(({ pathname }) => !pathname.startsWith("/sign-in"));
  const button = page.getByRole("button", { name: "Sign in with a passkey" });
  await Promise.race([arrived, button.click().catch(() => arrived)]);
  await arrived;
}
