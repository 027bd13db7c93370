// Signed texts that say that a coupon is shown now, and are none of ours: each is wrong in one thing.
import { env } from "cloudflare:workers";
import { base64url, exportSPKI, generateKeyPair, type JWTHeaderParameters, SignJWT } from "jose";
import { newAllianceId, newId } from "../../../schema/ids.ts";
import { signText } from "../../../worker/domain/presenting/signed-text.ts";
import { signingKeyOf } from "../../../worker/domain/signing/key.ts";
import { changedEverywhere } from "./wrong-keys.ts";

export type Wrong = { name: string; text: string };

/** What a right text says; `others` are of the same alliance, of another redeemer and of another alliance. */
export type Said = { origin: string; allianceId: string; couponId: string; otherAllianceId: string };

type Key = CryptoKey | Uint8Array;
type Claims = Record<string, unknown>;

export async function wrongTexts(text: string, said: Said, full: boolean): Promise<Wrong[]> {
  const { kid, privateKey } = await signingKeyOf(env.PRESENTATION_SECRET, "presentation");
  const head = { alg: "EdDSA", typ: "jiehua-coupon+jwt", kid };
  const claims = { iss: said.origin, aud: said.allianceId, sub: said.couponId, step: minute() };
  return [
    ...(await wrongHeads(claims, head, privateKey)),
    ...(await wrongClaims(claims, head, privateKey, said)),
    ...(await unsignedOrByOthers(claims, head, kid, said)),
    ...(await bySecretsAtHand(claims, said)),
    ...misshapen(text),
    ...changedEverywhere(text, full).map((it, index) => ({ name: `changed ${index}`, text: it })),
  ];
}

const minute = () => Math.floor(Date.now() / 60_000);

async function wrongHeads(claims: Claims, head: JWTHeaderParameters, key: Key): Promise<Wrong[]> {
  const typs = [
    "JWT",
    "jwt",
    "at+jwt",
    "jiehua-coupon",
    "jiehua-coupon+jws",
    "webhook+jwt",
    " jiehua-coupon+jwt",
  ];
  const kids = ["", "1", "other", "__proto__", "constructor", "../../dev/null", "' OR 1=1 --", "\u0000"];
  const links = [{ jku: "https://evil.test/jwks.json" }, { x5u: "https://evil.test/cert.pem" }];
  const heads: Claims[] = [
    ...typs.map((typ) => ({ ...head, typ })),
    without(head, "typ"),
    ...kids.map((kid) => ({ ...head, kid })),
    without(head, "kid"),
    ...links.map((link) => ({ ...without(head, "kid"), ...link })),
    { ...head, crit: ["exp"], exp: 1 },
    { ...head, crit: ["b64"], b64: false },
    { ...head, crit: [] },
  ];
  return all(
    heads,
    (it) => `head ${JSON.stringify(it)}`,
    (it) => handSigned(it, claims, key),
  );
}

async function wrongClaims(
  claims: Claims,
  head: JWTHeaderParameters,
  key: Key,
  { origin, otherAllianceId }: Said,
): Promise<Wrong[]> {
  const issuers = [
    "https://evil.test",
    `${origin}/`,
    `${origin}.evil.test`,
    origin.toUpperCase(),
    "",
    null,
    [origin],
  ];
  const audiences = [otherAllianceId, newAllianceId(0), "", "*", null];
  const subjects = [newId("coupon"), newId("gift"), "", null, 1, "__proto__"];
  const steps = [null, "now", String(minute()), minute() + 0.5, 1e300, [minute()], {}, true];
  const seconds = Math.floor(Date.now() / 1000);
  const said: Claims[] = [
    ...issuers.map((iss) => ({ ...claims, iss })),
    ...audiences.map((aud) => ({ ...claims, aud })),
    ...subjects.map((sub) => ({ ...claims, sub })),
    ...steps.map((step) => ({ ...claims, step })),
    ...["iss", "aud", "sub", "step"].map((name) => without(claims, name)),
    { ...claims, exp: seconds - 3600 },
    { ...claims, nbf: seconds + 3600 },
    { ...claims, exp: "soon" },
  ];
  return all(
    said,
    (it) => `claims ${JSON.stringify(it)}`,
    (it) => handSigned(head, it, key),
  );
}

