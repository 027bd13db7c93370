// Which languages the app speaks, and where its catalogues are.
import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "zh-CN"],
  catalogs: [
    {
      path: "<rootDir>/locales/{locale}",
      include: ["<rootDir>"],
      exclude: ["<rootDir>/api/schema.d.ts", "<rootDir>/public", "<rootDir>/**/*.test.*", "<rootDir>/*.mjs"],
    },
  ],
  orderBy: "message",
  // A line that moves is no change of words.
  format: formatter({ lineNumbers: false }),
});
