// What categories are called; their key while the alliance is on its way.
import { useQuery } from "@tanstack/react-query";
import { allianceQuery } from "../../api/alliance.ts";
import { useMembership } from "../../app/membership.ts";

export function useCategoryName(): (key: string) => string {
  const { id } = useMembership();
  const { data } = useQuery(allianceQuery(id));
  return (key) => data?.categories.find((it) => it.key === key)?.name ?? key;
}
