// Who asks too often. Limits count what was missed, so a busy till or a full shop never meets them; they are shields in
// each location, never rules: what must hold is decided in the write.
import { sha256 } from "../../schema/hash.ts";
import { Problem, type ProblemCode } from "../../schema/problems.ts";
import { MINUTE_MS } from "../../schema/time.ts";
import { bearerOf } from "./credential.ts";
import type { Endpoint, MissLimit } from "./endpoint.ts";
import type { HttpContext } from "./request-context.ts";
import { sessionTokenOf } from "./session-cookie.ts";

/**
 * Does the work of an operation, unless its caller missed too often this minute; what it misses is counted.
 *
 * @throws Problem `too_many_requests` before anything is looked up.
 */
export async function shielded<Answer>(
  c: HttpContext,
  endpoint: Endpoint,
  work: () => Promise<Answer>,
): Promise<Answer> {
  await assertWithinLimit(c, endpoint);
  const kinds = missLimitsOf(endpoint);
  for (const kind of kinds) await assertNoOffender(c, kind);
  try {
    const answer = await work();
    admit(c);
    return answer;
  } catch (error) {
    for (const kind of kinds) if (isMiss(c, error, kind)) await countMiss(c, kind);
    throw error;
  }
}

/** The limits on misses that an operation has: its own, and that of everything that asks for a credential. */
export function missLimitsOf({ by, missLimit }: Pick<Endpoint, "by" | "missLimit">): MissLimit[] {
  const own = missLimit === undefined ? [] : [missLimit];
  return by[0] === "public" || missLimit === "credentials" ? own : [...own, "credentials"];
}

/** The seconds that who asks must wait before the next look-up of that kind; 0 for everybody who does not guess. */
export async function secondsToWait(c: HttpContext, kind: MissLimit): Promise<number> {
  if (offenders.size === 0) return 0;
  const wait = Math.ceil((minuteEndsAt - clock()) / 1000);
  if (wait <= 0) offenders.clear();
  if (!offenders.has((await subjectOf(c, kind)) ?? "")) return 0;
  return kind === "credentials" && admitted.has((await credentialOf(c)) ?? "") ? 0 : wait;
}

/** Counts one miss. Whoever has missed too often is remembered here until the minute ends. */
export async function countMiss(c: HttpContext, kind: MissLimit): Promise<void> {
  const subject = await subjectOf(c, kind);
  if (subject === undefined) return;
  const { success } = await c.env[MISSES[kind].binding].limit({ key: subject });
  if (success) return;
  const now = clock();
  if (now >= minuteEndsAt) offenders.clear();
  minuteEndsAt = (Math.floor(now / MINUTE_MS) + 1) * MINUTE_MS;
  remember(offenders, subject);
}

/** What is a miss of each kind, whose misses are counted together, and by which binding. */
const MISSES = {
  coupons: {
    binding: "MISSES_LIMIT",
    // The last one is the database's own word on till codes: who goes on after it is not looked up for a while.
    codes: ["coupon_not_found", "wrong_redeemer", "too_many_requests"],
    of: credentialOf,
  },
  links: { binding: "MISSES_LIMIT", codes: ["not_found"], of: addressOf },
  credentials: {
    binding: "REFUSALS_LIMIT",
    codes: ["credentials_missing", "sign_in_not_valid"],
    of: addressOf,
  },
} as const satisfies Record<MissLimit, { binding: string; codes: readonly ProblemCode[]; of: SubjectOf }>;

type SubjectOf = (c: HttpContext) => string | undefined | Promise<string | undefined>;

const MOST_REMEMBERED = 10_000;

/** Who missed too often in the minute that ends at `minuteEndsAt`, epoch milliseconds. */
const offenders = new Set<string>();
let minuteEndsAt = 0;
/** Credentials that were good here: a neighbour at the same address does not shut them out. */
const admitted = new Set<string>();

async function assertWithinLimit(c: HttpContext, { limit }: Endpoint): Promise<void> {
  if (limit === undefined) return;
  const { success } = await c.env[limit].limit({ key: addressOf(c) ?? "unknown" });
  if (!success) throw new Problem("too_many_requests", { retryAfterSeconds: MINUTE_MS / 1000 });
}

async function assertNoOffender(c: HttpContext, kind: MissLimit): Promise<void> {
  const retryAfterSeconds = await secondsToWait(c, kind);
  if (retryAfterSeconds > 0) throw new Problem("too_many_requests", { retryAfterSeconds });
}

/** Asking without any credential is no guess. */
function isMiss(c: HttpContext, error: unknown, kind: MissLimit): boolean {
  const codes: readonly ProblemCode[] = MISSES[kind].codes;
  if (!(error instanceof Problem) || !codes.includes(error.code)) return false;
  return error.code !== "credentials_missing" || shownBy(c) !== undefined;
}

function admit(c: HttpContext): void {
  const credential = c.get("credential");
  if (credential !== undefined) remember(admitted, credential);
}

/** Keeps the newest: whatever strangers send, an isolate remembers no more than this. */
function remember(memory: Set<string>, it: string): void {
  memory.add(it);
  const [oldest] = memory;
  if (memory.size > MOST_REMEMBERED && oldest !== undefined) memory.delete(oldest);
}

async function subjectOf(c: HttpContext, kind: MissLimit): Promise<string | undefined> {
  const subject = await MISSES[kind].of(c);
  return subject && `${kind}:${subject}`;
}

/** The digest of what a request shows of who asks, good or not; undefined where it shows nothing. */
async function credentialOf(c: HttpContext): Promise<string | undefined> {
  const shown = shownBy(c);
  return c.get("credential") ?? (shown && sha256(shown));
}

function shownBy(c: HttpContext): string | undefined {
  const authorization = c.req.header("Authorization");
  if (authorization !== undefined) return bearerOf(authorization) ?? authorization;
  return sessionTokenOf(new URL(c.req.url), c.req.header("Cookie"));
}

/** Whose line a request comes by: an IPv4 address, or the first half of an IPv6 one, whose other half is one's own. */
function addressOf(c: HttpContext): string | undefined {
  const address = c.req.header("CF-Connecting-IP");
  if (!address?.includes(":") || address.includes(".")) return address;
  const [head = [], tail] = address.split("::").map(groupsOf);
  const gap = new Array<string>(Math.max(0, 8 - head.length - (tail?.length ?? 0))).fill("0");
  return [...head, ...gap, ...(tail ?? [])].slice(0, 4).join(":");
}

/** The groups of a part of an IPv6 address, each written one way. */
function groupsOf(part: string): string[] {
  const groups = part.toLowerCase().split(":").filter(Boolean);
  return groups.map((it) => it.replace(/^0+(?=.)/, ""));
}

function clock(): number {
  return Date.now();
}
