// Whether a signed text is genuine, told without the server: all that a till can tell away from the network.
import type { components } from "../api/schema.d.ts";

type PublicKey = components["schemas"]["PublicKeys"]["keys"][number];

/** `unjudged` where the key is not known here, or this browser knows no such signatures. */
export type Judged = "genuine" | "stale" | "forged" | "unjudged";

/** What can be seen of a code while no server says more: of a signed one how its signature stands, of others their kind. */
export type Seen = Judged | "coupon" | "till";

export type Expected = {
  allianceId: string;
  origin: string;
  keys: readonly PublicKey[];
  /** This device's clock, epoch milliseconds. */
  now: number;
};

const [ALGORITHM, ALG, TYP] = ["Ed25519", "EdDSA", "jiehua-coupon+jwt"];
const STEP_MS = 60_000;
/** A signature is written in one way only: what its last character does not need must be nothing. */
const COMPACT_JWS = /^([\w-]+)\.([\w-]+)\.([\w-]{85}[AQgw])$/;

/** Genuine is a text of ours for this alliance, in its minute or one beside it. That its coupon is unspent nobody knows here. */
export async function judgeText(text: string, expected: Expected): Promise<Judged> {
  const [, head = "", payload = "", signature = ""] = COMPACT_JWS.exec(text) ?? [];
  const [{ alg, typ, kid, ...moreHead }, { iss, aud, sub, step, ...moreSaid }] = [
    partOf(head),
    partOf(payload),
  ];
  const isOurForm = alg === ALG && typ === TYP && isCouponId(sub) && Number.isSafeInteger(step);
  if (!isOurForm || Object.keys({ ...moreHead, ...moreSaid }).length > 0) return "forged";
  if (iss !== expected.origin || aud !== expected.allianceId) return "forged";
  const key = expected.keys.find((it) => it.kid === kid);
  if (key === undefined) return "unjudged";
  const isOurs = await isSignedBy(key, `${head}.${payload}`, signature);
  if (isOurs === undefined) return "unjudged";
  if (!isOurs) return "forged";
  return Math.abs(Number(step) - Math.floor(expected.now / STEP_MS)) <= 1 ? "genuine" : "stale";
}

/** The end of a text's last minute by what it says itself, epoch milliseconds; undefined where it says nothing of it. */
export function lastMinuteEnds(text: string): number | undefined {
  const { step } = partOf(text.split(".")[1] ?? "");
  return Number.isSafeInteger(step) ? (Number(step) + 2) * STEP_MS : undefined;
}

function isCouponId(it: unknown): boolean {
  return typeof it === "string" && it.startsWith("cpn_");
}

/** Undefined where the browser cannot tell. */
async function isSignedBy({ kty, crv, x }: PublicKey, text: string, signature: string) {
  try {
    const key = await crypto.subtle.importKey("jwk", { kty, crv, x }, ALGORITHM, false, ["verify"]);
    return await crypto.subtle.verify(ALGORITHM, key, bytesOf(signature), new TextEncoder().encode(text));
  } catch {
    return undefined;
  }
}

/** The claims of a part, or none where it is no object. */
function partOf(part: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(bytesOf(part)));
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

function bytesOf(base64url: string) {
  const bytes = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(bytes, (it) => it.charCodeAt(0));
}
