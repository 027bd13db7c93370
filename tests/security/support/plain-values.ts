// Values that a JSON Schema of the OpenAPI document takes, made of what a world already has: most would be accepted.
import type { Shape } from "../../../worker/openapi/schemas.ts";
import type { Dice } from "../../support/model/dice.ts";

/** What there is to name in a world: ids by their prefix, and values by the name of a field. */
export type Pool = {
  ids: Record<string, readonly string[]>;
  fields: Record<string, readonly unknown[]>;
};

/** What a value is made from: the random choices, what there is to name, and where references lead. */
export type Source = { dice: Dice; pool: Pool; components: Record<string, Shape> };

/** A value of that schema; `name` is the field it stands in. */
export function plainValue(source: Source, schema: Shape, name = ""): unknown {
  const { dice, pool, components } = source;
  const known = pool.fields[name];
  if (known !== undefined && dice.chance(0.8)) return dice.pick(known);
  if (typeof schema.$ref === "string")
    return plainValue(source, components[schema.$ref.split("/").at(-1) ?? ""] ?? {}, name);
  const choices = (schema.anyOf ?? schema.oneOf) as Shape[] | undefined;
  if (choices !== undefined) return plainValue(source, dice.pick(choices), name);
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return dice.pick(schema.enum);
  return MAKERS[String(schema.type)]?.(source, schema, name) ?? null;
}

type Maker = (source: Source, schema: Shape, name: string) => unknown;

const MAKERS: Record<string, Maker> = {
  object: plainObject,
  array: plainList,
  string: plainText,
  integer: ({ dice }, { minimum = 0, maximum = 1_000_000 }) =>
    dice.int(Number(minimum), Math.min(Number(maximum), Number(minimum) + dice.pick([1, 100, 30_000]))),
  number: ({ dice }) => dice.int(0, 100),
  boolean: ({ dice }) => dice.chance(0.5),
};

function plainList(source: Source, schema: Shape, name: string): unknown {
  const { prefixItems, items, minItems = 0, maxItems = 3 } = schema;
  const single = name.replace(/s$/, "");
  if (Array.isArray(prefixItems)) return prefixItems.map((it) => plainValue(source, it, single));
  const length = source.dice.int(Number(minItems), Math.min(Number(maxItems), 3));
  return Array.from({ length }, () => plainValue(source, items as Shape, single));
}

function plainObject(source: Source, { properties = {}, required = [] }: Shape): unknown {
  const fields = Object.entries(properties as Record<string, Shape>);
  const sent = fields.filter(([name]) => (required as string[]).includes(name) || source.dice.chance(0.6));
  return Object.fromEntries(sent.map(([name, schema]) => [name, plainValue(source, schema, name)]));
}

function plainText({ dice, pool }: Source, { pattern = "", format, minLength = 1 }: Shape): string {
  const prefix = /^\^([a-z]{3})_/.exec(String(pattern))?.[1];
  if (prefix !== undefined) return dice.pick(pool.ids[prefix] ?? [`${prefix}_${"0".repeat(26)}`]);
  if (format === "date-time") return dice.pick(INSTANTS);
  if (String(pattern).startsWith("^\\d{4}-")) return dice.pick(DAYS);
  if (format === "email") return `somebody${dice.int(1, 9)}@example.com`;
  if (String(pattern).includes("0-9a-f]{64}")) return "ab".repeat(32);
  return dice.pick(WORDS).padEnd(Number(minLength), "x");
}

const INSTANTS = ["2026-01-05T02:00:00.000Z", "2026-02-01T00:00:00Z", "2025-12-31T23:59:59.999Z"];
const DAYS = ["2026-01-05", "2026-03-31", "2027-12-31"];
const WORDS = ["a", "toys", "store-1", "A-2026-0001", "童行", "en", "owner", "Something to say"];
