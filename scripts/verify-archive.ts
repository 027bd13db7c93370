// Verifies the archive of a settlement with this file alone: its signature, its files and its sums.
// node scripts/verify-archive.ts settlement-archive.json https://jiehua.example/.well-known/jwks.json

export type KeySet = { keys: readonly { kid: string; kty: string; crv: string; x: string }[] };

type Bytes = Uint8Array<ArrayBuffer>;
type Archive = { manifest: string; files: Record<string, string> };
type Figure = (typeof FIGURES)[number];
type Figures = Record<Figure, number>;
type Amount = { amountMinor: number };
type Payment = Amount & { payerId: string; payeeId: string };

type Manifest = {
  alliance: { id: string; name: string; test: boolean };
  settlement: { id: string; number: number };
  fromAt: string | null;
  cutoffAt: string;
  currency: string;
  lineCount: number;
  grossMinor: number;
  instructedMinor: number;
  columnSums: Figures;
  files: { path: string; bytes: number; sha256: string }[];
};

type Statement = Figures & {
  settlementId: string;
  ownerId: string;
  currency: string;
  cutoffAt: string;
  lines: (Amount & { transferId: string })[];
  instructions: Payment[];
};

/** What is wrong, a sentence each; none where all of it fits. `manifest` is there once its signature is right. */
export type Verdict = { faults: string[]; manifest?: Manifest };

const FIGURES = [
  "openingMinor",
  "linesMinor",
  "dueMinor",
  "instructedMinor",
  "carriedMinor",
  "inFlightMinor",
] as const;

/** Whether the archive is as one of these keys signed it, to the byte, and adds up. */
export async function verify(text: string, keySet: KeySet): Promise<Verdict> {
  const archive = opened(text);
  if (archive === undefined) return { faults: ["The file is not an archive as it was written."] };
  const manifest = await manifestOf(archive, keySet);
  if (typeof manifest === "string") return { faults: [manifest] };
  const changed = await changesOf(archive, manifest);
  return { faults: changed.length > 0 ? changed : sumsThatDiffer(archive, manifest), manifest };
}

/** Undefined where one byte of its form is another than what writing it again gives. */
function opened(text: string): Archive | undefined {
  try {
    const { manifest, files }: Archive = JSON.parse(text);
    const isArchive =
      typeof manifest === "string" && Object.values(files).every((it) => typeof it === "string");
    return isArchive && JSON.stringify({ manifest, files }) === text ? { manifest, files } : undefined;
  } catch {
    return undefined;
  }
}

/** The manifest, or what is wrong with its signature. */
async function manifestOf({ manifest }: Archive, { keys }: KeySet): Promise<Manifest | string> {
  const [head = "", payload = "", signature = "", ...more] = manifest.split(".");
  const [headBytes, payloadBytes, signatureBytes] = [head, payload, signature].map(bytesOf);
  if (more.length > 0 || !headBytes || !payloadBytes || !signatureBytes)
    return "The manifest is not a compact JWS.";
  const { alg, typ, kid } = headOf(headBytes);
  if (alg !== "EdDSA" || typ !== "jiehua-archive+jws") return "The manifest is signed as something else.";
  const key = keys.find((it) => it.kid === kid);
  if (key === undefined) return `The key ${String(kid)} is not among the published ones.`;
  const { kty, crv, x } = key;
  const publicKey = await crypto.subtle.importKey("jwk", { kty, crv, x }, "Ed25519", false, ["verify"]);
  const said = new TextEncoder().encode(`${head}.${payload}`);
  const isSigned = await crypto.subtle.verify("Ed25519", publicKey, signatureBytes, said);
  return isSigned ? JSON.parse(textOf(payloadBytes)) : "The signature is not of this manifest.";
}

/** Nothing where it is no JSON. */
function headOf(bytes: Uint8Array): Record<string, unknown> {
  try {
    return { ...JSON.parse(textOf(bytes)) };
  } catch {
    return {};
  }
}

