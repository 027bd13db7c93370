// A desk at which a bank's answers come in: the pram shop is owed a payment that was approved, and its owner is signed in.
import type { CreatedAdmin } from "../../schema/contract/alliances.ts";
import type { Instruction, Settlement } from "../../schema/contract/settlements.ts";
import { POLICY } from "../support/worked-example.ts";
import { type Admin, anAllianceDesk } from "./admin-desk.ts";
import { ask, post } from "./api.ts";
import type { Stage } from "./stage.ts";

export type BankDesk = {
  /** Of the pram shop, which has a credit limit of ¥500.00. */
  owner: Admin;
  /** Another admin each time, in a browser of their own. */
  anAdmin: () => Promise<Admin>;
  /** What the toy shop is to pay it: ¥15.70. */
  payment: Instruction;
  /** Names the institution that holds deposits. */
  holdThrough: (institution: string) => Promise<void>;
};

export async function aBankDesk(stage: Stage, { language = "en" } = {}): Promise<BankDesk> {
  const { shop, anAdmin } = await anAllianceDesk(stage, { language });
  const { adminKey, pram } = shop;
  const { id } = await post<Settlement>(stage, adminKey, "/v1/settlements");
  const approver = await anotherAdmin(stage, adminKey);
  const { instructions } = await post<Settlement>(stage, approver, `/v1/settlements/${id}/approval`);
  const payment = instructions.find(({ payeeId }) => payeeId === pram.id);
  if (payment === undefined) throw new Error("the pram shop is owed nothing");
  await ask(stage, adminKey, `PATCH /v1/merchants/${pram.id}`, { creditLimitMinor: 50_000 });
  const init = `localStorage.setItem("jiehua.language", "${language}")`;
  const { page } = await shop.atPram("owner", { init });
  const { memberships } = await page.evaluate<{ memberships: { id: string }[] }>(
    'fetch("/v1/me").then((it) => it.json())',
  );
  const base = `${stage.origin}/m/${memberships[0]?.id}`;
  return {
    owner: { page, room: (name) => (name === "" ? base : `${base}/${name}`) },
    ...{ anAdmin, payment },
    holdThrough: async (clearingInstitution) => {
      await ask(stage, adminKey, "PATCH /v1/alliance", { policy: { ...POLICY, clearingInstitution } });
    },
  };
}

/** The key of another admin than the one who closed. */
async function anotherAdmin(stage: Stage, adminKey: string): Promise<string> {
  const alliance = await fetch(`${stage.origin}/v1/alliance`, {
    headers: { Authorization: `Bearer ${adminKey}` },
  });
  const { id }: { id: string } = await alliance.json();
  const name = { name: "Second admin" };
  const made = await post<CreatedAdmin>(stage, stage.operatorKey, `/v1/alliances/${id}/admins`, name);
  return made.adminKey ?? "";
}

/** A file as somebody drops it into the field. */
export function chosen(name: string, text: string) {
  return { name, mimeType: "text/plain", buffer: Buffer.from(text, "utf8") };
}
