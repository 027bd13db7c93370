// Whoever can stop a change of payee details is told of it by mail, at its proposal and at its confirmation.
import { sql } from "drizzle-orm";
import type { PayeeDetails } from "../../../schema/contract/payee-details.ts";
import type { Language } from "../../../schema/contract/people.ts";
import { fromIso } from "../../../schema/time.ts";
import type { MemberContext } from "../../context.ts";
import { batchRead } from "../../db/read.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { handOver } from "../../mail/hand-over.ts";
import { payeeChangeMail } from "../../mail/payee-change.ts";
import type { PayeeNames } from "./names.ts";
import { merchantIdOf } from "./shape.ts";

/** Mails the merchant's owners and the alliance's admins; a mail that cannot leave undoes nothing. */
export async function tellWhoCanStopIt(
  ctx: MemberContext,
  details: PayeeDetails,
  names: PayeeNames,
): Promise<void> {
  const [readers] = await batchRead(ctx.d1, [readersOf(ctx, merchantIdOf(details.ownerId))]);
  const { effectiveAt } = details.confirmation ?? { effectiveAt: null };
  const facts = {
    ...{ ...names, lastFour: details.account.lastFour, url: ctx.origin, test: ctx.alliance.test },
    effectiveAt: effectiveAt === null ? null : fromIso(effectiveAt),
  };
  const mails = readers.map(({ email, language }) => ({
    to: email,
    ...payeeChangeMail({ ...facts, language }),
  }));
  await Promise.all(mails.map((mail) => handOver(ctx, mail)));
}

/** So many are told at the most: a flood of mail would stop the request that sends it. */
const MOST_TOLD = 20;

function readersOf(
  ctx: MemberContext,
  merchantId: string | null,
): Statement<{ email: string; language: Language }> {
  return statement(sql`SELECT DISTINCT q.email, q.language FROM memberships m
    JOIN principals p ON p.alliance_id = m.alliance_id AND p.id = m.principal_id
    JOIN people q ON q.id = p.person_id
    WHERE m.alliance_id = ${ctx.alliance.id} AND m.ended_at IS NULL
      AND (m.role = 'admin' OR m.role = 'owner' AND m.merchant_id = ${merchantId})
    ORDER BY m.role = 'admin', q.email LIMIT ${MOST_TOLD}`);
}
