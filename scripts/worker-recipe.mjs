// How sources of the Worker are bundled, whoever bundles them: the build, the generated files and the bench.
import { ROOT } from "./built-files.mjs";

/** @type {import("esbuild").BuildOptions} */
export const WORKER_RECIPE = {
  absWorkingDir: ROOT,
  bundle: true,
  format: "esm",
  target: "es2024",
  conditions: ["workerd", "worker", "browser"],
  external: ["cloudflare:*", "node:*"],
  jsx: "automatic",
  jsxImportSource: "hono/jsx",
  logLevel: "silent",
};
