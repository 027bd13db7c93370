// Who a gift is for, as it leaves this browser: a hash in place of what was typed.
import { innerHashOf, isAsPeopleHave, normalise } from "../../../schema/holder-identity.ts";
import type { GiftRequest } from "../../api/gifts.ts";
import { unreadable } from "../../api/problem.ts";

type Holder = NonNullable<GiftRequest["holder"]>;
type Kind = Holder["kind"];

/** Null where nothing was entered. @throws ApiProblem about the field `holder.value` where it is no number or address. */
export async function holderOf(kind: Kind, value: string): Promise<Holder | null> {
  if (value.trim() === "") return null;
  const normalised = normalise(kind, value);
  if (!isAsPeopleHave(kind, normalised)) {
    throw unreadable([{ field: "holder.value", code: `no_${kind}` }]);
  }
  return { kind, sha256: await innerHashOf(kind, normalised) };
}
