// What owners of money are called: merchants by their names, the alliance by its own, and who clears by what it does.
import { useLingui } from "@lingui/react/macro";
import { hostOf, ownerIdOf, useMembership } from "./membership.ts";

/** `name` is what the API calls a merchant; null for an owner that is none. */
export function useOwnerName(): (ownerId: string, name: string | null) => string {
  const { t } = useLingui();
  const membership = useMembership();
  return (ownerId, name) => {
    if (name !== null && name !== "") return name;
    if (ownerId === ownerIdOf(membership)) return hostOf(membership).name;
    if (ownerId === "alliance") return membership.alliance.name;
    return ownerId === "clearing" ? t`The clearing institution` : ownerId;
  };
}
