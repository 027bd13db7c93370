// A device that makes and uses a passkey as WebAuthn says (ES256, no attestation), and can be told to misbehave.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { isoBase64URL, isoCBOR } from "@simplewebauthn/server/helpers";

type Options = { challenge: string; user?: { id: string } };

/** What a device or its browser tells otherwise than it should. */
export type Misbehaviour = {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  counter?: number;
  userVerified?: boolean;
  userHandle?: string | undefined;
  /** Changes the last byte of what is signed after it is signed. */
  tampers?: boolean;
  format?: string;
};

const FLAGS = { present: 0x01, verified: 0x04, mayBeBackedUp: 0x08, holdsKey: 0x40 };
const ES256 = { name: "ECDSA", namedCurve: "P-256" };

export class Authenticator {
  readonly credentialId = isoBase64URL.fromBuffer(randomBytes(32));
  counter = 0;
  #keys: CryptoKeyPair | undefined;
  #userHandle = "";

  /** Makes a key for whom the options name. */
  async register(options: Options, more: Misbehaviour = {}): Promise<RegistrationResponseJSON> {
    this.#keys = (await crypto.subtle.generateKey(ES256, true, ["sign", "verify"])) as CryptoKeyPair;
    this.#userHandle = options.user?.id ?? "";
    const id = isoBase64URL.toBuffer(this.credentialId);
    const length = new Uint8Array([id.length >> 8, id.length & 0xff]);
    const key = [new Uint8Array(16), length, id, await this.#coseKey()];
    const authData = joined([await this.#head(FLAGS.holdsKey, more), ...key]);
    const attestation = new Map<string, string | Uint8Array<ArrayBuffer> | Map<string, never>>([
      ["fmt", more.format ?? "none"],
      ["attStmt", new Map<string, never>()],
      ["authData", authData],
    ]);
    return {
      ...this.#credential(),
      response: {
        clientDataJSON: clientData("webauthn.create", options, more),
        attestationObject: isoBase64URL.fromBuffer(isoCBOR.encode(attestation)),
        transports: ["internal", "hybrid"],
      },
    };
  }

  /** Signs what the options ask for. */
  async sign(options: Options, more: Misbehaviour = {}): Promise<AuthenticationResponseJSON> {
    if (this.#keys === undefined) throw new Error("register first");
    const clientDataJSON = clientData("webauthn.get", options, more);
    const authData = await this.#head(0, more);
    const digest = await crypto.subtle.digest("SHA-256", isoBase64URL.toBuffer(clientDataJSON));
    const signed = joined([authData, new Uint8Array(digest)]);
    const raw = await crypto.subtle.sign({ ...ES256, hash: "SHA-256" }, this.#keys.privateKey, signed);
    const signature = derOf(new Uint8Array(raw));
    if (more.tampers) signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1;
    const userHandle = "userHandle" in more ? more.userHandle : this.#userHandle;
    return {
      ...this.#credential(),
      response: {
        clientDataJSON,
        authenticatorData: isoBase64URL.fromBuffer(authData),
        signature: isoBase64URL.fromBuffer(signature),
        ...(userHandle === undefined ? {} : { userHandle }),
      },
    };
  }

  #credential() {
    const id = this.credentialId;
    return { id, rawId: id, type: "public-key" as const, clientExtensionResults: {} };
  }

  /** Of the relying party's hash, the flags and the counter, which goes up with each use. */
  async #head(flags: number, more: Misbehaviour): Promise<Uint8Array<ArrayBuffer>> {
    this.counter = more.counter ?? this.counter + 1;
    const host = new TextEncoder().encode(more.rpId ?? "jiehua.test");
    const verified = more.userVerified === false ? 0 : FLAGS.verified;
    const head = new Uint8Array(37);
    head.set(new Uint8Array(await crypto.subtle.digest("SHA-256", host)));
    head[32] = FLAGS.present | FLAGS.mayBeBackedUp | verified | flags;
    new DataView(head.buffer).setUint32(33, this.counter);
    return head;
  }

  async #coseKey(): Promise<Uint8Array<ArrayBuffer>> {
    const jwk = (await crypto.subtle.exportKey("jwk", this.#keys?.publicKey as CryptoKey)) as JsonWebKey;
    return isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, isoBase64URL.toBuffer(jwk.x ?? "")],
        [-3, isoBase64URL.toBuffer(jwk.y ?? "")],
      ]),
    );
  }
}

function clientData(type: string, options: Options, more: Misbehaviour): string {
  const told = {
    type: more.type ?? type,
    challenge: more.challenge ?? options.challenge,
    origin: more.origin ?? "http://jiehua.test",
    crossOrigin: false,
  };
  return isoBase64URL.fromUTF8String(JSON.stringify(told));
}

/** Two numbers side by side, as a DER sequence of integers, which is how authenticators write signatures. */
function derOf(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const integers = [raw.slice(0, 32), raw.slice(32)].map((it) => {
    const bare = it.slice(it.findIndex((byte) => byte !== 0));
    const positive = (bare[0] ?? 0) > 0x7f ? [0, ...bare] : [...bare];
    return [0x02, positive.length, ...positive];
  });
  const body = integers.flat();
  return new Uint8Array([0x30, body.length, ...body]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
