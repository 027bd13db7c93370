// How the cashier's page is built: by itself, so that nothing of the app's libraries can come into it.
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  publicDir: "../public",
  build: {
    assetsDir: "app",
    // scripts/build.mjs puts what lies in public/ where it belongs.
    copyPublicDir: false,
    target: "es2024",
    rolldownOptions: {
      output: {
        entryFileNames: "app/till-[hash].js",
        chunkFileNames: "app/till-[name]-[hash].js",
        assetFileNames: "app/till-[hash][extname]",
      },
    },
    // Data in place of a file would be refused by the policy of the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // `npx vite dashboard/till` shows changes at once; the API is that of `npm start`.
  server: {
    proxy: { "/v1": "http://127.0.0.1:8787", "/dev": "http://127.0.0.1:8787" },
  },
});
