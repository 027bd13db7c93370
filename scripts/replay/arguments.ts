// Reads the command line.
/// <reference types="node" />
import { parseArgs } from "node:util";

const USAGE = `npm run replay -- <folder> [options]

  --state DIR            where the replayed alliance and its keys live between runs (default .state/replay)
  --url URL              replay against a running server instead of starting one
  --operator-key KEY     its operator key (default: the environment variable OPERATOR_KEY)
  --plan                 show what would be done and do nothing`;

export type Arguments = {
  folder: string;
  state: string;
  planOnly: boolean;
  running: { url: string; operatorKey: string } | null;
};

/** The command line makes no sense; the message says why and how it is used. */
export class WrongUsage extends Error {
  override name = "WrongUsage";
  constructor(reason: string) {
    super(`${reason}\n\n${USAGE}`);
  }
}

/** @throws WrongUsage */
export function readArguments(): Arguments {
  const { values, positionals } = parsed();
  const [folder, ...more] = positionals;
  if (folder === undefined) throw new WrongUsage("The folder with the orders is missing.");
  if (more.length > 0)
    throw new WrongUsage(`Only one folder is replayed at a time, not ${more.join(", ")} too.`);
  const { url, state, plan: planOnly } = values;
  const operatorKey = values["operator-key"] ?? process.env.OPERATOR_KEY;
  if (url === undefined) return { folder, state, planOnly, running: null };
  if (operatorKey === undefined) throw new WrongUsage("A running server needs its --operator-key.");
  return { folder, state, planOnly, running: { url, operatorKey } };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        state: { type: "string", default: ".state/replay" },
        url: { type: "string" },
        "operator-key": { type: "string" },
        plan: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUsage(error.message);
    throw error;
  }
}
