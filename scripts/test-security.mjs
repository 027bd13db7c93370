// `npm run test:security`: the tests of the shields; `-- --full` tries all of what the ordinary run tries a share of.

import { spawnSync } from "node:child_process";

const rest = process.argv.slice(2).filter((it) => it !== "--full");
const full = process.argv.includes("--full") || process.env.SECURITY_FULL === "1";

const { status } = spawnSync("vitest", ["run", ...(rest.length > 0 ? rest : ["tests/security"])], {
  stdio: "inherit",
  env: { ...process.env, SECURITY_FULL: full ? "1" : "" },
});
process.exit(status ?? 1);
