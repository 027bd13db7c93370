// Keeps the API keys of a replayed alliance between runs: the API shows each of them once and never again.
/// <reference types="node" />
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

export type Keyring = {
  find(name: string): string | undefined;
  keep(name: string, key: string): void;
  /** A new alliance makes the keys of an earlier one worthless. */
  empty(): void;
};

/** The keyring in a file that only its owner can read; each key is on disk before the replay goes on. */
export function openKeyring(file: string): Keyring {
  mkdirSync(dirname(file), { recursive: true });
  const keys = new Map(
    existsSync(file)
      ? Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, "utf8"))))
      : [],
  );
  const save = () => {
    writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(keys), null, 1), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  return {
    find: (name) => keys.get(name),
    keep: (name, key) => {
      keys.set(name, key);
      save();
    },
    empty: () => {
      keys.clear();
      save();
    },
  };
}
