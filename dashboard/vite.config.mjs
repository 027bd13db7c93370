// How the app is built: React, the words of both languages compiled in, and nothing that a strict policy would refuse.
import { join } from "node:path";
import { transformAsync } from "@babel/core";
import linguiMacro from "@lingui/babel-plugin-lingui-macro";
import { getConfig } from "@lingui/conf";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { FIRST_ROOMS, roomWords } from "./room-words.mjs";

const HERE = import.meta.dirname;
const CATALOGUES = join(HERE, "lingui.config.mjs");

const PARTS = /dashboard\/(api|app|parts)\/(?!(qr|passkeys|sign-in|palette|key-list)\.)/;
const FIRST_PAGES = new RegExp(`dashboard/(main\\.tsx|app/shell\\.tsx|rooms/(${FIRST_ROOMS.join("|")})/)`);

/** Few files instead of many small ones: libraries, what the first pages need, what other rooms share; a room is one of its own. */
const GROUPS = [
  {
    name: "libraries",
    test: /node_modules\/(react|react-dom|scheduler|@tanstack|@lingui|openapi-fetch|use-sync)/,
    priority: 3,
  },
  { name: (id, modules) => (isNeededFirst(id, modules) ? "parts" : null), test: PARTS, priority: 2 },
  { name: "more-parts", test: PARTS, priority: 1 },
];

/** True of what a first page imports, by however many steps. */
function isNeededFirst(id, modules, seen = new Set()) {
  if (FIRST_PAGES.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (modules.getModuleInfo(id)?.importers ?? []).some((it) => isNeededFirst(it, modules, seen));
}

export default defineConfig({
  root: HERE,
  plugins: [macros(), react(), roomWords({ configPath: CATALOGUES })],
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
