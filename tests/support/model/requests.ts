// Each command as the request that it is.
import { env } from "cloudflare:workers";
import type { Caller } from "../api.ts";
import { START_MS } from "./plan.ts";
import type { Command } from "./rules.ts";
import { iso, type State } from "./state.ts";
import { type ModelWorld, memberOf } from "./world.ts";

export type Request = { by: Caller; method: "POST" | "PATCH" | "DELETE"; path: string; body?: unknown };

/** A code that passes its check and is nobody's. */
const NOBODYS_CODE = "0000-0000-0000-0000-0";

/** The request, as of the state before it. Clocks need none. */
export async function requestOf(world: ModelWorld, state: State, command: Command): Promise<Request | null> {
  const admin = world.admins[0];
  const member = (name: string) => memberOf(world.merchants, name);
  const post = (by: Caller, path: string, body?: unknown): Request => ({ by, method: "POST", path, body });
  switch (command.do) {
    case "clock":
      return null;
    case "policy":
      return { by: admin, method: "PATCH", path: "/v1/alliance", body: { policy: command.rates } };
    case "terms":
    case "pause":
    case "resume":
      return offerRequest(world, state, command);
    case "accept": {
      const gifter = member(state.allotments[command.allotment]?.gifter ?? "");
      const path = `/v1/allotments/${world.allotments[command.allotment]}/acceptance`;
      return post(gifter, path, { termsVersion: command.version });
    }
    case "suspend":
    case "reinstate": {
      const name = command.do === "suspend" ? "suspension" : "reinstatement";
      return post(admin, `/v1/merchants/${member(command.merchant).id}/${name}`, {
        reason: "the dice said so",
        ...(command.do === "suspend" ? { fraud: command.fraud } : {}),
      });
    }
    case "gift":
      return post(member(command.gifter), "/v1/gifts", giftBody(world, command));
    case "revoke":
      return post(member(command.by), `/v1/gifts/${world.gifts[command.gift]}/revocation`, {
        ...{ reason: "cancelled", fraud: command.fraud },
      });
    case "reserve":
    case "release":
    case "redeem":
    case "refund":
      return tillRequest(world, command);
    case "dispute":
    case "note":
    case "resolve":
      return disputeRequest(world, state, command);
    case "adjust":
    case "allow":
    case "turn down":
    case "deposit":
      return correctingRequest(world, command);
    case "overdue":
      // The job goes by the alliance's clock, which stands where something was last written.
      return { by: admin, method: "PATCH", path: `/v1/merchants/${member("A").id}`, body: { priceTier: 3 } };
    default:
      return settlingRequest(world, command);
  }
}

function offerRequest(
  world: ModelWorld,
  state: State,
  command: Extract<Command, { do: "terms" | "pause" | "resume" }>,
): Request {
  const by = memberOf(world.merchants, state.offers[command.offer]?.redeemer ?? "");
  const path = `/v1/offers/${world.offers[command.offer]}`;
  if (command.do === "terms")
    return { by, method: "POST", path: `${path}/terms`, body: { terms: command.terms } };
  return { by, method: "POST", path: `${path}/${command.do === "pause" ? "pause" : "resumption"}` };
}

function giftBody(world: ModelWorld, command: Extract<Command, { do: "gift" }>): unknown {
  const { holder, source } = command;
  return {
    allotmentIds: command.allotments.map((no) => world.allotments[no]),
    holder: holder === null ? null : { kind: "phone", value: `1380000000${holder}` },
    sourceOrder: source === null ? null : { reference: source, amountMinor: 100, occurredAt: iso(START_MS) },
  };
}

function tillRequest(
  world: ModelWorld,
  command: Extract<Command, { do: "reserve" | "release" | "redeem" | "refund" }>,
): Request {
  const by = memberOf(world.merchants, command.by);
  if (command.do === "release")
    return { by, method: "DELETE", path: `/v1/reservations/${world.reservations[command.reservation]}` };
  if (command.do === "refund") {
    const { reference, amountMinor } = command;
    const body = amountMinor === null ? { reference, full: true } : { reference, amountMinor };
    return {
      by,
      method: "POST",
      path: `/v1/redemptions/${world.redemptions[command.redemption]}/refunds`,
      body,
    };
  }
  const code = command.coupon === null ? NOBODYS_CODE : world.coupons[command.coupon]?.code;
  const order = { amountMinor: command.amountMinor, reference: command.reference ?? undefined };
  if (command.do === "reserve") {
    const body = { order, ttlSeconds: command.ttlSeconds };
    return { by, method: "POST", path: `/v1/coupons/${code}/reservations`, body };
  }
  const { reservation, holder } = command;
  const body = {
    ...{ code, order, channel: "store" },
    reservationId: reservation === null ? undefined : world.reservations[reservation],
    holder: holder === null ? undefined : { kind: "phone", value: `1380000000${holder}` },
  };
  return { by, method: "POST", path: "/v1/redemptions", body };
}

