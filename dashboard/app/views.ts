// Saved views: filters of a room under a name, kept in this browser for one membership.
import type { Filters } from "./filters.ts";
import { recalled, remember } from "./storage.ts";

export type View = { name: string; filters: Filters<string> };

/** Of which room of which membership. */
export type Place = { membershipId: string; room: string };

export function viewsOf(place: Place): View[] {
  const kept = recalled(nameOf(place));
  if (kept === undefined) return [];
  try {
    const views: unknown = JSON.parse(kept);
    return Array.isArray(views) ? views.filter(isView) : [];
  } catch {
    return [];
  }
}

/** The newest under a name takes the place of the one before. Answers the views there are now. */
export function keepView(place: Place, view: View): View[] {
  return keep(place, [...viewsOf(place).filter(({ name }) => name !== view.name), view]);
}

export function forgetView(place: Place, name: string): View[] {
  return keep(
    place,
    viewsOf(place).filter((it) => it.name !== name),
  );
}

function keep(place: Place, views: View[]): View[] {
  remember(nameOf(place), views.length === 0 ? undefined : JSON.stringify(views));
  return views;
}

function nameOf({ membershipId, room }: Place): string {
  return `views.${membershipId}.${room}`;
}

function isView(value: unknown): value is View {
  if (typeof value !== "object" || value === null) return false;
  const { name, filters } = value as Partial<View>;
  return typeof name === "string" && typeof filters === "object" && filters !== null;
}
