// What an answer must not hold, found in the rows themselves: ids by whose rows they stand in, words, amounts, secrets.
import { env } from "cloudflare:workers";
import type { Caller } from "./callers.ts";
import { AMOUNTS, type DividedWorld, HOLDER, type Realm, WORDS } from "./divided-world.ts";
import type { Row } from "./rows.ts";

/** What somebody may not be told; `secrets` are nobody's to be told. */
export type PrivateThings = {
  ids: ReadonlySet<string>;
  words: readonly string[];
  amounts: ReadonlySet<string>;
  secrets: readonly string[];
};

/** What a text holds of private things. */
export function leaksIn(text: string, { ids, words, amounts, secrets }: PrivateThings): string[] {
  const lower = text.toLowerCase();
  return [
    ...idsIn(text).filter((it) => ids.has(it)),
    ...words.filter((word) => lower.includes(word)),
    ...(text.match(/(?<![\w-])\d{8,}(?!\w)/g) ?? []).filter((it) => amounts.has(it)),
    ...secrets.filter((it) => text.includes(it)),
  ];
}

/** Knows of every row whose it is; what somebody sees is widened by what an answer tells everybody. */
export function privateThings(divided: DividedWorld, rows: readonly Row[]) {
  const secrets = secretsIn(rows);
  const ids = idsByPlace(divided, rows);
  const known = new Map<string, PrivateThings>();
  return ({ sees, personId }: Pick<Caller, "sees" | "personId">, tells: readonly Realm[] = []) => {
    const viewer = { sees: [...sees, ...tells], personId };
    const name = JSON.stringify(viewer);
    const things = known.get(name) ?? { ...thingsHiddenFrom(viewer, divided, ids, rows), secrets };
    known.set(name, things);
    return things;
  };
}

type Viewer = { sees: readonly Realm[]; personId: string | undefined };

function thingsHiddenFrom(viewer: Viewer, divided: DividedWorld, ids: IdsByPlace, rows: readonly Row[]) {
  const hidden = REALMS.filter((realm) => !viewer.sees.includes(realm));
  return {
    ids: idsHiddenFrom(viewer, divided, ids, rows),
    words: hidden.map((realm) => WORDS[realm]),
    amounts: new Set(hidden.flatMap((realm) => AMOUNTS_OF[realm] ?? []).map(String)),
  };
}

const REALMS = Object.keys(WORDS) as (keyof typeof WORDS)[];
const AMOUNTS_OF: Partial<Record<Realm, readonly number[]>> = AMOUNTS;

/** The ids of the alliance with the merchants in whose rows they stand, none where it is everybody's; and the foreign ones. */
type IdsByPlace = { here: Map<string, Set<string>>; abroad: Set<string> };

function idsByPlace({ world, foreignWorld }: DividedWorld, rows: readonly Row[]): IdsByPlace {
  const of = (allianceId: string) => rows.filter(({ values }) => textsOf(values).includes(allianceId));
  const abroad = new Set(of(foreignWorld.id).flatMap(({ values }) => idsOf(values)));
  return { here: merchantsById(of(world.id)), abroad };
}

function merchantsById(rows: readonly Row[]): Map<string, Set<string>> {
  const admins = rows.filter(({ values }) => values.role === "admin").flatMap(({ values }) => idsOf(values));
  const found = new Map<string, Set<string>>();
  for (const { values } of rows) {
    const ids = idsOf(values);
    const merchants = ids.filter((id) => id.startsWith("mer_"));
    for (const id of ids) {
      const isShared = SHARED.test(id) || admins.includes(id);
      found.set(id, new Set(isShared ? [] : [...(found.get(id) ?? []), ...merchants]));
    }
  }
  followLinks(rows, found, admins);
  return found;
}

/** That it settled, all members of an alliance may know. */
const SHARED = /^(all|stl)_/;

/** A row that names no merchant belongs to those of the things that it names. */
function followLinks(rows: readonly Row[], found: Map<string, Set<string>>, admins: readonly string[]): void {
  for (const { values } of rows) {
    const ids = idsOf(values).filter((id) => !SHARED.test(id) && !admins.includes(id));
    const linked = new Set(ids.flatMap((id) => (/^(prn|per)_/.test(id) ? [] : [...(found.get(id) ?? [])])));
    for (const id of ids) if (found.get(id)?.size === 0) found.set(id, linked);
  }
}

function idsHiddenFrom(
  { sees, personId }: Viewer,
  { own, stranger }: DividedWorld,
  { here, abroad }: IdsByPlace,
  rows: readonly Row[],
): Set<string> {
  const merchantId = sees.includes("own") ? own.id : stranger.id;
  const isShown = (id: string, merchants: Set<string>) =>
    sees.includes("alliance") &&
    (merchants.size === 0 ||
      merchants.has(merchantId) ||
      sees.includes("admins") ||
      (id.startsWith("mer_") && sees.includes("merchants")) ||
      (id.startsWith("off_") && sees.includes("offers")));
  const hidden = [...here].filter((it) => !isShown(...it)).map(([id]) => id);
  const foreign = sees.includes("foreign") ? [] : [...abroad].filter((id) => !here.has(id));
  const self = rows.filter(({ values }) => personId !== undefined && textsOf(values).includes(personId));
  const known = new Set(self.flatMap(({ values }) => idsOf(values)));
  return new Set(
    [...hidden, ...foreign].filter((id) => !known.has(id) && !(sees.includes("foreign") && abroad.has(id))),
  );
}

/** Digests, codes and tokens in full, and what a holder is known by. */
function secretsIn(rows: readonly Row[]): string[] {
  const kept = rows.flatMap(({ values }) =>
    Object.entries(values).flatMap(([column, value]) =>
      /(hash|token|code|holder_key|public_key)$/.test(column) && String(value).length > 15
        ? [String(value)]
        : [],
    ),
  );
  return [...new Set(kept), env.OPERATOR_KEY, env.HOLDER_SECRET, HOLDER.value];
}

function idsOf(values: Row["values"]): string[] {
  return textsOf(values).flatMap(idsIn);
}

function idsIn(text: string): string[] {
  return text.match(/\b[a-z]{3}_(?:\d\d)?[0-9a-z]{26}\b/g) ?? [];
}

function textsOf(values: Row["values"]): string[] {
  return Object.values(values).filter((value) => typeof value === "string");
}
