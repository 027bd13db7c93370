// What everybody in a settlement is called, by their ids.
import { useMemo } from "react";
import type { Review } from "../../api/settlements.ts";
import { useOwnerName } from "../../app/owner-names.ts";

export type Names = ReadonlyMap<string, string>;

export function useOwnerNames({ owners }: Pick<Review, "owners">): Names {
  const nameOf = useOwnerName();
  const [alliance, clearing] = [nameOf("alliance", null), nameOf("clearing", null)];
  return useMemo(
    () =>
      new Map([
        ["alliance", alliance],
        ["clearing", clearing],
        ...owners.flatMap(({ ownerId, name }): [string, string][] =>
          name === null ? [] : [[ownerId, name]],
        ),
      ]),
    [owners, alliance, clearing],
  );
}

/** Whoever has left the list is called by its id, which its rows still open. */
export function called(names: Names, ownerId: string): string {
  return names.get(ownerId) ?? ownerId;
}