/** No algorithm, other ones, and other keys under our key's name. */
async function unsignedOrByOthers(
  claims: Claims,
  head: JWTHeaderParameters,
  kid: string,
  said: Said,
): Promise<Wrong[]> {
  const payload = encoded(claims);
  const spelled = ["none", "None", "NONE", "nOnE", "", "HS256", "EdDSA", "Ed25519"];
  const filler = "A".repeat(86);
  const unsigned = spelled.flatMap((alg) =>
    ["", filler].map((signature) => ({
      name: `alg ${alg}, ${signature === "" ? "no" : "an empty"} signature`,
      text: `${encoded({ ...head, alg })}.${payload}.${signature}`,
    })),
  );
  const own = await Promise.all(
    (["EdDSA", "ES256", "RS256", "PS256"] as const).map(async (alg) => {
      const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
      const jwk = await crypto.subtle.exportKey("jwk", publicKey);
      const sign = (more: object) =>
        new SignJWT(claims).setProtectedHeader({ alg, typ: head.typ ?? "", ...more }).sign(privateKey);
      return [
        { name: `${alg} by another key`, text: await sign({ kid }) },
        { name: `${alg} by another key, which it brings along`, text: await sign({ kid, jwk }) },
      ];
    }),
  );
  const secrets = { "another instance": "x".repeat(32), "the sign-in secret": env.SIGN_IN_SECRET };
  const derived = await Promise.all(
    Object.entries(secrets).map(async ([name, secret]) => ({
      name: `the key of ${name}`,
      text: await signText(secret, said, Date.now()),
    })),
  );
  return [...unsigned, ...own.flat(), ...derived];
}

/** The public key, and what else could be had, taken for a secret. */
async function bySecretsAtHand(claims: Claims, { couponId }: Said): Promise<Wrong[]> {
  const { kid, publicJwk } = await signingKeyOf(env.PRESENTATION_SECRET, "presentation");
  const texts = [
    ...[
      "secret",
      publicJwk.x,
      JSON.stringify(publicJwk),
      kid,
      couponId,
      await exportSPKI(await extractable(publicJwk)),
    ],
    ...[env.SIGN_IN_SECRET, env.PRESENTATION_SECRET, env.OPERATOR_KEY],
  ];
  const keys = [...texts.map((it) => new TextEncoder().encode(it)), base64url.decode(publicJwk.x)];
  const algorithms = ["HS256", "HS384", "HS512"];
  const cases = keys.flatMap((key, index) => algorithms.map((alg) => ({ alg, key, index })));
  return all(
    cases,
    ({ alg, index }) => `${alg} by what is at hand, ${index}`,
    ({ alg, key }) =>
      new SignJWT(claims).setProtectedHeader({ alg, typ: "jiehua-coupon+jwt", kid }).sign(key),
  );
}

function misshapen(text: string): Wrong[] {
  const [head = "", payload = "", signature = ""] = text.split(".");
  const shapes = {
    "without its signature": `${head}.${payload}.`,
    "of two parts": `${head}.${payload}`,
    "of four parts": `${text}.${signature}`,
    "of five parts": `${text}.${payload}.${signature}`,
    "turned round": `${signature}.${payload}.${head}`,
    "with the head for a payload": `${head}.${head}.${signature}`,
    "with padding": `${text}==`,
    "in other base64": `${head}.${payload}.${signature.replaceAll("-", "+").replaceAll("_", "/")}+/`,
    "cut by one": text.slice(0, -1),
    "grown by one": `${text}A`,
    "in capitals": text.toUpperCase(),
    "as JSON": JSON.stringify({ protected: head, payload, signature }),
    "with a scheme": `Bearer ${text}`,
    "with a blank inside": `${head}. ${payload}.${signature}`,
    "with the half of another signature": `${head}.${payload}.${signature.slice(43)}${signature.slice(0, 43)}`,
    "its payload alone": payload,
  };
  return Object.entries(shapes).map(([name, it]) => ({ name, text: it }));
}

function all<Of>(
  items: readonly Of[],
  name: (item: Of) => string,
  make: (item: Of) => Promise<string>,
): Promise<Wrong[]> {
  return Promise.all(items.map(async (it) => ({ name: name(it), text: await make(it) })));
}

/** Signed as the text stands: a library would refuse to write some of these. */
async function handSigned(head: Claims, claims: Claims, key: Key): Promise<string> {
  const input = `${encoded(head)}.${encoded(claims)}`;
  const bytes = new TextEncoder().encode(input);
  if (key instanceof Uint8Array) throw new Error("hand-signed texts are signed by key pairs");
  return `${input}.${base64url.encode(new Uint8Array(await crypto.subtle.sign("Ed25519", key, bytes)))}`;
}

function extractable(jwk: JsonWebKey): Promise<CryptoKey> {
  return crypto.subtle.importKey("jwk", { kty: "OKP", crv: "Ed25519", x: jwk.x ?? "" }, "Ed25519", true, [
    "verify",
  ]);
}

function encoded(value: object): string {
  return base64url.encode(JSON.stringify(value));
}

function without(claims: Claims, name: string): Claims {
  return Object.fromEntries(Object.entries(claims).filter(([it]) => it !== name));
}
