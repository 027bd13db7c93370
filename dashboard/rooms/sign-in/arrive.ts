// What follows every sign-in: who it is is read anew, and the way goes on to where somebody was going.
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { meQuery } from "../../api/account.ts";
import { chosenLanguage, speak } from "../../app/language.ts";
import { isPageOfItsOwn, takeNext } from "../../app/next.ts";
import { onPendingOver, rememberPending } from "./pending.ts";

export function useArrival(): () => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async () => {
    rememberPending(undefined);
    // Another person may have been signed in before: nothing of theirs stays.
    queries.clear();
    const me = await queries.fetchQuery(meQuery);
    if (me !== null && chosenLanguage() === undefined) await speak(me.language);
    const next = takeNext();
    if (isPageOfItsOwn(next)) location.replace(next);
    else router.history.replace(next);
  };
}

/** A mailed link opens a tab of its own: once somebody has signed in there, the tab that waits for the code goes on too. */
export function useArrivalElsewhere(): void {
  const queries = useQueryClient();
  const arrive = useArrival();
  const look = useEffectEvent(async () => {
    const me = await queries.fetchQuery({ ...meQuery, staleTime: 0 });
    if (me !== null) await arrive();
  });
  useEffect(() => onPendingOver(() => look().catch(() => undefined)), []);
}
