// Replays a plan against an API: founds the alliance, plays every event and reads the books that are left.
import { type Ask, openClient } from "../api/client.ts";
import { readBooks } from "./books.ts";
import { playEvents } from "./drive.ts";
import { foundAlliance } from "./found.ts";
import type { Keyring } from "./keyring.ts";
import type { Reading } from "./orders.ts";
import type { Plan } from "./plan.ts";
import type { Progress } from "./progress.ts";
import type { Replayed } from "./report.ts";

export type Stage = {
  reading: Reading;
  plan: Plan;
  ask: Ask;
  operatorKey: string;
  /** The keys of an earlier run against the same API. */
  keyring: Keyring;
  progress: Progress;
};

/**
 * Everything that happened and how the books stand. Against an API that has met the same plan and with the same
 * keyring nothing happens again, and the figures are the same.
 *
 * @throws UnexpectedAnswer where the API answers otherwise than planned.
 */
export async function replay({
  reading,
  plan,
  ask,
  operatorKey,
  keyring,
  progress,
}: Stage): Promise<Replayed> {
  const startedAtMs = performance.now();
  const client = openClient(ask);
  const members = await foundAlliance(plan, { client, keyring, progress, operatorKey });
  const totals = await playEvents(plan.events, { client, members, progress });
  const books = await readBooks(client, members.closingAdminKey);
  progress.end();
  return {
    ordersRead: reading.ordersRead,
    ordersUsed: reading.orders.length,
    skipped: new Map([...reading.skipped, ...plan.skipped]),
    merchants: plan.merchants.length,
    partnerships: plan.allotments.length,
    coFunded: plan.allotments.filter(({ coFundingBps }) => coFundingBps !== null).length,
    minPayoutMinor: plan.policy.minPayoutMinor,
    totals,
    books,
    nameOf: namesOf(plan, members.merchantIds),
    asked: client.asked,
    seconds: (performance.now() - startedAtMs) / 1000,
  };
}

function namesOf(plan: Plan, merchantIds: ReadonlyMap<string, string>): (ownerId: string) => string {
  const names = new Map(plan.merchants.map(({ shopId, name }) => [merchantIds.get(shopId), name]));
  return (ownerId) => (ownerId === "alliance" ? "the alliance" : (names.get(ownerId) ?? ownerId));
}
