// One attempt over the network: the target is looked at again, redirects are not followed, and no answer is read.
import { whyNotATarget } from "../../../schema/webhook-target.ts";
import type { Due, Outcome } from "./attempts.ts";
import { signatureOf } from "./secret.ts";

/** `patienceMs` is how long an answer is waited for. */
export type Sending = { webhookSecret: string; isLocal: boolean; now: number; patienceMs: number };

/** Sends the message as Standard Webhooks says. Whatever goes wrong out there is an outcome and not a fault. */
export async function send(due: Due, sending: Sending): Promise<Outcome> {
  if (whyNotATarget(due.url, sending) !== undefined) return { status: null, error: "target_not_allowed" };
  const headers = await headersOf(due, sending);
  try {
    const { status, body } = await fetch(due.url, {
      ...{ method: "POST", headers, body: due.body, redirect: "manual" },
      signal: AbortSignal.timeout(sending.patienceMs),
    });
    await body?.cancel();
    return { status, error: errorOf(status) };
  } catch (error) {
    const isLate = error instanceof Error && error.name === "TimeoutError";
    return { status: null, error: isLate ? "timed_out" : "unreachable" };
  }
}

function errorOf(status: number): Outcome["error"] {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? "redirected" : "refused";
}

async function headersOf(due: Due, { webhookSecret, now }: Sending): Promise<Record<string, string>> {
  const { id, body, endpointId, secretVersion, previousSecretUntil } = due;
  const timestamp = Math.floor(now / 1000);
  const endpoint = { id: endpointId, secretVersion, previousSecretUntil };
  return {
    "Content-Type": "application/json",
    "User-Agent": "Jiehua-Webhooks",
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": await signatureOf(webhookSecret, endpoint, { id, timestamp, body }, now),
  };
}
