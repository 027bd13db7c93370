// What a cell of the matrix asks: a request of rightful callers, and whose the thing is that it names.
import type { KeyRole } from "../../../schema/contract/api-keys.ts";
import type { ProblemCode } from "../../../schema/problems.ts";
import type { Given } from "../../support/api.ts";
import type { Relation } from "./callers.ts";
import { type DividedWorld, type Realm, WORDS } from "./divided-world.ts";
import type { Enrolled } from "./enrolling.ts";

/** The world, and what people have in it. */
export type Scene = DividedWorld & {
  /** An owner of `own`, with what is theirs alone: the passkey of theirs too. */
  owner: Enrolled;
  passkeyId: string;
  /** A member of `own` who asks for nothing. */
  spare: Enrolled;
  /** To `own`, with a note of `own`'s, and the token of its link. */
  invitation: { id: string; token: string };
  /** A commission of `own`'s that may be disputed, a dispute of another, and what is to be adjusted. */
  corrections: { transferId: string; disputeId: string; adjustmentId: string };
  /** Requests for coupons: one to `own`, and one that it made. */
  asks: { toOwn: string; byOwn: string };
  webhook: { endpointId: string; deliveryId: string };
  payeeDetailsId: string;
  bankLineId: string;
};

export type Asked = {
  path?: Record<string, string>;
  query?: string;
  body?: object;
  idempotencyKey?: string;
  /** What the Worker is given otherwise. */
  bindings?: Given;
};

export type Example = {
  /** As what it is asked for where an operation has several examples. */
  as?: string;
  /** Whose the thing is that the request names: a merchant's, its alliance's, one person's; undefined where it names none. */
  whose?: "merchant" | "alliance" | "person";
  /** As what it is hidden from others where that is not `not_found`. */
  hiddenAs?: Partial<Record<Relation, ProblemCode>>;
  /** What a role may ask for and this request is not. */
  unless?: Partial<Record<KeyRole, ProblemCode>>;
  /** Whose things the answer tells everybody who may ask. */
  tells?: readonly Realm[];
  /** The rule that the request stops at, where no test can make one that goes beyond it. */
  stopsAt?: ProblemCode;
  ask: (scene: Scene) => Asked;
  /** What to ask instead where the request is to succeed and uses up what it names. */
  fresh?: (scene: Scene) => Promise<Asked>;
  /** True where it makes others of the callers or of whom they ask for: such are tried last. */
  isLast?: true;
};

/** A request that names one thing by its id. */
export const byId = (id: string, body?: object): Asked => ({
  path: { id },
  ...(body === undefined ? {} : { body }),
});
export const because = { reason: `the ${WORDS.own} reason` };
