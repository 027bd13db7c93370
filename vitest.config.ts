import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { mailbox } from "./scripts/mailbox.ts";
import { receiver } from "./tests/support/receiver.ts";

const SECURITY = "tests/security/**";

/** Tests run in the Worker's own runtime, on a real database; each project has one of its own. */
function project(name: string, test: { include: string[]; exclude?: string[] }) {
  return {
    plugins: [
      cloudflareTest(async () => ({
        main: "./worker/index.ts",
        wrangler: { configPath: "./wrangler.toml" },
        miniflare: await bindings(),
      })),
    ],
    test: {
      name,
      ...test,
      setupFiles: ["./tests/support/apply-migrations.ts", "./tests/support/loopback-only.ts"],
      isolate: false,
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

async function bindings() {
  return {
    serviceBindings: { MAILBOX: mailbox() },
    // Databases that the tests migrate step by step, with rows from before.
    d1Databases: {
      ...{ EARLIER_DB: "earlier", LEDGER_DB: "ledger", DECISIONS_DB: "decisions" },
      POLICIES_DB: "policies",
    },
    bindings: {
      MIGRATIONS: await readD1Migrations("./schema/migrations"),
      OPERATOR_KEY: "jh_live_00TestOperatorKeyTestOperatorKeyTestOper_000000",
      HOLDER_SECRET: "a holder secret that only the tests know",
      AUDIT_SECRET: "an audit secret that only the tests know",
      SIGN_IN_SECRET: "a sign-in secret that only the tests know",
      WEBHOOK_SECRET: "a webhook secret that only the tests know",
      PRESENTATION_SECRET: "a presentation secret that only the tests know",
      PAYEE_SECRET: "a payee secret that only the tests know",
      // Where the tests have webhooks delivered to.
      RECEIVER: await receiver(),
      // The whole of what CI tries a share of: npm run test:security -- --full
      SECURITY_FULL: process.env.SECURITY_FULL ?? "",
      // More histories than a test run has time for: MODEL_SEEDS=1000 npm test -- tests/model.test.ts
      MODEL_SEEDS: process.env.MODEL_SEEDS ?? "20",
      MODEL_COMMANDS: process.env.MODEL_COMMANDS ?? "40",
      MODEL_FIRST_SEED: process.env.MODEL_FIRST_SEED ?? "1",
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project("shields", { include: ["tests/security/*.test.ts"] }),
      project("app", {
        include: ["{schema,worker,dashboard,tests,scripts}/**/*.test.{ts,tsx}"],
        exclude: [SECURITY, "**/node_modules/**"],
      }),
    ],
  },
});
