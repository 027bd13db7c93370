import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [
    cloudflareTest(async () => ({
      main: "./worker/index.ts",
      wrangler: { configPath: "./wrangler.toml" },
      miniflare: {
        bindings: {
          MIGRATIONS: await readD1Migrations("./schema/migrations"),
          OPERATOR_KEY: "jh_live_00TestOperatorKeyTestOperatorKeyTestOper_000000",
          HOLDER_SECRET: "a holder secret that only the tests know",
        },
      },
    })),
  ],
  test: {
    include: ["{schema,worker,tests,scripts}/**/*.test.{ts,tsx}"],
    setupFiles: ["./tests/support/apply-migrations.ts"],
    isolate: false,
    testTimeout: 30_000,
  },
});
