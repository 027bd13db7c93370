// What no well-meaning caller sends: values, texts, bytes, paths, queries and headers that try to trip the reader.
import type { Dice } from "../../support/model/dice.ts";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Written into the JSON text without quotes, because no value of JavaScript is written so. */
const bare = (text: string) => `@bare(${text})`;

const ODD_VALUES: readonly Json[] = [
  ...[null, true, false, 0, -1, 1.5, -0.1, 1e21, 2 ** 53, -(2 ** 53), 99_999_999_999, 100_000_000_000],
  ...["9007199254740993", "1e999", "-1e999", "-0", "1E+2", "0.1e-400", "9".repeat(400)].map(bare),
  ...["", " ", "0", "1", "-1", "1e3", "null", "true", "NaN", "[object Object]", "__proto__", "constructor"],
  ...[
    "a\u0000b",
    "\u0000",
    "a\u202eb",
    "\u2066a\u2069",
    "\ufeffa",
    "a\u200bb",
    "\ud800",
    "a\udfff",
    "\u{1f9f8}",
  ],
  ...[
    "a\nb",
    "a\r\nSet-Cookie: a=b",
    "\u0085",
    "ﬃ",
    "İ",
    "e\u0301".repeat(50),
    "'; DROP TABLE gifts; --",
    "%00",
  ],
  ...[
    "=1+1",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "file:///etc/passwd",
    "http://169.254.169.254/",
  ],
  ...[
    "x".repeat(129),
    "x".repeat(10_000),
    "字".repeat(4000),
    "mer_00000000000000000000000000",
    "all_99".padEnd(32, "0"),
  ],
  ...["0000-01-01", "2026-02-30", "9999-12-31", "10000-01-01", "-000001-01-01", "2026-13-01", "2026-1-1"],
  ...[
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999Z",
    "2026-01-05T02:00:00+14:00",
    "2026-01-05T24:00:00Z",
  ],
  ...["2026-01-05T02:00:00.000000000001Z", "1969-12-31T23:59:59Z", "+275760-09-13T00:00:00Z"],
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  Array.from({ length: 300 }, () => "x"),
  nested(20),
  nested(40),
];

/** Member names that no contract has, some of which mean something to JavaScript. */
const ODD_NAMES = [
  "amuontMinor",
  "__proto__",
  "constructor",
  "toString",
  "",
  "a".repeat(300),
  "\u0000",
  "a/b~c",
  "$ref",
];

function nested(depth: number): Json {
  return depth === 0 ? 1 : depth % 2 ? [nested(depth - 1)] : { a: nested(depth - 1) };
}

/** The same JSON value with one thing wrong in it, as text. */
export function spoiltText(dice: Dice, value: unknown): string {
  const spoilt = structuredClone(value) as Json;
  const places = placesIn(spoilt);
  const [holder, key] = places.length === 0 ? [undefined, ""] : dice.pick(places);
  if (holder === undefined || dice.chance(0.03)) return textOf(dice.pick(ODD_VALUES));
  dice.pick(SPOILERS)(holder, key, dice);
  return textOf(spoilt);
}

type Holder = { [name: string]: Json };
type Place = [holder: Holder, key: string];

const SPOILERS: readonly ((holder: Holder, key: string, dice: Dice) => void)[] = [
  (holder, key, dice) => Object.assign(holder, { [key]: dice.pick(ODD_VALUES) }),
  (holder, key, dice) => Object.assign(holder, { [key]: dice.pick(ODD_VALUES) }),
  (holder, key, dice) => Object.assign(holder, { [key]: dice.pick(ODD_VALUES) }),
  (holder, key) => Reflect.deleteProperty(holder, key),
  (holder, _, dice) =>
    Object.defineProperty(holder, dice.pick(ODD_NAMES), { value: 1, enumerable: true, configurable: true }),
  (holder, key) => Object.assign(holder, { [key]: [holder[key] ?? null] }),
  (holder, key) => Object.assign(holder, { [key]: JSON.stringify(holder[key]) }),
  (holder, key) => Object.assign(holder, { [key]: Number(holder[key]) + 0.5 }),
];

