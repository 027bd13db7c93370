// The body of a request as text and as JSON, within limits.
import { Problem } from "../../schema/problems.ts";

const MAX_BODY_BYTES = 256 * 1024;

/** The body's text. @throws Problem `body_too_large`, `content_type_not_supported`, `malformed_request`. */
export async function readBody(request: Request): Promise<string> {
  if (Number(request.headers.get("Content-Length") ?? 0) > MAX_BODY_BYTES)
    throw new Problem("body_too_large");
  const bytes = await limited(request.body);
  if (bytes.length === 0) return "";
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^(identity)?$/i.test(request.headers.get("Content-Encoding") ?? ""))
    throw new Problem("content_type_not_supported", { detail: "Send the body without Content-Encoding." });
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?$/i.test(type.trim()))
    throw new Problem("content_type_not_supported");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch (cause) {
    throw new Problem("malformed_request", { detail: "The body is not UTF-8." }, { cause });
  }
}

/** The fields of a form that one of our pages sent. @throws Problem `body_too_large`, `content_type_not_supported`. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const bytes = await limited(request.body);
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/x-www-form-urlencoded(\s*;|$)/i.test(type.trim()))
    throw new Problem("content_type_not_supported", { detail: "Send the form of the page." });
  return new URLSearchParams(new TextDecoder().decode(bytes));
}

/** The JSON value of a body; undefined where it is empty. @throws Problem `malformed_request`. */
export function parseJson(text: string): unknown {
  if (text === "") return undefined;
  let value: unknown;
  // Before any pattern: in what is not JSON a string that never ends would be searched again from each quote in it.
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Problem("malformed_request", { detail: "The body is not valid JSON." }, { cause });
  }
  if (isDeeperThan(text, MAX_DEPTH)) {
    throw new Problem("malformed_request", { detail: `The body nests deeper than ${MAX_DEPTH} levels.` });
  }
  if (namesWritten(text) !== namesKept(value)) {
    throw new Problem("malformed_request", { detail: "An object names a member twice." });
  }
  return value;
}

/** No contract nests deeper than ten; walking what a stranger nested must not exhaust the stack. */
const MAX_DEPTH = 32;

/** Counts brackets outside of strings in a valid JSON text. */
function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (token === "[" || token === "{") depth++;
    if (token === "]" || token === "}") depth--;
    if (depth > limit) return true;
  }
  return false;
}

async function limited(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) throw new Problem("body_too_large");
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** How many member names a valid JSON text writes: its strings that a colon follows. */
function namesWritten(text: string): number {
  let names = 0;
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (match[1] !== undefined) names++;
  return names;
}

/** How many of them JSON.parse kept; it silently lets the last of two equal ones win. */
function namesKept(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, inner) => sum + namesKept(inner), own);
}
