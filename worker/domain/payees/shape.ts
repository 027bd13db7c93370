// Payee details as they are stored and as they are shown: the account's last four characters and no more.
import { type SQL, sql } from "drizzle-orm";
import type {
  BankAccount,
  PayeeDetails,
  PayeeDetailsRequest,
  PayeeDetailsStatus,
} from "../../../schema/contract/payee-details.ts";
import { ALLIANCE_OWNER, CLEARING_OWNER } from "../../../schema/ids.ts";
import type { payeeDetails } from "../../../schema/tables/payees.ts";
import { toIso } from "../../../schema/time.ts";
import type { Context } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { seal, unseal } from "./seal.ts";

/** What is sealed of a payee. */
export type Payee = Pick<PayeeDetailsRequest, "holderName" | "address" | "account">;

type Stored = typeof payeeDetails.$inferSelect;

/** Payee details with what was decided of them; `isReplaced` where a later version is in force. */
export type PayeeRow = Stored & {
  ownerName: string | null;
  proposedByName: string;
  confirmedBy: string | null;
  confirmedByName: string | null;
  confirmedAt: number | null;
  effectiveAt: number | null;
  refusedBy: string | null;
  refusedByName: string | null;
  refusedAt: number | null;
  reason: string | null;
  isReplaced: number;
};

/** SQL that is true of payee details `p` with a confirmation that has taken effect and no refusal. */
export function hasTakenEffect(p: SQL, now: number): SQL {
  return sql`EXISTS (SELECT 1 FROM payee_confirmations k WHERE k.alliance_id = ${p}.alliance_id
      AND k.payee_details_id = ${p}.id AND k.effective_at <= ${now})
    AND NOT EXISTS (SELECT 1 FROM payee_refusals n WHERE n.alliance_id = ${p}.alliance_id
      AND n.payee_details_id = ${p}.id)`;
}

/** SQL that is true of payee details `p` of whose owner a later version is in force. */
function isReplacedAt(now: number): SQL {
  return sql`EXISTS (SELECT 1 FROM payee_details l WHERE l.alliance_id = p.alliance_id AND l.owner_id = p.owner_id
    AND l.version > p.version AND ${hasTakenEffect(sql`l`, now)})`;
}

/** SQL that is true of payee details `p` with confirmation `c` and refusal `r` that stand so at an instant. */
export function hasStatus(status: PayeeDetailsStatus, now: number): SQL {
  switch (status) {
    case "refused":
      return sql`r.refused_at IS NOT NULL`;
    case "proposed":
      return sql`r.refused_at IS NULL AND c.effective_at IS NULL`;
    case "confirmed":
      return sql`r.refused_at IS NULL AND c.effective_at > ${now}`;
    case "replaced":
      return sql`r.refused_at IS NULL AND c.effective_at <= ${now} AND ${isReplacedAt(now)}`;
    case "in_force":
      return sql`r.refused_at IS NULL AND c.effective_at <= ${now} AND NOT ${isReplacedAt(now)}`;
  }
}

/** The payee details `p` of an alliance that meet a condition, as they stand at an instant. */
export function selectPayees(allianceId: string, condition: SQL, now: number): Statement<PayeeRow> {
  return statement(sql`SELECT p.alliance_id AS allianceId, p.id, p.owner_id AS ownerId, p.version, p.sealed,
      p.proposed_by AS proposedBy, p.proposed_at AS proposedAt, c.principal_id AS confirmedBy,
      o.name AS ownerName, proposer.name AS proposedByName, confirmer.name AS confirmedByName,
      refuser.name AS refusedByName,
      c.confirmed_at AS confirmedAt, c.effective_at AS effectiveAt, r.principal_id AS refusedBy,
      r.refused_at AS refusedAt, r.reason,
      ${isReplacedAt(now)} AS isReplaced
    FROM payee_details p
    LEFT JOIN payee_confirmations c ON c.alliance_id = p.alliance_id AND c.payee_details_id = p.id
    LEFT JOIN payee_refusals r ON r.alliance_id = p.alliance_id AND r.payee_details_id = p.id
    LEFT JOIN merchants o ON o.alliance_id = p.alliance_id AND o.id = p.owner_id
    JOIN principals proposer ON proposer.alliance_id = p.alliance_id AND proposer.id = p.proposed_by
    LEFT JOIN principals confirmer ON confirmer.alliance_id = p.alliance_id AND confirmer.id = c.principal_id
    LEFT JOIN principals refuser ON refuser.alliance_id = p.alliance_id AND refuser.id = r.principal_id
    WHERE p.alliance_id = ${allianceId} AND ${condition}`);
}

