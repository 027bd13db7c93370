// The audit log page by page, from either end: an admin reads all of its alliance's, an owner those of its merchant.
import type { AuditEvent, AuditQuery } from "../../../schema/contract/audit.ts";
import { Problem } from "../../../schema/problems.ts";
import { toIso } from "../../../schema/time.ts";
import { type MemberContext, merchantOf } from "../../context.ts";
import type { Page } from "../../db/page.ts";
import { readStretch, type ShownRow } from "./rows.ts";

/** The cursor is the number of the last event looked at. @throws Problem `malformed_request` for any other text. */
export async function listAuditEvents(ctx: MemberContext, query: AuditQuery): Promise<Page<AuditEvent>> {
  const { limit, cursor, order, ...selection } = query;
  const { rows, goesOnBeyond } = await readStretch(
    ctx.d1,
    { allianceId: ctx.alliance.id, merchantId: merchantOf(ctx), selection },
    { beyond: placeOf(cursor, order), order, limit },
  );
  return { data: rows.map(toEvent), nextCursor: goesOnBeyond === null ? null : String(goesOnBeyond) };
}

function placeOf(cursor: string | undefined, order: AuditQuery["order"]): number {
  if (cursor === undefined) return order === "oldest" ? 0 : Number.MAX_SAFE_INTEGER;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new Problem("malformed_request", { detail: "This cursor was not given by the list before." });
}

function toEvent({ allianceId: _, mac: __, at, details, sealed, ...row }: ShownRow): AuditEvent {
  return { ...row, at: toIso(at), details: readable(details), sealed: sealed === 1 };
}

/** Somebody who falsifies a row must not make the log unreadable: what is no JSON any more is shown as the text it is. */
function readable(details: string): AuditEvent["details"] {
  try {
    const value: unknown = JSON.parse(details);
    if (typeof value === "object" && value !== null) return { ...value };
  } catch {
    // Falls through to the text.
  }
  return { unreadable: details };
}
