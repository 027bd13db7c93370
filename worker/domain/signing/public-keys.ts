// The keys that anybody may have, a till away from the network or an auditor: by them the genuine is told from the forged.
import type { PublicKeys } from "../../../schema/contract/presenting.ts";
import type { Context } from "../../context.ts";
import { signingKeyOf } from "./key.ts";

/** The key of signed coupons, then that of archives and those that signed archives before the audit secret was replaced. */
export async function readPublicKeys({
  presentationSecret,
  auditSecret,
  earlierAuditSecrets,
}: Pick<Context, "presentationSecret" | "auditSecret" | "earlierAuditSecrets">): Promise<PublicKeys> {
  const keys = await Promise.all([
    signingKeyOf(presentationSecret, "presentation"),
    ...[auditSecret, ...earlierAuditSecrets].map((secret) => signingKeyOf(secret, "archive")),
  ]);
  return { keys: keys.map(({ publicJwk }) => publicJwk) };
}
