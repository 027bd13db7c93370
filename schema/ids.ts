// Ids are prefixed and time-sortable (TypeID: a UUIDv7 in base32). An alliance's id also carries its shard.
import { typeid } from "typeid-js";

/** What each prefix names. */
export const ID_PREFIXES = {
  alliance: "all",
  person: "per",
  signIn: "sgn",
  session: "ses",
  passkey: "psk",
  passkeyChallenge: "pkc",
  principal: "prn",
  membership: "mbr",
  invitation: "inv",
  merchant: "mer",
  store: "sto",
  key: "key",
  offer: "off",
  allotment: "alt",
  allotmentRequest: "alq",
  gift: "gft",
  coupon: "cpn",
  wallet: "wal",
  reservation: "rsv",
  redemption: "rdm",
  refund: "rfd",
  transfer: "trf",
  settlement: "stl",
  instruction: "ins",
  payeeDetails: "pyd",
  paymentBatch: "pmb",
  bankLine: "bkl",
  deposit: "dpt",
  dispute: "dsp",
  adjustment: "adj",
  webhookEndpoint: "whk",
  event: "evt",
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

/** A new id of that kind: `cpn_` and 26 characters. */
export function newId(kind: IdKind): string {
  return typeid(ID_PREFIXES[kind]).toString();
}

/** A new alliance's id: `all_`, its shard in two digits, and 26 characters, so finding its database costs no look-up. */
export function newAllianceId(shard: number): string {
  return `${ID_PREFIXES.alliance}_${String(shard).padStart(2, "0")}${typeid().toString()}`;
}

/** The shard an alliance's id names; undefined where the text is no such id. */
export function shardOfAllianceId(allianceId: string): number | undefined {
  const match = /^all_(\d{2})[0-9a-z]{26}$/.exec(allianceId);
  return match ? Number(match[1]) : undefined;
}

/** What every id of that kind made before an instant (epoch milliseconds) is less than, and every later one is not. */
export function firstIdAt(kind: IdKind, atMs: number): string {
  // The first ten characters of a UUIDv7 in base32 are two empty bits and its 48 bits of milliseconds.
  const digits = Array.from({ length: 10 }, (_, index) => Math.floor(atMs / 32 ** (9 - index)) % 32);
  return `${ID_PREFIXES[kind]}_${digits.map((it) => BASE32[it]).join("")}`;
}

const BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";

/** The shape of an id of that kind, for contracts. */
export function idPattern(kind: IdKind): RegExp {
  const shard = kind === "alliance" ? "\\d{2}" : "";
  return new RegExp(`^${ID_PREFIXES[kind]}_${shard}[0-9a-z]{26}$`);
}

/** The account of the alliance itself, as an owner of dues and transfers. */
export const ALLIANCE_OWNER = "alliance";
/** The account of the institution that clears payments, where the policy names one. */
export const CLEARING_OWNER = "clearing";