/** Every place of a value that could be something else. */
function placesIn(value: Json): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Holder;
  return Object.keys(holder).flatMap((key): Place[] => [[holder, key], ...placesIn(holder[key] ?? null)]);
}

function textOf(value: Json): string {
  return (JSON.stringify(value) ?? "null").replace(/"@bare\((.*?)\)"/g, "$1");
}

type Bytes = Uint8Array<ArrayBuffer>;
const bytes = (...values: number[]): Bytes => new Uint8Array(values);
const utf8 = (text: string): Bytes => new Uint8Array(new TextEncoder().encode(text));

/** The same text in a wrapping that is wrong: cut, doubled, otherwise encoded, far too large or deep. */
export function spoiltBytes(dice: Dice, text: string): Bytes {
  return dice.pick(WRAPPINGS)(text, dice);
}

const WRAPPINGS: readonly ((text: string, dice: Dice) => Bytes)[] = [
  (text, dice) => utf8(text.slice(0, dice.int(0, text.length))),
  (text) => utf8(text + text),
  (text) => utf8(`{"a":1,${text.slice(1)}`),
  (text) => utf8(text.replace("{", '{"reason":"a","reason":"b",')),
  (text) => utf8(`\ufeff${text}`),
  (text) => utf8(text.replaceAll('"', "'")),
  (text) => joined(bytes(0xff, 0xfe), utf16(text)),
  (text) => utf16(text),
  (text) => joined(bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3), utf8(text)),
  (text) => joined(utf8(text.slice(0, -1)), bytes(0xc3, 0x28, 0x7d)),
  (text) => joined(utf8(text.slice(0, -1)), bytes(0xed, 0xa0, 0x80)),
  (text) => joined(utf8(text), bytes(0)),
  () => utf8("[".repeat(5000)),
  () => utf8(`${'{"a":'.repeat(200)}1${"}".repeat(200)}`),
  () => utf8(`{"reason":"${"x".repeat(1_100_000)}"}`),
  () => utf8(`"${"x".repeat(256 * 1024 - 2)}"`),
  () => utf8("reason=a&amountMinor=1"),
  () => utf8("<?xml version='1.0'?><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"),
  () => utf8(""),
  () => utf8(" \t\r\n"),
];

function utf16(text: string): Bytes {
  return new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
}

function joined(head: Bytes, tail: Bytes): Bytes {
  return new Uint8Array([...head, ...tail]);
}

export const ODD_CONTENT_TYPES = [
  ...[
    "",
    "text/plain",
    "text/json",
    "application/jsonp",
    "application/xml",
    "application/json; charset=utf-16",
  ],
  ...[
    "application/json; charset=gbk",
    "application/json;charset=UTF-8",
    "APPLICATION/JSON",
    "multipart/form-data",
  ],
  ...[
    "application/x-www-form-urlencoded",
    "application/json, text/plain",
    "*/*",
    "application/merge-patch+json",
  ],
];

/** As they stand in the address, percent signs and all. */
export const ODD_PATH_PARTS = [
  ...[
    "%00",
    "%ff",
    "%2F",
    "%2e%2e",
    "..",
    ".",
    "%20",
    "%",
    "%zz",
    "%E4%BD%A0",
    "%ED%A0%80",
    "%0d%0a",
    ";a=b",
    "a;b",
  ],
  ...[
    "null",
    "undefined",
    "0",
    "-1",
    "*",
    "'",
    "%27%20OR%201%3D1--",
    "__proto__",
    "constructor",
    "alliance",
    "clearing",
  ],
  ...[
    "mer_",
    "mer_00000000000000000000000000",
    "all_9900000000000000000000000000",
    "x".repeat(128),
    "x".repeat(129),
  ],
  ...[
    "x".repeat(3000),
    "%F0%9F%A7%B8",
    "a.csv",
    ".csv",
    "a%2Ecsv",
    "{id}",
    ":id",
    "~",
    "@",
    "a,b",
    "a+b",
    "0000-0000-0000-0000-0",
  ],
];