export function sealPayee(ctx: Context, row: Omit<Stored, "sealed">, payee: Payee): Promise<string> {
  return seal(ctx, placeOf(row), new TextEncoder().encode(JSON.stringify(payee)));
}

/** Name, address and account as they were proposed. Throws where the row is not the one that was sealed. */
export async function openPayee(ctx: Context, row: Stored): Promise<Payee> {
  const payee: Payee = JSON.parse(new TextDecoder().decode(await unseal(ctx, placeOf(row), row.sealed)));
  return payee;
}

/** Whose they are, which version, and by whom they were proposed: none of it can be changed beside what is sealed. */
function placeOf({ allianceId, id, ownerId, version, proposedBy, proposedAt }: Omit<Stored, "sealed">) {
  return { allianceId, place: [id, ownerId, version, proposedBy, proposedAt].join("\n") };
}

export async function toPayeeDetails(ctx: Context, row: PayeeRow, now: number): Promise<PayeeDetails> {
  const { id, ownerId, ownerName, version, proposedBy, proposedByName, proposedAt } = row;
  const { holderName, address, account } = await openPayee(ctx, row);
  return {
    ...{ id, ownerId, ownerName, version },
    status: statusOf(row, now),
    ...{ holderName, address },
    account: masked(account),
    ...{ proposedBy, proposedByName, proposedAt: toIso(proposedAt) },
    confirmation: confirmationOf(row),
    refusal: refusalOf(row),
  };
}

export function statusOf(row: PayeeRow, now: number): PayeeDetailsStatus {
  if (row.refusedAt !== null) return "refused";
  if (row.effectiveAt === null) return "proposed";
  if (row.effectiveAt > now) return "confirmed";
  return row.isReplaced === 1 ? "replaced" : "in_force";
}

function masked(account: BankAccount): PayeeDetails["account"] {
  const branchNumber = account.kind === "iban" ? null : account.branchNumber;
  const bic = account.kind === "card" ? null : account.bic;
  return { kind: account.kind, lastFour: numberOf(account).slice(-4), bic, branchNumber };
}

/** The number itself, whatever the kind. */
export function numberOf(account: BankAccount): string {
  if (account.kind === "iban") return account.iban;
  return account.kind === "card" ? account.cardNumber : account.accountNumber;
}

function confirmationOf(row: PayeeRow): PayeeDetails["confirmation"] {
  const { confirmedBy, confirmedByName, confirmedAt, effectiveAt } = row;
  if (confirmedBy === null || confirmedAt === null || effectiveAt === null) return null;
  const name = confirmedByName ?? "";
  return { principalId: confirmedBy, name, confirmedAt: toIso(confirmedAt), effectiveAt: toIso(effectiveAt) };
}

function refusalOf({ refusedBy, refusedByName, refusedAt, reason }: PayeeRow): PayeeDetails["refusal"] {
  if (refusedBy === null || refusedAt === null) return null;
  return {
    principalId: refusedBy,
    name: refusedByName ?? "",
    reason: reason ?? "",
    refusedAt: toIso(refusedAt),
  };
}

/** The merchant that an owner is; null for the alliance and the clearing account. */
export function merchantIdOf(ownerId: string): string | null {
  return ownerId === ALLIANCE_OWNER || ownerId === CLEARING_OWNER ? null : ownerId;
}
