// A phone as the wallet meets it: it keeps one cookie, and its forms come from our own pages.
import { type Answer, call } from "./api.ts";

export class Phone {
  /** What it would send; undefined while it keeps nothing. */
  cookie: string | undefined;
  readonly now: string | undefined;

  constructor(now?: string) {
    this.now = now;
  }

  open(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask("GET", path, headers);
  }

  /** Sends a form of our page. */
  send(path: string, fields: Record<string, string> = {}, headers: Record<string, string> = OURS) {
    const form = { "Content-Type": "application/x-www-form-urlencoded", ...headers };
    return this.#ask("POST", path, form, new URLSearchParams(fields).toString());
  }

  /** Presses "Keep in my wallet" on a gift's page. */
  keep(gift: { url: string }): Promise<Answer> {
    return this.send(`${new URL(gift.url).pathname}/wallet`);
  }

  wallet(): Promise<Answer> {
    return this.open("/w");
  }

  /** The path that the code leads to which it shows to move its wallet. */
  async offer(): Promise<string> {
    const { text } = await this.send("/w/moving");
    return new URL(/translate="no">(http[^<]+)</.exec(text)?.[1] ?? "").pathname;
  }

  /** The token in its question, as its form sends it along. */
  async asked(path: string): Promise<string> {
    return /name="wallet" value="(\w+)"/.exec((await this.open(path)).text)?.[1] ?? "";
  }

  async #ask(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
    const cookie = this.cookie === undefined ? {} : { Cookie: this.cookie };
    const answer = await call(method, path, {
      now: this.now,
      headers: { "Accept-Language": "en", ...cookie, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const [pair = "", ...attributes] = answer.headers.get("Set-Cookie")?.split("; ") ?? [];
    if (pair !== "") this.cookie = attributes.includes("Max-Age=0") ? undefined : pair;
    return answer;
  }
}

export const OURS = { Origin: "http://jiehua.test", "Sec-Fetch-Site": "same-origin" };

/** The gifts to which a page leads, by the paths of their links. */
export function giftsOn({ text }: Answer): string[] {
  return Array.from(text.matchAll(/href="(\/g\/\w+)\?/g), ([, path]) => path ?? "").sort();
}
