// The contract's zod schemas as JSON Schema: named ones become components, the rest stands where it is used.
import { z } from "zod";

/** A request is described as it may be sent, an answer as it comes: a default makes the two differ. */
export type Form = "input" | "output";

export type Shape = { [member: string]: unknown };

export type Use = { schema: z.ZodType; form: Form };

export type Shapes = {
  /** The schema in that form, naming components by `$ref`. */
  of: (schema: z.ZodType, form: Form) => Shape;
  components: Record<string, Shape>;
};

/**
 * All schemas of a document at once, because only then it is known which names need two components.
 * The answer's form keeps the name; a request's form that differs is called `<name>Input`.
 *
 * @throws Error where two schemas share a name.
 */
export function shapesOf(uses: Iterable<Use>): Shapes {
  const named = { input: new Map<string, Shape>(), output: new Map<string, Shape>() };
  const plain = { input: new Map<z.ZodType, Shape>(), output: new Map<z.ZodType, Shape>() };
  for (const { schema, form } of uses) {
    const { $schema: _, $defs = {}, ...shape } = z.toJSONSchema(schema, { io: form, override: simplify });
    plain[form].set(schema, shape);
    for (const [name, definition] of Object.entries($defs)) define(named[form], name, definition);
  }
  const twofold = namesThatDiffer(named);
  const inputName = (name: string) => (twofold.has(name) ? `${name}Input` : name);
  return {
    of: (schema, form) => relabelled(plain[form].get(schema), form === "input" ? inputName : asIs) as Shape,
    components: {
      ...components(named.input, inputName),
      ...components(named.output, asIs),
    },
  };
}

/** A date-time says enough by its format; an integer beyond 2^53 is refused everywhere. */
function simplify({ jsonSchema: it }: { jsonSchema: Shape }): void {
  if (it.format === "date-time") delete it.pattern;
  if (it.minimum === Number.MIN_SAFE_INTEGER) delete it.minimum;
  if (it.maximum === Number.MAX_SAFE_INTEGER) delete it.maximum;
}

function define(named: Map<string, Shape>, name: string, shape: Shape): void {
  const known = named.get(name);
  if (known !== undefined && !isSame(known, shape)) throw new Error(`Two schemas are called ${name}.`);
  named.set(name, shape);
}

/** Names whose forms differ by themselves, or because of what they refer to. */
function namesThatDiffer({ input, output }: Record<Form, Map<string, Shape>>): Set<string> {
  const names = [...input.keys()].filter((name) => output.has(name));
  const differing = new Set(names.filter((name) => !isSame(input.get(name), output.get(name))));
  let size = -1;
  while (size !== differing.size) {
    size = differing.size;
    for (const name of names)
      if (referencesOf(input.get(name)).some((it) => differing.has(it))) differing.add(name);
  }
  return differing;
}

const REFERENCE = /"\$ref":"#\/\$defs\/(\w+)"/g;

function referencesOf(shape: Shape | undefined): string[] {
  return [...JSON.stringify(shape).matchAll(REFERENCE)].map(([, name]) => name ?? "");
}

function components(named: Map<string, Shape>, rename: (name: string) => string): Record<string, Shape> {
  const entries = [...named].map(([name, shape]) => [rename(name), relabelled(shape, rename)] as const);
  return Object.fromEntries(entries) as Record<string, Shape>;
}

function relabelled(shape: Shape | undefined, rename: (name: string) => string): unknown {
  if (shape === undefined) throw new Error("A schema was not among those that the document uses.");
  const text = JSON.stringify(shape);
  return JSON.parse(text.replace(REFERENCE, (_, name) => `"$ref":"#/components/schemas/${rename(name)}"`));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function asIs(name: string): string {
  return name;
}
