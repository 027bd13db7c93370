// People who are signed in, without the mail: a person and a session are put where signing in would put them.
import { env } from "cloudflare:workers";
import type { CreatedInvitation } from "../../schema/contract/invitations.ts";
import type { Membership } from "../../schema/contract/memberships.ts";
import { sha256 } from "../../schema/hash.ts";
import { newId } from "../../schema/ids.ts";
import { newLinkToken } from "../../schema/keys.ts";
import { DAY_MS } from "../../schema/time.ts";
import { Caller, type CallOptions, call } from "./api.ts";
import { aNewAddress } from "./mailbox.ts";

/** A caller with a session's cookie, as a browser's page of ours sends it. */
export class Person extends Caller {
  readonly email: string;
  readonly #token: string;
  readonly #membershipId: string | undefined;

  constructor(
    email: string,
    { token, membershipId, now }: { token: string; membershipId?: string; now?: string | undefined },
  ) {
    super("", now);
    this.email = email;
    this.#token = token;
    this.#membershipId = membershipId;
  }

  /** The same person, acting as one of its memberships. */
  as(membershipId: string, now?: string): Person {
    return new Person(this.email, { token: this.#token, membershipId, now });
  }

  override get = (path: string, options: CallOptions = {}) => call("GET", path, this.#signed(options));
  override post = (path: string, body?: unknown, options: CallOptions = {}) =>
    call("POST", path, this.#signed({ ...options, body }));
  override patch = (path: string, body: unknown) => call("PATCH", path, this.#signed({ body }));
  override delete = (path: string) => call("DELETE", path, this.#signed({}));

  #signed(options: CallOptions): CallOptions {
    const headers = {
      Cookie: `__Host-jiehua-session=${this.#token}`,
      Origin: "http://jiehua.test",
      "Sec-Fetch-Site": "same-origin",
      ...(this.#membershipId === undefined ? {} : { "Jiehua-Membership": this.#membershipId }),
      ...options.headers,
    };
    return { now: this.now, ...options, key: null, headers };
  }
}

/** The person with that address, signed in in one more browser. */
export async function signedIn(email = aNewAddress()): Promise<Person> {
  const token = newLinkToken(0);
  const now = Date.now();
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO people (id, email, name, language, created_at)
       VALUES (?, ?, '', 'en', CAST(? AS INTEGER)) ON CONFLICT DO NOTHING`,
    ).bind(newId("person"), email, now),
    env.DB.prepare(
      `INSERT INTO sessions (id, person_id, token_hash, user_agent, created_at, seen_at, expires_at)
       SELECT ?, id, ?, '', CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS INTEGER) FROM people WHERE email = ?`,
    ).bind(newId("session"), await sha256(token), now, now, now + DAY_MS, email),
  ]);
  return new Person(email, { token });
}

/** The token in an invitation's link. */
export function tokenOf({ url }: Pick<CreatedInvitation, "url">): string {
  const token = new URL(url ?? "").hash.slice(1);
  if (token === "") throw new Error("a new invitation shows its link once");
  return token;
}

/** A new person who accepted an invitation of that caller, acting as what it made of them. */
export async function aMember(
  inviter: Caller,
  invitation: { role: string; merchantId?: string; storeRef?: string },
): Promise<Person & { membership: Membership }> {
  const invited = await inviter.made<CreatedInvitation>("/v1/invitations", invitation);
  const person = await signedIn();
  const membership = await person.made<Membership>("/v1/memberships", { invitationToken: tokenOf(invited) });
  return Object.assign(person.as(membership.id, inviter.now), { membership });
}
