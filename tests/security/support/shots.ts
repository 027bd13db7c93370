// Requests to one operation each: many well meant, most with one thing wrong in body, path, query, method or header.

import { isAllowed } from "../../../worker/http/actor.ts";
import type { Endpoint } from "../../../worker/http/endpoint.ts";
import { isMembers } from "../../../worker/openapi/problems.ts";
import type { Shape } from "../../../worker/openapi/schemas.ts";
import { Dice } from "../../support/model/dice.ts";
import type { Ground } from "./ground.ts";
import {
  ODD_CONTENT_TYPES,
  ODD_HEADERS,
  ODD_METHODS,
  ODD_PATH_PARTS,
  ODD_QUERIES,
  spoiltBytes,
  spoiltText,
} from "./odd-values.ts";
import { plainValue, type Source } from "./plain-values.ts";

export type Shot = {
  method: string;
  /** Path and query as they stand in the address. */
  path: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | undefined;
};

/** An operation as declared and as documented. */
export type Target = { endpoint: Endpoint; operation: Shape; components: Record<string, Shape> };

/** The same seed makes the same request, but for the ids of the ground. */
export function aShot(seed: number, { endpoint, operation, components }: Target, ground: Ground): Shot {
  const dice = new Dice(seed);
  const source = { dice, pool: ground.pool, components };
  const shot: Shot = {
    method: endpoint.method.toUpperCase(),
    path: pathOf(endpoint.path, source) + queryOf(operation, source),
    headers: {
      ...credentialsOf(dice, endpoint, ground),
      "CF-Connecting-IP": `10.${dice.int(0, 255)}.${dice.int(0, 255)}.${dice.int(1, 254)}`,
      ...(dice.chance(0.2) ? { "Idempotency-Key": `key-${dice.int(1, 40)}` } : {}),
    },
    body: undefined,
  };
  const schema = schemaOf(operation);
  const sample = ground.samples[`${endpoint.method} ${endpoint.path}`];
  const sampled = sample !== undefined && (sample.isAlone || dice.chance(0.7));
  if (sampled)
    Object.assign(shot, { path: sample.path, headers: { ...shot.headers, ...sample.credentials } });
  const value = sampled ? sample.body : schema === undefined ? {} : plainValue(source, schema);
  if (schema !== undefined) Object.assign(shot, withBody(shot, JSON.stringify(value)));
  const spoil = dice.weighted(SPOILERS);
  return withoutWhatCannotBeSent(spoil(shot, { dice, endpoint, value }));
}

type Spoiler = (shot: Shot, about: { dice: Dice; endpoint: Endpoint; value: unknown }) => Shot;

const SPOILERS: readonly (readonly [weight: number, spoil: Spoiler])[] = [
  [20, (shot) => shot],
  [30, (shot, { dice, value }) => withBody(shot, spoiltText(dice, value))],
  [
    10,
    (shot, { dice, value }) => ({ ...withBody(shot, ""), body: spoiltBytes(dice, JSON.stringify(value)) }),
  ],
  [4, (shot, { dice }) => withHeader(shot, "Content-Type", dice.pick(ODD_CONTENT_TYPES))],
  [
    10,
    (shot, { dice, endpoint }) => ({
      ...shot,
      path: endpoint.path.replace(/\{\w+\}/g, () => dice.pick(ODD_PATH_PARTS)),
    }),
  ],
  [8, (shot, { dice }) => ({ ...shot, path: `${shot.path.split("?")[0]}?${dice.pick(ODD_QUERIES)}` })],
  [4, (shot, { dice }) => ({ ...shot, method: dice.pick(ODD_METHODS) })],
  [14, (shot, { dice }) => withHeader(shot, ...dice.pick(ODD_HEADERS))],
];

function withBody(shot: Shot, text: string): Shot {
  const headers = { "Content-Type": "application/json", ...shot.headers };
  return { ...shot, headers, body: new Uint8Array(new TextEncoder().encode(text)) };
}

function withHeader(shot: Shot, name: string, value: string): Shot {
  return { ...shot, headers: { ...shot.headers, [name]: value } };
}

/** Neither GET nor HEAD can be given a body here. */
function withoutWhatCannotBeSent(shot: Shot): Shot {
  return ["GET", "HEAD"].includes(shot.method) ? { ...shot, body: undefined } : shot;
}

/** Mostly somebody who may ask this, at times anybody. */
function credentialsOf(dice: Dice, endpoint: Endpoint, { callers }: Ground): Record<string, string> {
  const { by } = endpoint;
  const fitting = callers.filter(({ role }) => (role === "none" ? by[0] === "public" : isAllowed(role, by)));
  const { credentials } = dice.pick(dice.chance(0.75) && fitting.length > 0 ? fitting : callers);
  if (isMembers(endpoint) || dice.chance(0.05)) return credentials;
  const { "Jiehua-Now": _, ...rest } = credentials;
  return rest;
}

function pathOf(path: string, source: Source): string {
  const { dice, pool } = source;
  const [, noun = ""] = /^\/v1\/([\w-]+)/.exec(path) ?? [];
  return path.replace(/\{(\w+)\}/g, (_, name) => {
    const known = pool.fields[name] ?? idsOf(pool.ids, name === "ownerId" ? "merchants" : noun);
    return encodeURIComponent(String(dice.pick(known.length > 0 ? known : ["none"])));
  });
}

/** The ids that the noun of a path has: they begin with what the noun begins with, but for these. */
function idsOf(ids: Record<string, readonly string[]>, noun: string): readonly string[] {
  const prefix = PREFIXES[noun] ?? noun.replace("-", "").slice(0, 3);
  return ids[prefix] ?? Object.values(ids).flat();
}

const PREFIXES: Record<string, string> = {
  "api-keys": "key",
  allotments: "alt",
  gifts: "gft",
  reservations: "rsv",
  redemptions: "rdm",
  settlements: "stl",
  memberships: "mbr",
};

function queryOf(operation: Shape, source: Source): string {
  const inQuery = (operation.parameters as Shape[]).filter(
    (it) => it.in === "query" && source.dice.chance(0.3),
  );
  const pairs = inQuery.map(({ name, schema }) => {
    const value = plainValue(source, schema as Shape, String(name));
    return `${name}=${encodeURIComponent(String(value))}`;
  });
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

function schemaOf({ requestBody }: Shape): Shape | undefined {
  const { content } = (requestBody ?? {}) as { content?: Record<string, { schema: Shape }> };
  return content?.["application/json"]?.schema;
}
