// At which store a till works: the one that its account is bound to, or the one that it names.
import { Problem } from "../../../schema/problems.ts";
import { type MemberContext, merchantOf } from "../../context.ts";

/** The store of a request; undefined where neither the account nor the request names one. @throws Problem `store_not_yours`. */
export function storeAt(ctx: MemberContext, named: string | undefined): string | undefined {
  const own = boundStore(ctx);
  if (own === undefined) return named;
  if (named !== undefined && named !== own) throw new Problem("store_not_yours");
  return own;
}

/** The one store that an account is bound to, if any. */
export function boundStore(ctx: MemberContext): string | undefined {
  if (merchantOf(ctx) === undefined || !("storeRef" in ctx.actor)) return undefined;
  return ctx.actor.storeRef ?? undefined;
}
