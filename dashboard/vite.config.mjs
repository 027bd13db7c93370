// How the app is built: React, the words of both languages compiled in, and nothing that a strict policy would refuse.
import { join } from "node:path";
import { transformAsync } from "@babel/core";
import linguiMacro from "@lingui/babel-plugin-lingui-macro";
import { getConfig } from "@lingui/conf";
import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const HERE = import.meta.dirname;
const CATALOGUES = join(HERE, "lingui.config.mjs");

/** Few files instead of many small ones: what every page needs comes in two, a room in one of its own. */
const GROUPS = [
  {
    name: "libraries",
    test: /node_modules\/(react|react-dom|scheduler|@tanstack|@lingui|openapi-fetch|use-sync)/,
  },
  { name: "parts", test: /dashboard\/(api|app|parts)\/(?!(qr|passkeys|sign-in|palette|key-list)\.)/ },
];

export default defineConfig({
  root: HERE,
  plugins: [
    macros(),
    react(),
    lingui({ configPath: CATALOGUES, failOnMissing: true, failOnCompileError: true }),
  ],
  build: {
    assetsDir: "app",
    // scripts/build.mjs puts what lies in public/ where it belongs.
    copyPublicDir: false,
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
    // Data in place of a file would be refused by the policy of the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // `npx vite dashboard` shows changes at once; the API is that of `npm start`.
  server: {
    proxy: { "/v1": "http://127.0.0.1:8787", "/dev": "http://127.0.0.1:8787" },
  },
});

/** Lingui's macros are the one thing that Vite cannot compile by itself; only files that use them go through Babel. */
function macros() {
  const linguiConfig = getConfig({ configPath: CATALOGUES });
  return {
    name: "lingui-macros",
    enforce: "pre",
    transform: {
      filter: { id: /\.tsx?$/, code: "/macro" },
      async handler(code, filename) {
        const done = await transformAsync(code, {
          filename,
          plugins: [[linguiMacro, { linguiConfig, descriptorFields: "id-only" }]],
          parserOpts: { plugins: ["typescript", "jsx"] },
          sourceMaps: true,
          babelrc: false,
          configFile: false,
        });
        return done?.code ? { code: done.code, map: done.map } : null;
      },
    },
  };
}
