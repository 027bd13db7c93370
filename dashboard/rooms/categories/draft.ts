// Which categories compete and which complement each other, while it is being changed. Pure.

/** Pairs as the API tells them: two keys, and of what complements its strength. */
export type Told = {
  competing: readonly (readonly string[])[];
  complements: readonly (readonly (string | number)[])[];
};
type Patch = { competing: [string, string][]; complements: [string, string, number][] };

/** From who gives to who sells: they compete, or the second complements the first by a strength from 1 to 100. */
export type Relation = { kind: "none" } | { kind: "competes" } | { kind: "complements"; strength: number };

/** Rivals by both keys in order; strengths by giver and seller. */
export type Matrix = { rivals: ReadonlySet<string>; strengths: ReadonlyMap<string, number> };

export function matrixOf({ competing, complements }: Told): Matrix {
  return {
    rivals: new Set(competing.map(([a = "", b = ""]) => pairOf(a, b))),
    strengths: new Map(complements.map(([from, to, strength]) => [`${from} ${to}`, Number(strength)])),
  };
}

/** As the API takes it. */
export function toPatch({ rivals, strengths }: Matrix): Patch {
  return {
    competing: [...rivals].map((pair) => keysOf(pair)),
    complements: [...strengths].map(([way, strength]) => [...keysOf(way), strength]),
  };
}

/** What the API tells without one of its categories. */
export function without(told: Told, key: string): Patch {
  const { competing, complements } = toPatch(matrixOf(told));
  return {
    competing: competing.filter(([a, b]) => a !== key && b !== key),
    complements: complements.filter(([from, to]) => from !== key && to !== key),
  };
}

/** Shops of one category compete always; rivals need no strength, for nothing is gifted between them. */
export function relationOf({ rivals, strengths }: Matrix, from: string, to: string): Relation {
  if (from === to || rivals.has(pairOf(from, to))) return { kind: "competes" };
  const strength = strengths.get(`${from} ${to}`) ?? 0;
  return strength === 0 ? { kind: "none" } : { kind: "complements", strength };
}

/** Competing goes both ways and ends what complemented; a strength goes one way. */
export function withRelation(
  matrix: Matrix,
  [from, to]: readonly [string, string],
  relation: Relation,
): Matrix {
  const rivals = new Set(matrix.rivals);
  const strengths = new Map(matrix.strengths);
  const pair = pairOf(from, to);
  if (relation.kind === "competes") {
    rivals.add(pair);
    strengths.delete(`${from} ${to}`);
    strengths.delete(`${to} ${from}`);
    return { rivals, strengths };
  }
  rivals.delete(pair);
  if (relation.kind === "complements") strengths.set(`${from} ${to}`, relation.strength);
  else strengths.delete(`${from} ${to}`);
  return { rivals, strengths };
}

/** Pairs that compete after the change and did not before: what is gifted between them stops. */
export function newRivals(before: Matrix, after: Matrix): ReadonlySet<string> {
  return new Set([...after.rivals].filter((pair) => !before.rivals.has(pair)));
}

export function isSame(a: Matrix, b: Matrix): boolean {
  return (
    a.rivals.size === b.rivals.size &&
    [...a.rivals].every((it) => b.rivals.has(it)) &&
    a.strengths.size === b.strengths.size &&
    [...a.strengths].every(([way, strength]) => b.strengths.get(way) === strength)
  );
}

export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function keysOf(pair: string): [string, string] {
  const [a = "", b = ""] = pair.split(" ");
  return [a, b];
}
