// The repository's own sources as text: what they import, and their code without comments and strings.
/// <reference types="vite/types/importMeta.d.ts" />

export type Source = { path: string; text: string };

/** An import as it is written, and the path it leads to: from the root of the repository, or a package's name. */
export type Import = { from: string; to: string; typesOnly: boolean };

/** Everything that is written here by hand and runs. */
export function allSources(): Source[] {
  const globbed = import.meta.glob<string>(
    [
      "../../{worker,schema,dashboard,tests,scripts,bench}/**/*.{ts,tsx,mjs}",
      "../../*.config.ts",
      "!../../dashboard/api/schema.d.ts",
    ],
    { query: "?raw", import: "default", eager: true },
  );
  return Object.entries(globbed)
    .map(([path, text]) => ({ path: joined("tests/support/sources.ts", path), text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function importsOf({ path, text }: Source): Import[] {
  const statements = [...text.matchAll(IMPORT)].map(([, head = "", specifier = ""]) => ({
    specifier,
    typesOnly: namesTypesOnly(head),
  }));
  const calls = [...text.matchAll(IMPORT_CALL)].map(([, specifier = ""]) => ({
    specifier,
    typesOnly: false,
  }));
  return [...statements, ...calls].map(({ specifier, typesOnly }) => ({
    from: path,
    to: specifier.startsWith(".") ? joined(path, specifier) : specifier,
    typesOnly,
  }));
}

const IMPORT = /(?<=^|;)[ \t]*(?:import|(?:import|export)\b([^;"'`]*?)\bfrom)\s*"([^"\n]+)"/gm;
const IMPORT_CALL = /\bimport\(\s*"([^"\n]+)"\s*\)/g;

/** Such an import is gone when the program runs. */
function namesTypesOnly(head: string): boolean {
  if (/^\s+type\b/.test(head)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/.exec(head)?.[1]?.split(",") ?? [];
  const written = names.map((name) => name.trim()).filter((name) => name !== "");
  return written.length > 0 && written.every((name) => name.startsWith("type "));
}

function joined(path: string, specifier: string): string {
  const steps = path.split("/").slice(0, -1);
  for (const step of specifier.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Comments become nothing and strings empty ones; what stands in templates stays. */
export function codeOf({ text }: Source): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/.*/g, (found) =>
    found.startsWith('"') ? '""' : "",
  );
}
