// A browser as the API meets it: it keeps the session's cookie, says whose page asks, and has an address of its own.
import type { Me } from "../../schema/contract/people.ts";
import type { Session, SessionRequest, SignIn } from "../../schema/contract/sign-ins.ts";
import { type Answer, type CallOptions, call } from "./api.ts";
import { newestProofsTo } from "./mailbox.ts";

export class Browser {
  cookie: string | undefined;
  /** Which of its person's memberships it asks as. */
  membershipId: string | undefined;
  readonly address = anAddress();

  ask(method: string, path: string, { headers, ...options }: CallOptions = {}): Promise<Answer> {
    return call(method, path, { ...options, headers: { ...this.headers(), ...headers } }).then((answer) => {
      this.#keep(answer.headers.get("Set-Cookie"));
      return answer;
    });
  }

  get = (path: string) => this.ask("GET", path);
  post = (path: string, body?: unknown) => this.ask("POST", path, { body });
  patch = (path: string, body: unknown) => this.ask("PATCH", path, { body });
  delete = (path: string) => this.ask("DELETE", path);

  /** What a request that must succeed answered, in the shape of its contract. */
  async told<Told>(asked: Promise<Answer>): Promise<Told> {
    const { status, text } = await asked;
    if (status >= 300) throw new Error(`${status} ${text}`);
    return JSON.parse(text);
  }

  me(): Promise<Me> {
    return this.told<Me>(this.get("/v1/me"));
  }

  asksForMail(email: string, language?: string): Promise<SignIn> {
    return this.told<SignIn>(this.post("/v1/sign-ins", { email, language }));
  }

  opens(request: SessionRequest): Promise<Session> {
    return this.told<Session>(this.post("/v1/sessions", request));
  }

  /** What goes along with each request. */
  headers(): Record<string, string> {
    return {
      "CF-Connecting-IP": this.address,
      "User-Agent": "Mozilla/5.0 (made up)",
      Origin: "http://jiehua.test",
      "Sec-Fetch-Site": "same-origin",
      ...(this.cookie === undefined ? {} : { Cookie: this.cookie }),
      ...(this.membershipId === undefined ? {} : { "Jiehua-Membership": this.membershipId }),
    };
  }

  #keep(setCookie: string | null): void {
    const [pair = "", ...attributes] = setCookie?.split("; ") ?? [];
    if (setCookie !== null) this.cookie = attributes.includes("Max-Age=0") ? undefined : pair;
  }
}

/** A browser in which the holder of that address has just signed in by the link of a mail. */
export async function aSignedIn(email: string): Promise<Browser> {
  const browser = new Browser();
  await browser.asksForMail(email);
  const { linkToken } = await newestProofsTo(email);
  await browser.opens({ linkToken });
  return browser;
}

/** Limits count by address, and tests must not meet each other's. */
function anAddress(): string {
  return `10.${crypto.getRandomValues(new Uint8Array(3)).join(".")}`;
}
