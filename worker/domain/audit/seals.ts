// The seals of the audit log: listed for admins, who compare them with the heads that were logged outside the database.
import { and, desc, eq, lt } from "drizzle-orm";
import type { AuditSeal } from "../../../schema/contract/audit.ts";
import type { PageQuery } from "../../../schema/contract/scalars.ts";
import { auditSeals } from "../../../schema/tables/audit.ts";
import { toIso } from "../../../schema/time.ts";
import type { AdminContext } from "../../context.ts";
import { type Page, pageBy } from "../../db/page.ts";

type SealRow = typeof auditSeals.$inferSelect;

/** Newest first. @throws Problem `malformed_request` for a foreign cursor. */
export async function listAuditSeals(ctx: AdminContext, query: PageQuery): Promise<Page<AuditSeal>> {
  const page = await pageBy<SealRow>(
    query,
    ({ throughSeq }) => String(throughSeq),
    (after, limit) =>
      ctx.db
        .select()
        .from(auditSeals)
        .where(
          and(
            eq(auditSeals.allianceId, ctx.alliance.id),
            lt(auditSeals.throughSeq, after === undefined ? Number.MAX_SAFE_INTEGER : Number(after)),
          ),
        )
        .orderBy(desc(auditSeals.throughSeq))
        .limit(limit),
  );
  return { ...page, data: page.data.map(toSeal) };
}

function toSeal({ throughSeq, head, sealedAt }: SealRow): AuditSeal {
  return { throughSeq, head, sealedAt: toIso(sealedAt) };
}
