// The archive of a paid settlement: its files, and a signed manifest by which a stranger tells that none of them was changed.
import { CompactSign } from "jose";
import type { SettlementArchive } from "../../../schema/contract/archives.ts";
import { sha256 } from "../../../schema/hash.ts";
import { sumOf } from "../../../schema/money.ts";
import { toIso } from "../../../schema/time.ts";
import type { AdminContext } from "../../context.ts";
import { toDue } from "../settlement/shape.ts";
import { signingKeyOf } from "../signing/key.ts";
import { filesOf } from "./files.ts";
import { type Records, readRecords } from "./records.ts";

/** The same records give the same bytes: nothing in it says when it was asked for. @throws Problem as `readRecords`. */
export async function makeArchive(ctx: AdminContext, settlementId: string): Promise<SettlementArchive> {
  const records = await readRecords(ctx, settlementId);
  const files = filesOf(records, ctx.alliance.timeZone);
  const manifest = await manifestOf(ctx, records, files);
  return { manifest: await signed(ctx.auditSecret, manifest), files };
}

async function manifestOf(ctx: AdminContext, records: Records, files: SettlementArchive["files"]) {
  const { id, timeZone, test } = ctx.alliance;
  const { row, decision, allianceName } = records;
  return {
    version: 1,
    alliance: { id, name: allianceName, test },
    settlement: { id: row.id, number: row.number, mode: row.mode },
    fromAt: row.fromAt === 0 ? null : toIso(row.fromAt),
    cutoffAt: toIso(row.cutoffAt),
    ...{ closedAt: toIso(row.closedAt), closedBy: row.closedBy },
    ...{ approvedAt: toIso(decision.decidedAt), approvedBy: decision.principalId },
    ...{ currency: row.unit, timeZone },
    ...{ lineCount: row.lineCount, grossMinor: row.grossMinor, instructedMinor: row.instructedMinor },
    columnSums: columnSumsOf(records),
    files: await Promise.all(Object.entries(files).map(([path, text]) => fileOf(path, text))),
  };
}

/** Over all owners, so each is zero. */
function columnSumsOf({ dues }: Records) {
  const figures = dues.map(toDue);
  const sumOver = (name: Exclude<keyof (typeof figures)[number], "ownerId">) =>
    sumOf(figures.map((it) => it[name]));
  return {
    openingMinor: sumOver("openingMinor"),
    linesMinor: sumOver("linesMinor"),
    dueMinor: sumOver("dueMinor"),
    instructedMinor: sumOver("instructedMinor"),
    carriedMinor: sumOver("carriedMinor"),
    inFlightMinor: sumOver("inFlightMinor"),
  };
}

async function fileOf(path: string, text: string) {
  return { path, bytes: new TextEncoder().encode(text).length, sha256: await sha256(text) };
}

/** A compact JWS (RFC 7515). Ed25519 draws nothing at random, so what is signed again is the same text. */
async function signed(secret: string, manifest: object): Promise<string> {
  const { kid, privateKey } = await signingKeyOf(secret, "archive");
  return new CompactSign(new TextEncoder().encode(JSON.stringify(manifest)))
    .setProtectedHeader({ alg: "EdDSA", typ: "jiehua-archive+jws", kid })
    .sign(privateKey);
}
