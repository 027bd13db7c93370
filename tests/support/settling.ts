// Settling as the admins of a small world do it.
import type { Instruction, Settlement } from "../../schema/contract/settlements.ts";
import type { World } from "./world.ts";

/** Closes by the first admin at the instant, which is also the cut-off. */
export function close(world: World, at: string): Promise<Settlement> {
  world.at(at);
  return world.admin.made<Settlement>("/v1/settlements", {});
}

/** Approves by the second admin. */
export function approve(world: World, { id }: { id: string }): Promise<Settlement> {
  return world.secondAdmin.made<Settlement>(`/v1/settlements/${id}/approval`);
}

/** Closes and approves at the instant. */
export async function settleAt(world: World, at: string): Promise<Settlement> {
  return approve(world, await close(world, at));
}

/** Marks an instruction sent, or failed, or unknown, by an admin. */
export function step(
  world: World,
  { id }: { id: string },
  name: "sending" | "failure" | "unknown",
): Promise<Instruction> {
  return world.admin.made(
    `/v1/instructions/${id}/${name}`,
    name === "sending" ? undefined : { reason: "the bank said so" },
  );
}

/** Confirms what arrived, by an admin; all that is unpaid where no amount is given. */
export function confirm(world: World, { id }: { id: string }, amountMinor?: number): Promise<Instruction> {
  const bankReference = `bank-${crypto.randomUUID()}`;
  return world.admin.made(`/v1/instructions/${id}/confirmation`, {
    bankReference,
    ...(amountMinor === undefined ? {} : { amountMinor }),
  });
}

/** The instruction of a settlement between these two. */
export function between(
  settlement: { instructions: readonly Instruction[] },
  payerId: string,
  payeeId: string,
): Instruction {
  const found = settlement.instructions.find((it) => it.payerId === payerId && it.payeeId === payeeId);
  if (!found) throw new Error(`nothing is instructed from ${payerId} to ${payeeId}`);
  return found;
}

/** One column of a settlement, owner by owner; owners without a row are left out. */
export function column(
  { dues }: Pick<Settlement, "dues">,
  name: Exclude<keyof Settlement["dues"][number], "ownerId">,
): Record<string, number> {
  return Object.fromEntries(dues.map((it) => [it.ownerId, it[name]]));
}
