// The cookie that holds the token of a device's wallet. Nobody has one who did not ask for it.
import { WALLET_IDLE_MS } from "../../schema/wallets.ts";
import type { HttpContext } from "./request-context.ts";
import { tokenCookie, tokenIn } from "./token-cookie.ts";

const NAME = "jiehua-wallet";

/** The token that came along with a request, good or not; undefined where none did. */
export function walletTokenOf(c: HttpContext): string | undefined {
  return tokenIn(NAME, new URL(c.req.url), c.req.header("Cookie"));
}

/** Gives the asking device a wallet's token, or with null takes it away. */
export function keepWalletToken(c: HttpContext, token: string | null): void {
  c.header("Set-Cookie", tokenCookie(NAME, new URL(c.req.url), token, WALLET_IDLE_MS / 1000));
}
