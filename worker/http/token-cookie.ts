// A cookie that holds a token of ours: out of reach of scripts, of this very host, never sent by another site's requests.
import { parse } from "hono/utils/cookie";

/** The token that a browser sent under a name; undefined where there is none of our form. */
export function tokenIn(name: string, url: URL, cookies: string | undefined): string | undefined {
  const token = parse(cookies ?? "", nameAt(url, name))[nameAt(url, name)];
  return token !== undefined && /^[0-9A-Za-z]{1,64}$/.test(token) ? token : undefined;
}

/** The header that gives a browser a token for so many seconds, or with null takes it away. */
export function tokenCookie(name: string, url: URL, token: string | null, seconds: number): string {
  const age = token === null ? 0 : seconds;
  const secure = isThisMachine(url) ? "" : "; Secure";
  return `${nameAt(url, name)}=${token ?? ""}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure}`;
}

/** The prefix makes browsers refuse the cookie unless it is Secure and of this very host. */
function nameAt(url: URL, name: string): string {
  return isThisMachine(url) ? name : `__Host-${name}`;
}

/**
 * True where an instance on the reader's own machine was asked by its own name, without TLS: not every browser keeps a
 * Secure cookie of such a one.
 */
export function isThisMachine({ protocol, hostname }: URL): boolean {
  return protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
