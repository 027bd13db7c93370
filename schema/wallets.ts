// How long a wallet is kept that nobody looks at, and the cookie that opens it: as long as browsers keep one.
import { DAY_MS } from "./time.ts";

export const WALLET_IDLE_MS = 400 * DAY_MS;
