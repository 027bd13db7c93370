// What every use case gets: who asks, when it is, and where to read and write.
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Policy } from "../schema/contract/alliances.ts";
import type { KeyRole } from "../schema/contract/api-keys.ts";
import type { Language } from "../schema/contract/people.ts";
import type { EarlyRead } from "./db/read.ts";
import type { Mailer } from "./mail/mailer.ts";

export type Role = "operator" | KeyRole;

export type OperatorActor = { role: "operator" };
/** By what a member asks: a key or a session, each of which descends from a membership. */
type By = { principalId: string; membershipId: string } & (
  | { keyId: string; sessionId: null }
  | { keyId: null; sessionId: string }
);
export type AdminActor = By & { role: "admin" };
/** `storeRef` is the one store of an account that is bound to it. */
export type MerchantActor = By & {
  role: "owner" | "staff" | "cashier";
  merchantId: string;
  storeRef: string | null;
};
export type MemberActor = AdminActor | MerchantActor;
/** What a job does for an alliance it does with an admin's rights and by nobody's credential. */
export type ClerkActor = {
  role: "admin";
  principalId: "system";
  membershipId: null;
  keyId: null;
  sessionId: null;
};
/** As whom the alliance itself acts: in jobs, and where a rule alone opens a dispute. */
export const CLERK: ClerkActor = {
  role: "admin",
  principalId: "system",
  membershipId: null,
  keyId: null,
  sessionId: null,
};
/** A signed-in person, whatever they are a member of. */
export type PersonActor = {
  role: "person";
  personId: string;
  sessionId: string;
  email: string;
  name: string;
  language: Language;
};

/** The asking member's alliance with the policy in force, read with the credential. */
export type AllianceFacts = {
  id: string;
  currency: string;
  timeZone: string;
  test: boolean;
  policyVersion: number;
  policy: Policy;
};

/** Where the answer of a request with an Idempotency-Key is kept. */
export type Memo = {
  scope: string;
  method: string;
  path: string;
  key: string;
  bodyHash: string;
  status: number;
  /** Members of the answer that are shown once and never stored. */
  secrets: readonly string[];
};

export type Context = {
  d1: D1Database;
  db: DrizzleD1Database;
  shard: number;
  /** The one clock reading of this request, epoch milliseconds. */
  now: number;
  /** When the request really came, for what must not follow a test alliance's clock. */
  receivedAt: number;
  /** True where the caller set the clock of a test alliance. */
  clockIsSet: boolean;
  requestId: string;
  /** Scheme and host under which this instance was asked. */
  origin: string;
  holderSecret: string;
  /** While the holder secret is being replaced: the one before it. */
  previousHolderSecret?: string | undefined;
  auditSecret: string;
  /** What the audit secret was before: rows that these signed are still right. */
  earlierAuditSecrets: readonly string[];
  /** Peppers what is too short to be hashed alone: the digits of sign-in codes and till codes. */
  signInSecret: string;
  /** From which the secrets of webhook endpoints follow. */
  webhookSecret: string;
  /** From which the key follows that signs coupons shown live. */
  presentationSecret: string;
  /** Seals the accounts to which money is sent. */
  payeeSecret: string;
  /** What the payee secret was before: what these sealed can still be opened. */
  earlierPayeeSecrets: readonly string[];
  mail: Mailer;
  /** Gives the asking browser a session's token to keep, or takes it away. */
  keepSession: (token: string | null) => void;
  /** The session's token that came along with the request, undefined where none did. It is not checked here. */
  sentSession: string | undefined;
  /** What the asking browser says of itself. */
  userAgent: string;
  memo: Memo | null;
  /** Reads that rode with the credential, each given once. */
  early: EarlyRead[];
};

/** The part of a context that a write takes. */
export type WritingContext = Pick<
  Context,
  "d1" | "now" | "receivedAt" | "clockIsSet" | "memo" | "auditSecret"
>;
/** Of an admin's request, or of a job that acts in its place. */
export type AdministeringContext = WritingContext & {
  alliance: AllianceFacts;
  actor: AdminActor | ClerkActor;
};

export type PersonContext = Context & { actor: PersonActor };
export type OperatorContext = Context & { actor: OperatorActor };
export type MemberContext = Context & { actor: MemberActor; alliance: AllianceFacts };
export type AdminContext = MemberContext & { actor: AdminActor };
export type MerchantContext = MemberContext & { actor: MerchantActor };

/** The merchant whose things an actor may see; undefined for an admin, who sees all of its alliance. */
export function merchantOf(ctx: { actor: MemberActor | ClerkActor }): string | undefined {
  return ctx.actor.role === "admin" ? undefined : ctx.actor.merchantId;
}
