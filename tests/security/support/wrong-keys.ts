// API keys that are none, from one that is: shown in another way, cut, grown, bent, or made up.
import { apiKeyChecksum, newApiKey } from "../../../schema/keys.ts";
import type { Attempt } from "./attempts.ts";

export const bearer = (key: string): Record<string, string> => ({ Authorization: `Bearer ${key}` });

/** A good key in another place or form than `Authorization: Bearer <key>`. */
export function shownWrongly(key: string): Attempt[] {
  const encoded = [
    ...[`Basic ${btoa(`${key}:`)}`, `Basic ${btoa(`:${key}`)}`, `Bearer ${btoa(key)}`],
    ...[`Bearer ${encodeURIComponent(`${key}\u0000`)}`, `Bearer ${"a".repeat(8000)}`],
  ];
  const values = [...FORMS.map((it) => it.replaceAll("KEY", key)), ...encoded];
  return [
    ...values.map((value) => ({
      name: `Authorization: ${value.slice(0, 80)}`,
      headers: { Authorization: value },
    })),
    ...HEADERS.map((place) => ({ name: `the header ${place}`, headers: { [place]: `Bearer ${key}` } })),
    ...QUERIES.map((name) => ({
      name: `the query ${name}`,
      headers: {},
      probes: [{ method: "GET", path: `/v1/alliance?${name}=${key}` }],
    })),
    { name: "a key as a session's cookie", headers: { Cookie: `__Host-jiehua-session=${key}` } },
  ];
}

const FORMS = [
  ...["", "Bearer", "Bearer:", "KEY", "BearerKEY", "Bearer:KEY", "Bearer=KEY", "Bearer  KEY", "Bearer\tKEY"],
  ...[
    'Bearer "KEY"',
    "Bearer <KEY>",
    "Bearer key=KEY",
    "Bearer KEY KEY",
    "Bearer KEY,KEY",
    "Bearer Bearer KEY",
  ],
  ...["Bearer KEY, Bearer KEY", "Bearer KEY,Bearer KEY", "Bearer KEY;", "Bearer KEY=", "Bearer KEY%20"],
  ...["Bearer%20KEY", "Bearers KEY", "Basic KEY", "Token KEY", "Token token=KEY", "ApiKey KEY", "Digest KEY"],
  ...["Negotiate KEY", "JWT KEY", "DPoP KEY", "PoP KEY", 'MAC id="KEY"', 'Hawk id="KEY"'],
  ...["AWS4-HMAC-SHA256 Credential=KEY", "Bearer null", "Bearer undefined", "Bearer true", "Bearer {}"],
  ...[
    "Bearer 0",
    "Bearer *",
    "Bearer %00",
    "Bearer ' OR 1=1 --",
    "Bearer '||'",
    "Bearer KEY'--",
    "Bearer KEY/*",
  ],
];
const HEADERS = ["X-API-Key", "Api-Key", "X-Authorization", "Proxy-Authorization", "X-Auth-Token"];
const QUERIES = ["access_token", "api_key", "apiKey", "key", "token", "Authorization"];

/** What is no key any more: `full` tries every character at every place. */
export function bent(key: string, full: boolean): Attempt[] {
  const swapped = [...key]
    .map((it) => (it === it.toLowerCase() ? it.toUpperCase() : it.toLowerCase()))
    .join("");
  const texts = [
    ...changedEverywhere(key, full),
    ...Array.from({ length: key.length - 1 }, (_, index) => key.slice(0, index + 1)),
    ...Array.from({ length: 12 }, (_, index) => key.slice(index + 1)),
    ...["0", "_", "-", ".", "=", "00", "_000000"].flatMap((more) => [key + more, more + key]),
    ...[key.toUpperCase(), key.toLowerCase(), swapped, key + key, [...key].reverse().join("")],
    ...lookAlikes(key),
  ].filter((it) => it !== key);
  return [...new Set(texts)].map((text) => ({ name: text, headers: bearer(text) }));
}

const CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-";

/** One character changed at each place: its neighbour, its other case and a foreign one, or all that there are. */
export function changedEverywhere(text: string, full: boolean): string[] {
  const at = (index: number, character: string) => text.slice(0, index) + character + text.slice(index + 1);
  const few = (character: string) => {
    const next = CHARACTERS[(CHARACTERS.indexOf(character) + 1) % CHARACTERS.length] ?? "0";
    const isLower = character === character.toLowerCase();
    return [next, isLower ? character.toUpperCase() : character.toLowerCase(), "~"];
  };
  return [...text]
    .flatMap((character, index) => (full ? [...CHARACTERS] : few(character)).map((it) => at(index, it)))
    .filter((it) => it !== text);
}

/** Letters of our own alphabet that look the same. */
function lookAlikes(key: string): string[] {
  const pairs = ["0O", "O0", "1l", "l1", "1I", "Il", "lI", "5S", "S5", "8B", "B8", "2Z", "Z2", "_-"];
  return pairs.map(([letter = "", other = ""]) => key.replaceAll(letter, other));
}

/** Headers with a letter or a blank of another alphabet. */
export function foreignLookAlikes(key: string): string[] {
  const pairs = ["jј", "hһ", "_＿", "eе", "oо", "0Ο", "sѕ", " \u00a0", " \u2003"];
  return pairs
    .map((it) => `Bearer ${key}`.replace(it[0] ?? "", it[1] ?? ""))
    .filter((it) => it !== `Bearer ${key}`);
}

/** Well-formed keys with a right checksum that nobody was given. */
export function madeUp(key: string): Attempt[] {
  const withChecksum = (head: string) => `${head}_${apiKeyChecksum(head)}`;
  const head = key.slice(0, key.lastIndexOf("_"));
  const otherKind = head.startsWith("jh_test_")
    ? head.replace("jh_test_", "jh_live_")
    : head.replace("jh_live_", "jh_test_");
  const shards = ["01", "02", "0z", "10", "zz"].map((shard) => head.slice(0, 8) + shard + head.slice(10));
  const bodies = Array.from({ length: 38 }, (_, index) => {
    const at = index + 10;
    return head.slice(0, at) + (head[at] === "a" ? "b" : "a") + head.slice(at + 1);
  });
  const texts = [
    ...[otherKind, ...shards, ...bodies].map(withChecksum),
    ...[otherKind, ...shards].map((it) => it + key.slice(-7)),
    ...["jh_demo_", "jk_test_", "JH_test_", "sk_live_", "jh__"].map((prefix) =>
      withChecksum(prefix + head.slice(8)),
    ),
    ...["000000", "zzzzzz", "ABCDEF"].map((sum) => `${head}_${sum}`),
    ...[true, false].flatMap((test) => [0, 1, 61, 3843].map((shard) => newApiKey({ test, shard }))),
  ].filter((it) => it !== key);
  return texts.map((text) => ({ name: text, headers: bearer(text) }));
}
