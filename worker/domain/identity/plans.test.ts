// Signing in finds its rows by key, and costs the same whatever is wrong with a proof.
import { env } from "cloudflare:workers";
import { expect, test, vi } from "vitest";
import { aSignedIn, Browser } from "../../../tests/support/browser.ts";
import { aNewAddress, newestProofsTo } from "../../../tests/support/mailbox.ts";
import { scansOf } from "../../../tests/support/plans.ts";

/** The statements that are prepared while something happens. */
async function statementsOf(story: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const prepare = env.DB.prepare.bind(env.DB);
  vi.spyOn(env.DB, "prepare").mockImplementation((sql) => {
    statements.push(sql);
    return prepare(sql);
  });
  await story();
  vi.restoreAllMocks();
  return statements;
}

async function aMail() {
  const email = aNewAddress();
  const { id } = await new Browser().asksForMail(email);
  return { id, ...(await newestProofsTo(email)) };
}

test("no statement of a person's walks the tables that grow with people", async () => {
  const statements = await statementsOf(async () => {
    const email = aNewAddress();
    const browser = await aSignedIn(email);
    const { id } = await browser.asksForMail(email);
    const { code } = await newestProofsTo(email);
    await browser.opens({ signInId: id, code });
    await browser.patch("/v1/me", { name: "Somebody" });
    await browser.get("/v1/sessions");
    await browser.post("/v1/passkey-registrations");
    await browser.post("/v1/passkey-sign-ins");
    await browser.get("/v1/passkeys");
    await browser.delete("/v1/sessions");
  });
  expect(new Set(statements).size).toBeGreaterThan(20);
  for (const sql of new Set(statements)) {
    const params = Array.from({ length: sql.replace(/'[^']*'/g, "").split("?").length - 1 }, () => null);
    expect(await scansOf({ sql, params }), sql).toEqual([]);
  }
});

test("a code that is wrong, late, used or of no sign-in asks the database the same", async () => {
  const [wrong, late, used] = [await aMail(), await aMail(), await aMail()];
  await env.DB.prepare("UPDATE sign_ins SET expires_at = 0 WHERE id = ?").bind(late.id).run();
  await new Browser().opens({ linkToken: used.linkToken });
  const tries = [
    { signInId: wrong.id, code: wrong.code === "000000" ? "000001" : "000000" },
    { signInId: late.id, code: late.code },
    { signInId: used.id, code: used.code },
    { signInId: "sgn_00000000000000000000000000", code: "000000" },
  ];
  const asked = [];
  for (const body of tries) asked.push(await statementsOf(() => new Browser().post("/v1/sessions", body)));
  for (const statements of asked) expect(statements).toEqual(asked[0]);
});

test("a link that is used, late or unknown asks the database the same", async () => {
  const [late, used] = [await aMail(), await aMail()];
  await env.DB.prepare("UPDATE sign_ins SET expires_at = 0 WHERE id = ?").bind(late.id).run();
  await new Browser().opens({ linkToken: used.linkToken });
  const tokens = [late.linkToken, used.linkToken, "00abcdefghijklmnopqrstuvwxyz0123", "none"];
  const asked = [];
  for (const linkToken of tokens)
    asked.push(await statementsOf(() => new Browser().post("/v1/sessions", { linkToken })));
  for (const statements of asked) expect(statements).toEqual(asked[0]);
});
