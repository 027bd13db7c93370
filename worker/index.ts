// The Worker's entry points, and nothing else.
import { app } from "./app.ts";
import type { Bindings } from "./env.ts";
import { forgetOldAnswers } from "./jobs/forget-old-answers.ts";
import { forgetOldHolders } from "./jobs/forget-old-holders.ts";
import { forgetOldSignIns } from "./jobs/forget-old-sign-ins.ts";
import { sealAudit } from "./jobs/seal-audit.ts";

/** What each cron trigger of wrangler.toml starts. */
const JOBS: Record<string, (env: Bindings, now: number) => Promise<void>> = {
  "17 3 * * *": async (env, now) => {
    await forgetOldAnswers(env.DB, now);
    await forgetOldSignIns(env.DB, now);
    await forgetOldHolders(env.DB, now);
  },
  "* * * * *": (env, now) => sealAudit(env.DB, env.AUDIT_SECRET, now),
};

export default {
  fetch: app.fetch,
  scheduled: ({ cron }, env) => JOBS[cron]?.(env, Date.now()),
} satisfies ExportedHandler<Bindings>;