/** Ids that no answer told are looked up by what is unique about them. */
async function disputeRequest(
  world: ModelWorld,
  state: State,
  command: Extract<Command, { do: "dispute" | "note" | "resolve" }>,
): Promise<Request> {
  if (command.do === "dispute") {
    const { redemption, code } = command;
    const transferId = await idOf(
      "SELECT id FROM transfers WHERE redemption_id = ? AND code = ? AND reverses IS NULL",
      [world.redemptions[redemption] ?? "", code],
    );
    const body = { transferId, reason: "the dice said so" };
    return { by: memberOf(world.merchants, command.by), method: "POST", path: "/v1/disputes", body };
  }
  const it = state.disputes[command.dispute];
  const id = await idOf("SELECT id FROM disputes WHERE redemption_id = ? AND claim = ? AND debtor_id = ?", [
    world.redemptions[it?.redemption.no ?? -1] ?? "",
    it?.claim ?? "",
    memberOf(world.merchants, it?.debtor ?? "").id,
  ]);
  const path = `/v1/disputes/${id}`;
  if (command.do === "note") {
    const by = command.by === "admin" ? world.admins[0] : memberOf(world.merchants, command.by);
    return { by, method: "POST", path: `${path}/notes`, body: { text: "The dice said so." } };
  }
  const { outcome, allowedMinor } = command;
  const body = { outcome, note: "the dice said so", allowedMinor: allowedMinor ?? undefined };
  return { by: world.admins[1], method: "POST", path: `${path}/resolution`, body };
}

async function idOf(query: string, values: readonly string[]): Promise<string> {
  const row = await env.DB.prepare(query)
    .bind(...values)
    .first<{ id: string }>();
  if (row === null) throw new Error(`nothing is found by ${values.join()}`);
  return row.id;
}

function correctingRequest(
  world: ModelWorld,
  command: Extract<Command, { do: "adjust" | "allow" | "turn down" | "deposit" }>,
): Request {
  const idOfOwner = (name: string) => (name === "alliance" ? name : memberOf(world.merchants, name).id);
  const post = (by: Caller | undefined, path: string, body?: unknown): Request => {
    return { by: by ?? world.admins[0], method: "POST", path, body };
  };
  if (command.do === "adjust") {
    const { debit, credit, amountMinor } = command;
    const sides = { debitId: idOfOwner(debit), creditId: idOfOwner(credit) };
    const body = { ...sides, amountMinor, reason: "the dice said so" };
    return post(world.admins[command.admin], "/v1/adjustments", body);
  }
  if (command.do === "allow" || command.do === "turn down") {
    const path = `/v1/adjustments/${world.adjustments[command.adjustment]}`;
    const by = world.admins[command.admin];
    if (command.do === "allow") return post(by, `${path}/approval`);
    const step = command.how === "refused" ? "refusal" : "withdrawal";
    return post(by, `${path}/${step}`, { reason: "the dice said no" });
  }
  const { kind, amountMinor, bankReference } = command;
  const body = { merchantId: idOfOwner(command.merchant), kind, amountMinor, bankReference };
  return post(world.admins[0], "/v1/deposits", body);
}

const STEPS = { send: "sending", fail: "failure", unknown: "unknown" } as const;

function settlingRequest(
  world: ModelWorld,
  command: Extract<Command, { do: "close" | "approve" | "reopen" | "confirm" | keyof typeof STEPS }>,
): Request {
  const { admins, merchants } = world;
  const post = (by: Caller, path: string, body?: unknown): Request => ({ by, method: "POST", path, body });
  if (command.do === "close") {
    const body = command.cutoffAt === null ? {} : { cutoffAt: iso(command.cutoffAt) };
    return post(admins[command.admin] ?? admins[0], "/v1/settlements", body);
  }
  if (command.do === "approve" || command.do === "reopen") {
    const path = `/v1/settlements/${world.settlements[command.settlement]}`;
    if (command.do === "reopen") return post(admins[0], `${path}/reopening`, { reason: "the dice said so" });
    return post(admins[command.admin] ?? admins[0], `${path}/approval`);
  }
  const by = command.by === "admin" ? admins[0] : memberOf(merchants, command.by);
  const path = `/v1/instructions/${world.instructions[command.instruction]}`;
  if (command.do === "confirm") {
    const { bankReference, amountMinor } = command;
    return post(by, `${path}/confirmation`, { bankReference, amountMinor: amountMinor ?? undefined });
  }
  const body = command.do === "send" ? undefined : { reason: "the dice said so" };
  return post(by, `${path}/${STEPS[command.do]}`, body);
}
