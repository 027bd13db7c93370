// Principals: a person inside one alliance, found or made by an e-mail address, or somebody of whom only keys are known.
import { and, eq } from "drizzle-orm";
import type { NamedPerson } from "../../../schema/contract/named-people.ts";
import { newId } from "../../../schema/ids.ts";
import { principals } from "../../../schema/tables/access.ts";
import { people } from "../../../schema/tables/people.ts";
import type { Context } from "../../context.ts";
import { insert, type Statement } from "../../db/statement.ts";

/** A principal, and the writes that make it where it is new. */
export type Principal = { principalId: string; writes: Statement[] };

type Named = Pick<NamedPerson, "name" | "language"> & { email?: string | undefined };

/**
 * The principal of somebody named: with an address the person's own, whom two alliances may share; without, a new one.
 * Where somebody else makes the same person or principal first, the request is decided again and finds it.
 */
export async function principalOf(
  ctx: Context,
  allianceId: string,
  { name, email, language }: Named,
): Promise<Principal> {
  if (email === undefined) return newPrincipal(ctx, { allianceId, name, personId: null });
  const [known] = await ctx.db
    .select({ personId: people.id, principalId: principals.id })
    .from(people)
    .leftJoin(principals, and(eq(principals.personId, people.id), eq(principals.allianceId, allianceId)))
    .where(eq(people.email, email));
  if (known?.principalId) return { principalId: known.principalId, writes: [] };
  if (known) return newPrincipal(ctx, { allianceId, name, personId: known.personId });
  const personId = newId("person");
  const { principalId, writes } = newPrincipal(ctx, { allianceId, name, personId });
  // What a person is called beyond this alliance is theirs to say.
  const person = insert(people, { id: personId, email, name: "", language, createdAt: ctx.receivedAt });
  return { principalId, writes: [person, ...writes] };
}

/** A principal that there is not yet; `personId` null where only its keys will be known. */
export function newPrincipal(
  ctx: Context,
  { allianceId, name, personId }: { allianceId: string; name: string; personId: string | null },
): Principal {
  const id = newId("principal");
  return {
    principalId: id,
    writes: [insert(principals, { allianceId, id, name, createdAt: ctx.now, personId })],
  };
}
