// `npm run check`: all that continuous integration checks of the sources, one line a step; the first failure ends it.

import { spawnSync } from "node:child_process";
import { ROOT } from "./build.mjs";

/** Drift (tables and migrations, the contract and the committed OpenAPI document) is what some of the tests are about. */
const STEPS = [
  { name: "format and lint", command: ["biome", "ci", "--error-on-warnings", "."] },
  { name: "types", command: ["tsc"] },
  { name: "tests and drift", command: ["vitest", "run"], skip: process.env.TESTED === "1" },
];

let passed = 0;
for (const { name, command, skip } of STEPS) {
  if (skip) {
    console.log(`skipped ${name}: TESTED=1 says that npm test has just passed on these sources`);
    continue;
  }
  const [program, ...args] = command;
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: "inherit" });
  if (error) throw error;
  if (status !== 0) {
    console.log(`failed ${name}\n${passed} passed, 1 failed`);
    process.exit(1);
  }
  passed++;
  console.log(`passed ${name}`);
}
console.log(`${passed} passed, 0 failed`);
