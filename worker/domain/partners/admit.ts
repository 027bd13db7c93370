// How a merchant comes in: by an admin's hand, or by an application that an admin approves.
import { eq, sql } from "drizzle-orm";
import type {
  Application,
  ApplicationRequest,
  CreatedMerchant,
  MerchantRequest,
} from "../../../schema/contract/merchants.ts";
import type { NamedPerson } from "../../../schema/contract/named-people.ts";
import { newId } from "../../../schema/ids.ts";
import { Problem } from "../../../schema/problems.ts";
import { alliances } from "../../../schema/tables/alliances.ts";
import { categories } from "../../../schema/tables/categories.ts";
import { merchants } from "../../../schema/tables/merchants.ts";
import type { AdminContext, Context } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit, type Write } from "../../db/commit.ts";
import { exactlyOne, must } from "../../db/must.ts";
import { insert, type Statement, statement } from "../../db/statement.ts";
import { handOver } from "../../mail/hand-over.ts";
import type { Mail } from "../../mail/mailer.ts";
import { allianceIsAsRead } from "../alliance/as-read.ts";
import { introduce, issueKey, type NewMember } from "../keys/issue.ts";
import { NEW_CUSTOMER, openAccounts } from "../ledger/accounts.ts";
import { inviteOwner } from "../membership/invite.ts";
import { newPrincipal } from "../membership/principals.ts";
import { actorStands } from "../membership/standing.ts";
import { findMerchant } from "./read.ts";
import { type MerchantRow, toMerchant } from "./shape.ts";

/**
 * A new active merchant and a first key that may do what its owner may. An owner who is named by an address is invited;
 * the key is then the admin's own, as every key that an admin makes for a merchant.
 *
 * @throws Problem `category_unknown`, `invited_too_often`.
 */
export async function createMerchant(
  ctx: AdminContext,
  { owner: named, ...request }: MerchantRequest,
): Promise<CreatedMerchant> {
  const row = newMerchant(ctx, ctx.alliance.id, { ...request, contact: null, status: "active" });
  const owner = await firstOwner(ctx, row, named);
  const created = await commit(ctx, { ...toMerchant(row, ctx), ownerKey: owner.key, mailed: null }, [
    ...must(allianceIsAsRead(ctx), actorStands(ctx)),
    ...categoryExists(row),
    insert(merchants, row),
    ...openMerchantAccounts(ctx, row.id),
    ...owner.writes,
    audit(ctx, row.allianceId, "merchant.created", row.id, { name: row.name }, { merchantId: row.id }),
  ]);
  return { ...created, mailed: await handOver(ctx, owner.mail) };
}

/** Asks to be admitted; nobody is asked who it is. @throws Problem `not_found`, `category_unknown`. */
export async function apply(
  ctx: Context,
  allianceId: string,
  request: ApplicationRequest,
): Promise<Application> {
  const [alliance] = await ctx.db
    .select({ id: alliances.id })
    .from(alliances)
    .where(eq(alliances.id, allianceId));
  if (!alliance) throw new Problem("not_found");
  const row = newMerchant(ctx, allianceId, { ...request, creditLimitMinor: null, status: "applied" });
  return commit(ctx, { id: row.id, status: "applied" as const }, [
    ...categoryExists(row),
    insert(merchants, row),
    audit(ctx, allianceId, "merchant.applied", row.id, {}, { merchantId: row.id }),
  ]);
}

/**
 * Admits an applicant as `createMerchant` does; whoever proves the application's address may accept to be its owner.
 *
 * @throws Problem `not_found`, `merchant_status_differs`, `invited_too_often`.
 */
export async function approve(
  ctx: AdminContext,
  id: string,
  { reason }: { reason: string },
): Promise<CreatedMerchant> {
  const row: MerchantRow = { ...(await findMerchant(ctx, id)), status: "active" };
  const named = ownerOf(row);
  const owner = await firstOwner(ctx, row, named);
  const admitted = statement(sql`UPDATE merchants SET status = 'active'
    WHERE alliance_id = ${row.allianceId} AND id = ${id} AND status = 'applied'`);
  const created = await commit(ctx, { ...toMerchant(row, ctx), ownerKey: owner.key, mailed: null }, [
    ...must(allianceIsAsRead(ctx), actorStands(ctx)),
    ...exactlyOne("merchant_status_differs", admitted),
    ...openMerchantAccounts(ctx, id),
    ...owner.writes,
    audit(ctx, row.allianceId, "merchant.approved", id, { reason }, { merchantId: id }),
  ]);
  return { ...created, mailed: await handOver(ctx, owner.mail) };
}

/** A category of the alliance's own list. */
export function categoryExists({
  allianceId,
  category,
}: Pick<MerchantRow, "allianceId" | "category">): Statement[] {
  const listed = sql`SELECT 1 FROM ${categories} WHERE alliance_id = ${allianceId} AND key = ${category}`;
  return must([sql`EXISTS (${listed})`, "category_unknown"]);
}

function newMerchant(
  ctx: Context,
  allianceId: string,
  fields: Omit<MerchantRow, "id" | "allianceId" | "createdAt" | "leftAt" | "suspendedForFraudAt">,
): MerchantRow {
  return {
    allianceId,
    id: newId("merchant"),
    ...fields,
    createdAt: ctx.now,
    leftAt: null,
    suspendedForFraudAt: null,
  };
}

function openMerchantAccounts(ctx: AdminContext, id: string): Statement[] {
  return openAccounts(ctx.alliance.id, [id], [ctx.alliance.currency, NEW_CUSTOMER]);
}

/** The applicant's contact, where it gave an address. */
function ownerOf({ contact }: MerchantRow): NamedPerson | undefined {
  if (!contact?.email) return undefined;
  return { name: contact.name, email: contact.email.toLowerCase(), language: contact.language ?? "en" };
}

type FirstOwner = { key: string; writes: Write[]; mail: Mail | null };

async function firstOwner(
  ctx: AdminContext,
  merchant: MerchantRow,
  named: NamedPerson | undefined,
): Promise<FirstOwner> {
  const { allianceId, id: merchantId, name } = merchant;
  const rights: NewMember = {
    ...{ allianceId, merchantId, role: "owner", createdAt: ctx.now },
    ...{ test: ctx.alliance.test, shard: ctx.shard },
  };
  if (named === undefined) {
    // Nobody is known yet, so it is called what the shop is called: its role stands beside it, in any language.
    const principal = newPrincipal(ctx, { allianceId, name, personId: null });
    return { ...(await introduce(principal, rights)), mail: null };
  }
  const { membershipId } = ctx.actor;
  const { key, writes } = await issueKey({ ...rights, membershipId, storeRef: null, label: "First key" });
  const invited = await inviteOwner(ctx, named, merchant);
  return { key, writes: [...writes, ...invited.writes], mail: invited.mail };
}
