// The Worker's entry points, and nothing else.
import { app } from "./app.ts";
import { type Bindings, parseEnv } from "./env.ts";
import { decideDisputes } from "./jobs/decide-disputes.ts";
import { deliverWebhooks } from "./jobs/deliver-webhooks.ts";
import { eachToItsEnd } from "./jobs/each-to-its-end.ts";
import { forgetOldAnswers } from "./jobs/forget-old-answers.ts";
import { forgetOldBankLines } from "./jobs/forget-old-bank-lines.ts";
import { forgetOldDeliveries } from "./jobs/forget-old-deliveries.ts";
import { forgetOldHolders } from "./jobs/forget-old-holders.ts";
import { forgetOldSignIns } from "./jobs/forget-old-sign-ins.ts";
import { forgetOldTillCodes } from "./jobs/forget-old-till-codes.ts";
import { forgetOldWallets } from "./jobs/forget-old-wallets.ts";
import { proposeClosings } from "./jobs/propose-closings.ts";
import { sealAudit } from "./jobs/seal-audit.ts";
import { seeOffMerchants } from "./jobs/see-off-merchants.ts";
import { mailerOf } from "./mail/mailer.ts";

/** What each cron trigger of wrangler.toml starts. */
const JOBS: Record<string, (env: Bindings, now: number) => Promise<void>> = {
  "17 3 * * *": (env, now) =>
    eachToItsEnd([
      forgetOldAnswers(env.DB, now),
      forgetOldSignIns(env.DB, now),
      forgetOldTillCodes(env.DB, now),
      forgetOldHolders(env.DB, now),
      forgetOldDeliveries(env.DB, now),
      forgetOldBankLines(env.DB, now),
      forgetOldWallets(env.DB, now),
    ]),
  "* * * * *": async (env, now) => {
    const { AUDIT_SECRET, WEBHOOK_SECRET, MAILBOX } = parseEnv(env);
    const settings = { webhookSecret: WEBHOOK_SECRET, isLocal: MAILBOX !== undefined, now };
    await eachToItsEnd([
      sealAudit(env.DB, AUDIT_SECRET, now),
      decideDisputes(env.DB, { auditSecret: AUDIT_SECRET, now }),
      seeOffMerchants(env.DB, { auditSecret: AUDIT_SECRET, now }),
      proposeClosings(env.DB, { auditSecret: AUDIT_SECRET, mail: mailerOf(env), origin: env.ORIGIN, now }),
      deliverWebhooks(env.DB, settings),
    ]);
  },
};

export default {
  fetch: app.fetch,
  scheduled: ({ cron }, env) => JOBS[cron]?.(env, Date.now()),
} satisfies ExportedHandler<Bindings>;
