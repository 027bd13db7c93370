// The ledger without a shop: transfers posted as a redemption or a refund would post them.
import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import type { TransferCode } from "../../schema/contract/transfers.ts";
import { fromIso } from "../../schema/time.ts";
import type { Context } from "../../worker/context.ts";
import { commit } from "../../worker/db/commit.ts";
import { post, toTransfers } from "../../worker/domain/ledger/post.ts";
import { mailerOf } from "../../worker/mail/mailer.ts";

/** One transfer: whom it debits, whom it credits, and the instant at which it takes effect. */
export type Line = {
  debitId: string;
  creditId: string;
  amountMinor: number;
  effectiveAt: string;
  code?: Exclude<TransferCode, "payment">;
  /** The transfer that it reverses; makes its code `reversal`. */
  reverses?: string;
  unit?: string;
};

/** Posts lines in one write and gives their ids. @throws Raced `period_is_open` where one comes too late. */
export async function postLines(allianceId: string, lines: readonly Line[]): Promise<string[]> {
  const rows = lines.flatMap(({ effectiveAt, code, unit = "CNY", ...line }) =>
    toTransfers([{ ...line, code: code ?? (line.reverses ? "reversal" : "commission"), unit }], {
      allianceId,
      effectiveAt: fromIso(effectiveAt),
      createdAt: fromIso(effectiveAt),
    }),
  );
  return commit(
    aContext(),
    rows.map(({ id }) => id),
    post(rows),
  );
}

function aContext(): Context {
  return {
    d1: env.DB,
    db: drizzle(env.DB),
    shard: 0,
    now: 0,
    receivedAt: 0,
    clockIsSet: false,
    requestId: "test",
    origin: "http://jiehua.test",
    holderSecret: env.HOLDER_SECRET,
    auditSecret: env.AUDIT_SECRET,
    earlierAuditSecrets: [],
    signInSecret: env.SIGN_IN_SECRET,
    webhookSecret: env.WEBHOOK_SECRET,
    presentationSecret: env.PRESENTATION_SECRET,
    payeeSecret: env.PAYEE_SECRET,
    earlierPayeeSecrets: [],
    mail: mailerOf(env),
    sentSession: undefined,
    keepSession: () => {},
    userAgent: "",
    memo: null,
    early: [],
  };
}