/** What base64url stands for; undefined where it could be written in another way. */
function bytesOf(base64url: string): Bytes | undefined {
  try {
    const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
    const again = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    return again === base64url ? Uint8Array.from(binary, (it) => it.charCodeAt(0)) : undefined;
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Files that are changed, missing, too many, or not in their order. */
async function changesOf({ files }: Archive, manifest: Manifest): Promise<string[]> {
  const paths = manifest.files.map(({ path }) => path);
  const judged = manifest.files.map(async ({ path, bytes, sha256 }) => {
    const content = files[path];
    if (content === undefined) return `${path} is missing.`;
    const encoded = Uint8Array.from(new TextEncoder().encode(content));
    const isSame = encoded.length === bytes && (await sha256Of(encoded)) === sha256;
    return isSame ? "" : `${path} is not the file that was signed.`;
  });
  const extra = Object.keys(files).filter((path) => !paths.includes(path));
  const faults = [
    ...(await Promise.all(judged)).filter((it) => it !== ""),
    ...extra.map((path) => `${path} is not in the manifest.`),
  ];
  const isInOrder = Object.keys(files).every((path, index) => path === paths[index]);
  return faults.length > 0 || isInOrder ? faults : ["The files are not in the order of the manifest."];
}

async function sha256Of(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Every identity that the files promise, and does not hold. */
function sumsThatDiffer({ files }: Archive, manifest: Manifest): string[] {
  const paths = Object.keys(files).filter((path) => /^statements\/.*\.json$/.test(path));
  const statements: Statement[] = paths.map((path) => JSON.parse(files[path] ?? ""));
  const [dues, transfers, instructions, obligations]: [
    (Figures & { ownerId: string })[],
    (Payment & { id: string })[],
    Payment[],
    Amount[],
  ] = JSON.parse(
    `[${["dues", "transfers", "instructions", "obligations"].map((it) => files[`${it}.json`]).join()}]`,
  );
  const dueOf = new Map(dues.map((it) => [it.ownerId, it]));
  const checks: [boolean, string][] = [
    ...statements.flatMap((it) => checksOfStatement(it, manifest, dueOf.get(it.ownerId))),
    ...FIGURES.flatMap((name): [boolean, string][] => [
      [total(statements.map((it) => it[name])) === 0, `Over all statements ${name} does not sum to zero.`],
      [manifest.columnSums[name] === 0, `The manifest's sum of ${name} is not zero.`],
    ]),
    [
      dues.every(({ ownerId }) => files[`statements/${ownerId}.json`]),
      "Somebody with a due has no statement.",
    ],
    [transfers.length === manifest.lineCount, "There are not as many transfers as the manifest says."],
    [isTwoSided(statements, transfers), "The lines of the statements are not the transfers from both sides."],
    [totalOf(obligations) === manifest.grossMinor, "The obligations do not sum to the gross amount."],
    [
      totalOf(instructions) === manifest.instructedMinor,
      "The instructions do not sum to what was instructed.",
    ],
  ];
  return checks.filter(([holds]) => !holds).map(([, fault]) => fault);
}

function checksOfStatement(
  statement: Statement,
  { settlement, currency, cutoffAt }: Manifest,
  due: Partial<Figures> = {},
): [boolean, string][] {
  const { ownerId, openingMinor, linesMinor, dueMinor, instructedMinor, carriedMinor } = statement;
  const instructed = statement.instructions.map(({ payeeId, amountMinor }) =>
    payeeId === ownerId ? amountMinor : -amountMinor,
  );
  const isOfSettlement =
    statement.settlementId === settlement.id &&
    statement.currency === currency &&
    statement.cutoffAt === cutoffAt;
  return [
    [isOfSettlement, `The statement of ${ownerId} is of another settlement.`],
    [totalOf(statement.lines) === linesMinor, `The lines of ${ownerId} do not sum to linesMinor.`],
    [openingMinor + linesMinor === dueMinor, `Opening and lines of ${ownerId} are not its due.`],
    [instructedMinor + carriedMinor === dueMinor, `Instructed and carried of ${ownerId} are not its due.`],
    [total(instructed) === instructedMinor, `The instructions of ${ownerId} do not sum to instructedMinor.`],
    [
      FIGURES.every((name) => statement[name] === (due[name] ?? 0)),
      `The figures of ${ownerId} are not those of dues.json.`,
    ],
  ];
}

/** Each transfer stands in two statements, with a minus in one of them. */
function isTwoSided(
  statements: readonly Statement[],
  transfers: readonly (Amount & { id: string })[],
): boolean {
  const sides = Map.groupBy(
    statements.flatMap(({ lines }) => lines),
    ({ transferId }) => transferId,
  );
  const isPaired = ({ id, amountMinor }: Amount & { id: string }) => {
    const amounts = (sides.get(id) ?? []).map((it) => it.amountMinor).sort((a, b) => a - b);
    return amounts.length === 2 && amounts[0] === -amountMinor && amounts[1] === amountMinor;
  };
  return sides.size === transfers.length && transfers.every(isPaired);
}

function totalOf(amounts: readonly Amount[]): number {
  return total(amounts.map(({ amountMinor }) => amountMinor));
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, it) => sum + it, 0);
}

async function main([archivePath, keysFrom]: readonly string[]): Promise<number> {
  if (archivePath === undefined || keysFrom === undefined) {
    console.error("Usage: node scripts/verify-archive.ts archive.json <address or file of the key set>");
    return 2;
  }
  const { readFile } = await import("node:fs/promises");
  const keySet: KeySet = /^https?:/.test(keysFrom)
    ? await (await fetch(keysFrom)).json()
    : JSON.parse(await readFile(keysFrom, "utf8"));
  const { faults, manifest } = await verify(await readFile(archivePath, "utf8"), keySet);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0 || manifest === undefined) return 1;
  const { alliance, settlement, fromAt, cutoffAt, currency, lineCount, files } = manifest;
  const period = `from ${fromAt ?? "the beginning"} to ${cutoffAt}`;
  const whose = `${alliance.test ? "TEST " : ""}alliance ${alliance.name} (${alliance.id})`;
  console.log(`Settlement ${settlement.number} (${settlement.id}) of ${whose}, ${period}, ${currency}:`);
  console.log(`${files.length} files and ${lineCount} lines are as they were signed, and add up.`);
  return 0;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