export const ODD_QUERIES = [
  ...[
    "",
    "limit",
    "limit=",
    "limit=0",
    "limit=-1",
    "limit=1e1",
    "limit=1.5",
    "limit=1&limit=2",
    "limit=%31",
    "limit=٣",
  ],
  ...[
    "cursor=",
    "cursor=%00",
    "cursor=%ff%fe",
    "cursor=e30",
    "cursor=bnVsbA",
    "cursor=W10",
    `cursor=${"A".repeat(300)}`,
  ],
  ...[
    "cursor=a&cursor=b",
    "%",
    "%=%",
    "&&&",
    "=",
    "==",
    "a[b]=c",
    "__proto__=1",
    "constructor=1",
    "limit[]=1",
  ],
  ...[
    `a=${"b".repeat(8000)}`,
    "day=2026-02-30",
    "day=0000-01-01",
    "effectiveFrom=x",
    "ownerId=%00",
    "unit=ABC",
  ],
];

export const ODD_METHODS = [
  "GET",
  "HEAD",
  "OPTIONS",
  "PUT",
  "DELETE",
  "PATCH",
  "POST",
  "PROPFIND",
  "SEARCH",
  "PURGE",
];

/** One header each, by name. */
export const ODD_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ...["", "a b", "x".repeat(256), "a,b", '"quoted"', "0"].map((it) => ["Idempotency-Key", it] as const),
  ...[
    "",
    "yesterday",
    "2026-01-05",
    "2026-02-30T00:00:00Z",
    "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
  ].map((it) => ["Jiehua-Now", it] as const),
  ...["2026-01-05T02:00:00.000Z", "1e3", "2026-01-05T02:00:00+01:00", "8999-12-31T23:59:59Z"].map(
    (it) => ["Jiehua-Now", it] as const,
  ),
  ...[
    "",
    "Bearer",
    "Bearer ",
    "Bearer a b",
    "Basic YTpi",
    "bearer x",
    "Digest a=b",
    `Bearer ${"x".repeat(255)}`,
  ].map((it) => ["Authorization", it] as const),
  ...[`Bearer ${"x".repeat(5000)}`, "Bearer jh_live_00", "Bearer null"].map(
    (it) => ["Authorization", it] as const,
  ),
  ...[
    "",
    "a=b",
    "jiehua-session=",
    "jiehua-session=x",
    "__Host-jiehua-session=x",
    ";;;=",
    "jiehua-session=%ff",
  ].map((it) => ["Cookie", it] as const),
  ...["mbr_", "mbr_00000000000000000000000000", "x".repeat(500), ""].map(
    (it) => ["Jiehua-Membership", it] as const,
  ),
  ...["-1", "0", "1", "99999999999999999999", "abc", "1e9", "0x10"].map(
    (it) => ["Content-Length", it] as const,
  ),
  ...["gzip", "br", "identity", "deflate, gzip", "x"].map((it) => ["Content-Encoding", it] as const),
  ...["", "zh;q=x", "*;q=0", "zh-CN,zh;q=0.9,en;q=0.8", "q=q=q", ",".repeat(2000), "x".repeat(5000)].map(
    (it) => ["Accept-Language", it] as const,
  ),
  ...["", "a b", "x".repeat(65), "<b>", "../.."].map((it) => ["Jiehua-Request-Id", it] as const),
  ...["null", "https://elsewhere.example", "http://jiehua.test", ""].map((it) => ["Origin", it] as const),
  ...["cross-site", "same-site", "none", "same-origin", "x"].map((it) => ["Sec-Fetch-Site", it] as const),
  ...["application/xml", "text/html;q=x", ""].map((it) => ["Accept", it] as const),
  ["X-HTTP-Method-Override", "DELETE"],
  ["X-Forwarded-For", "127.0.0.1"],
  ["X-Forwarded-Host", "elsewhere.example"],
  ["Range", "bytes=0-0"],
  ["If-None-Match", "*"],
  ["Expect", "100-continue"],
];
