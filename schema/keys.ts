// API keys and link tokens: random secrets that carry their shard; keys also a checksum, so that scanners recognise leaks.

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const KEY_PATTERN = /^jh_(live|test)_([0-9A-Za-z]{40})_([0-9A-Za-z]{6})$/;
const SHARD_LENGTH = 2;

/** A new API key: `jh_live_`, two characters of shard, 38 random ones (226 bits), `_` and a checksum of six. */
export function newApiKey(options: { test: boolean; shard: number }): string {
  const head = `jh_${options.test ? "test" : "live"}_${shardCharacters(options.shard)}${randomBase62(38)}`;
  return `${head}_${apiKeyChecksum(head)}`;
}

/** What a well-formed key says of itself; undefined for a text that was never a key of ours. */
export function parseApiKey(text: string): { test: boolean; shard: number } | undefined {
  const match = KEY_PATTERN.exec(text);
  if (!match || apiKeyChecksum(text.slice(0, text.lastIndexOf("_"))) !== match[3]) return;
  return { test: match[1] === "test", shard: shardOf(match[2] ?? "") };
}

/** The checksum of everything before the last underscore: CRC-32 in six base62 characters. */
export function apiKeyChecksum(head: string): string {
  return toBase62(crc32(head), 6);
}

/** A new token of a public link: two characters of shard and 30 random ones (178 bits). */
export function newLinkToken(shard: number): string {
  return shardCharacters(shard) + randomBase62(30);
}

/** The shard a link token names; undefined where it cannot be a token. */
export function shardOfLinkToken(token: string): number | undefined {
  return /^[0-9A-Za-z]{32}$/.test(token) ? shardOf(token) : undefined;
}

function shardCharacters(shard: number): string {
  return toBase62(shard, SHARD_LENGTH);
}

function shardOf(text: string): number {
  return [...text.slice(0, SHARD_LENGTH)].reduce((sum, character) => sum * 62 + BASE62.indexOf(character), 0);
}

/** Bytes above 247 are drawn again: 248 is the largest multiple of 62 in a byte, so every character is equally likely. */
function randomBase62(length: number): string {
  let text = "";
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < 248 && text.length < length) text += BASE62[byte % 62];
    }
  }
  return text;
}

function toBase62(value: number, length: number): string {
  let text = "";
  for (let rest = value; text.length < length; rest = Math.floor(rest / 62)) text = BASE62[rest % 62] + text;
  return text;
}

function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
