// An alliance's own categories, and which pairs of them compete or complement each other.
import { sql } from "drizzle-orm";
import type { Alliance, AlliancePatch } from "../../../schema/contract/alliances.ts";
import { Problem } from "../../../schema/problems.ts";
import {
  categories,
  competingCategories,
  complementingCategories,
} from "../../../schema/tables/categories.ts";
import { must } from "../../db/must.ts";
import { insertAll, type Statement, statement } from "../../db/statement.ts";

export type CategoryTable = Pick<Alliance, "categories" | "competing" | "complements">;

/** @throws Problem `category_unknown` for a pair outside the list, `validation_failed` for doubles. */
export function checkCategories({ categories, competing, complements }: CategoryTable): void {
  const keys = new Set(categories.map((it) => it.key));
  if (keys.size < categories.length) throw doubled("/categories");
  for (const [a, b] of [...competing, ...complements]) {
    if (!keys.has(a) || !keys.has(b))
      throw new Problem("category_unknown", { category: keys.has(a) ? b : a });
  }
  if (hasDoubles(competing.map(ordered))) throw doubled("/competing");
  if (hasDoubles(complements.map(([a, b]) => [a, b]))) throw doubled("/complements");
}

/** The rows of a checked table. */
export function insertCategories(allianceId: string, table: CategoryTable): Statement[] {
  const list = table.categories.map((it) => ({ allianceId, ...it }));
  return [...insertAll(categories, list), ...insertPairs(allianceId, table)];
}

/** Puts what was sent in the place of the old; a category that a merchant has must stay. */
export function replaceCategories(allianceId: string, sent: AlliancePatch): Statement[] {
  const { categories: list, competing, complements } = sent;
  return [
    ...(competing
      ? [statement(sql`DELETE FROM competing_categories WHERE alliance_id = ${allianceId}`)]
      : []),
    ...(complements
      ? [statement(sql`DELETE FROM complementing_categories WHERE alliance_id = ${allianceId}`)]
      : []),
    ...(list ? replaceList(allianceId, list) : []),
    ...insertPairs(allianceId, { competing: competing ?? [], complements: complements ?? [] }),
  ];
}

function replaceList(allianceId: string, list: CategoryTable["categories"]): Statement[] {
  const keys = JSON.stringify(list.map((it) => it.key));
  const named = JSON.stringify(list.map((it) => [it.key, it.name]));
  const isGone = sql`NOT IN (SELECT value FROM json_each(${keys}))`;
  const had = sql`SELECT 1 FROM merchants WHERE alliance_id = ${allianceId} AND category ${isGone}`;
  return [
    ...must([sql`NOT EXISTS (${had})`, "category_in_use"]),
    statement(sql`DELETE FROM categories WHERE alliance_id = ${allianceId} AND key ${isGone}`),
    statement(sql`INSERT INTO categories (alliance_id, key, name)
      SELECT ${allianceId}, value ->> 0, value ->> 1 FROM json_each(${named}) WHERE true
      ON CONFLICT (alliance_id, key) DO UPDATE SET name = excluded.name`),
  ];
}

function insertPairs(
  allianceId: string,
  { competing, complements }: Pick<CategoryTable, "competing" | "complements">,
): Statement[] {
  const rivals = competing.map(ordered).map(([firstKey, secondKey]) => ({ allianceId, firstKey, secondKey }));
  const friends = complements.map(([firstKey, secondKey, strength]) => ({
    allianceId,
    firstKey,
    secondKey,
    strength,
  }));
  return [...insertAll(competingCategories, rivals), ...insertAll(complementingCategories, friends)];
}

/** Competing has no direction: a pair is stored once, its smaller key first. */
export function ordered([a, b]: readonly [string, string]): [string, string] {
  if (a === b) throw doubled("/competing");
  return a < b ? [a, b] : [b, a];
}

function hasDoubles(pairs: readonly (readonly string[])[]): boolean {
  return new Set(pairs.map((pair) => pair.join(" "))).size < pairs.length;
}

function doubled(pointer: string): Problem {
  const detail = "Each entry must name something of its own.";
  return new Problem("validation_failed", { errors: [{ pointer, code: "duplicate", detail }] });
}
