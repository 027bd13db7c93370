// The people of the demo: who runs the alliance and its first two shops, and how somebody comes to work in a shop.
import { createdApiKey } from "../../schema/contract/api-keys.ts";
import { createdInvitation } from "../../schema/contract/invitations.ts";
import type { Language } from "../../schema/contract/people.ts";
import { type Api, type Ask, shownOnce } from "./api.ts";
import type { MerchantKey } from "./merchants.ts";

export type Person = { name: string; email: string };
type ShopPeople = { owner: Person; staff: Person; cashier: Person };

/** The two people that every settlement needs. */
export const ADMINS = {
  first: { name: "An Ran 安然", email: "admin@little-steps.example" },
  second: { name: "Lin Qing 林清", email: "second-admin@little-steps.example" },
};

/** Of the shops whose keys are printed; the others are known by keys alone. */
export const PEOPLE: Record<"pram" | "toys", ShopPeople> & Partial<Record<MerchantKey, ShopPeople>> = {
  pram: {
    owner: { name: "Zhao Yue 赵悦", email: "owner@pram.example" },
    staff: { name: "Zhou Min 周敏", email: "staff@pram.example" },
    cashier: { name: "Tang Li 唐丽", email: "cashier@pram.example" },
  },
  toys: {
    owner: { name: "Sun He 孙禾", email: "owner@toys.example" },
    staff: { name: "Gu Nan 顾楠", email: "staff@toys.example" },
    cashier: { name: "He Jia 何佳", email: "cashier@toys.example" },
  },
};

/** The text of the newest mail to an address. */
export type MailTo = (address: string) => Promise<string>;
/** `language` is that of the reader, in which the demo's people read too. */
export type Door = { api: Api; ask: Ask; mailTo: MailTo; language: Language };

/** A place in a shop, given by whoever holds the owner's key at an instant. */
export type Post = { role: "staff" | "cashier"; storeRef: string | null; ownerKey: string; atMs: number };

/** As people come to work in a shop: invited by its owner, signed in by a mailed link, accepted. */
export async function employ(door: Door, { name, email }: Person, post: Post): Promise<void> {
  const { api, ask, language } = door;
  const { role, storeRef, ownerKey, atMs } = post;
  const { url } = await api.post({
    path: "/v1/invitations",
    key: ownerKey,
    atMs,
    idempotencyKey: `demo/invitation/${email}`,
    body: { role, storeRef, email },
    answer: createdInvitation,
  });
  const session = await signIn(door, email);
  const invitationToken = tokenOf(shownOnce(url));
  await send(ask, "POST", "/v1/memberships", { invitationToken, name }, session);
  await send(ask, "PATCH", "/v1/me", { name, language }, session);
  await send(ask, "DELETE", "/v1/sessions", {}, session);
}

/** As an owner takes a shop over: invited when it was admitted, signed in, accepted. The key is made by the owner itself. */
export async function takeOver(door: Door, { name, email }: Person, atMs: number): Promise<string> {
  const { ask, mailTo, language } = door;
  const [link = ""] = (await mailTo(email)).match(/^http\S+\/invitations#\S+$/m) ?? [];
  const session = await signIn(door, email);
  await send(ask, "POST", "/v1/memberships", { invitationToken: tokenOf(link), name }, session);
  await send(ask, "PATCH", "/v1/me", { name, language }, session);
  const body = { role: "owner", label: "Office 店务" };
  const made = await send(ask, "POST", "/v1/api-keys", body, session, atMs);
  await send(ask, "DELETE", "/v1/sessions", {}, session);
  return shownOnce(createdApiKey.parse(await made.json()).key);
}

/** The cookie of a new session. */
async function signIn({ ask, mailTo, language }: Door, email: string): Promise<string> {
  await send(ask, "POST", "/v1/sign-ins", { email, language });
  const [link = ""] = (await mailTo(email)).match(/^http\S+\/sign-in\/link#\S+$/m) ?? [];
  const opened = await send(ask, "POST", "/v1/sessions", { linkToken: tokenOf(link) });
  return opened.headers.get("set-cookie")?.split(";")[0] ?? "";
}

function tokenOf(link: string): string {
  return new URL(link).hash.slice(1);
}

/** A request as a page of the same site sends it, with its person's cookie. @throws Error where it is refused. */
async function send(
  ask: Ask,
  method: string,
  path: string,
  body: object,
  cookie = "",
  atMs?: number,
): Promise<Response> {
  const headers = {
    "content-type": "application/json",
    "sec-fetch-site": "same-origin",
    ...(cookie === "" ? {} : { cookie }),
    ...(atMs === undefined ? {} : { "jiehua-now": new Date(atMs).toISOString() }),
  };
  const answer = await ask(path, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
