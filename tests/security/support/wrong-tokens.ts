// Tokens of the kind that other systems take: signed with what somebody could have guessed, found, or been told.
import { env } from "cloudflare:workers";
import {
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from "jose";
import type { Attempt } from "./attempts.ts";
import { bearer } from "./wrong-keys.ts";

/** Whom the tokens claim to be. */
export type Claimed = {
  personId: string;
  membershipId: string;
  allianceId: string;
  key: string;
  token: string;
};

/** Nothing here takes such tokens, so none of them opens anything: neither as a key nor as a session. */
export async function tokensOfOthers(claimed: Claimed): Promise<Attempt[]> {
  const tokens = [
    ...unsigned(claimed),
    ...(await signedWithGuesses(claimed)),
    ...(await signedByThemselves(claimed)),
    ...(await withKeyNames(claimed)),
  ];
  return tokens.flatMap(({ name, token }) => [
    { name: `as a key: ${name}`, headers: bearer(token) },
    {
      name: `as a session: ${name}`,
      headers: { Cookie: `__Host-jiehua-session=${token}`, "Sec-Fetch-Site": "same-origin" },
    },
  ]);
}

type Named = { name: string; token: string };

const ISSUER = "https://jiehua.test";
const nowSeconds = () => Math.floor(Date.now() / 1000);

/** One set of claims that is as it should be, and others each wrong in one thing. */
function claimsOf({ personId, membershipId, allianceId }: Claimed): Record<string, JWTPayload> {
  const now = nowSeconds();
  const good = { iss: ISSUER, aud: ISSUER, sub: personId, iat: now, nbf: now, exp: now + 3600, jti: "1" };
  return {
    "a person's": good,
    "an owner's": { ...good, sub: membershipId, role: "owner", allianceId },
    "an operator's": { ...good, sub: "operator", role: "operator", scope: "*" },
    expired: { ...good, exp: now - 1 },
    "not yet good": { ...good, nbf: now + 3600 },
    endless: { iss: ISSUER, aud: ISSUER, sub: personId },
    "for another audience": { ...good, aud: "https://other.test" },
    "by another issuer": { ...good, iss: "https://other.test" },
  };
}

function unsigned(claimed: Claimed): Named[] {
  return Object.entries(claimsOf(claimed)).flatMap(([name, claims]) => {
    const token = new UnsecuredJWT(claims).encode();
    const [, payload = ""] = token.split(".");
    const spelled = ["None", "NONE", "nOnE", ""].map((alg) => `${encoded({ alg, typ: "JWT" })}.${payload}.`);
    return [token, ...(name === "an owner's" ? spelled : [])].map((it) => ({
      name: `alg none, ${name}`,
      token: it,
    }));
  });
}

/** What a guesser has at hand, and what only the server knows. */
async function signedWithGuesses(claimed: Claimed): Promise<Named[]> {
  const secrets = {
    ...{ secret: "secret", "a blank": " ", jiehua: "jiehua", changeme: "changeme" },
    ...{ "the key itself": claimed.key, "the session's token": claimed.token },
    ...{ "the operator's key": env.OPERATOR_KEY, "the sign-in secret": env.SIGN_IN_SECRET },
  };
  const claims = Object.entries(claimsOf(claimed));
  const cases = Object.entries(secrets).flatMap(([of, secret], index) =>
    (index === 0 ? claims : claims.slice(1, 3)).map(async ([name, payload]) => ({
      name: `HS256 with ${of}, ${name}`,
      token: await signed(payload, { alg: "HS256", typ: "JWT" }, new TextEncoder().encode(secret)),
    })),
  );
  return Promise.all(cases);
}

/** Keys of the attacker's own, and a public key taken for a secret. */
async function signedByThemselves(claimed: Claimed): Promise<Named[]> {
  const payload = claimsOf(claimed)["an owner's"] ?? {};
  const algorithms = ["RS256", "PS256", "ES256", "EdDSA"] as const;
  const own = algorithms.map(async (alg) => {
    const { privateKey } = await generateKeyPair(alg);
    return { name: alg, token: await signed(payload, { alg, typ: "JWT" }, privateKey) };
  });
  const { publicKey } = await generateKeyPair("RS256", { extractable: true });
  const published = new TextEncoder().encode(await exportSPKI(publicKey));
  const confused = await signed(payload, { alg: "HS256", typ: "JWT" }, published);
  const { token = "" } = (await own[0]) ?? {};
  const [head = "", body = "", signature = ""] = token.split(".");
  return [
    ...(await Promise.all(own)),
    { name: "a public key as a secret", token: confused },
    { name: "without its signature", token: `${head}.${body}.` },
    { name: "with two parts", token: `${head}.${body}` },
    { name: "with four parts", token: `${token}.${signature}` },
    { name: "with another's signature", token: `${head}.${encoded(payload)}.${signature}` },
  ];
}

/** Heads that send a careless reader elsewhere for its key. */
async function withKeyNames(claimed: Claimed): Promise<Named[]> {
  const payload = claimsOf(claimed)["an owner's"] ?? {};
  const names = [
    ...[
      "1",
      "../../../../dev/null",
      "/proc/sys/kernel/randomize_va_space",
      "' UNION SELECT 'secret' --",
      "| sleep 5",
    ],
    ...["https://evil.test/key", "\u0000", "__proto__"],
  ];
  const heads: JWTHeaderParameters[] = [
    ...names.map((kid) => ({ alg: "HS256", typ: "JWT", kid })),
    { alg: "HS256", jku: "https://evil.test/jwks.json" },
    { alg: "HS256", x5u: "https://evil.test/cert.pem" },
    { alg: "HS256", jwk: { kty: "RSA", n: "c2VjcmV0", e: "AQAB" } },
    { alg: "HS256", cty: "JWT" },
    ...["at+jwt", "dpop+jwt", "JWS", "jiehua", "application/jwt"].map((typ) => ({ alg: "HS256", typ })),
  ];
  const secret = new TextEncoder().encode("secret");
  return Promise.all(
    heads.map(async (head) => ({ name: JSON.stringify(head), token: await signed(payload, head, secret) })),
  );
}

function signed(
  payload: JWTPayload,
  head: JWTHeaderParameters,
  key: CryptoKey | Uint8Array,
): Promise<string> {
  return new SignJWT(payload).setProtectedHeader(head).sign(key);
}

function encoded(value: object): string {
  return btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
