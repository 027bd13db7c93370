// Every problem the API answers with: its code is the rule's name, the same in constraints, guards, tests and docs.

import { DISPUTES_PROBLEMS } from "./problems/disputes.ts";
import { GIFTING_PROBLEMS } from "./problems/gifting.ts";
import { IDENTITY_PROBLEMS } from "./problems/identity.ts";
import { MEMBERS_PROBLEMS } from "./problems/members.ts";
import { OFFERS_PROBLEMS } from "./problems/offers.ts";
import { PAYMENTS_PROBLEMS } from "./problems/payments.ts";
import { REDEMPTION_PROBLEMS } from "./problems/redemption.ts";
import { REQUESTS_PROBLEMS } from "./problems/requests.ts";
import { SETTLEMENT_PROBLEMS } from "./problems/settlement.ts";
import { WEBHOOKS_PROBLEMS } from "./problems/webhooks.ts";

export const PROBLEMS = {
  ...REQUESTS_PROBLEMS,
  ...IDENTITY_PROBLEMS,
  ...MEMBERS_PROBLEMS,
  ...OFFERS_PROBLEMS,
  ...GIFTING_PROBLEMS,
  ...REDEMPTION_PROBLEMS,
  ...SETTLEMENT_PROBLEMS,
  ...PAYMENTS_PROBLEMS,
  ...DISPUTES_PROBLEMS,
  ...WEBHOOKS_PROBLEMS,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** One field that cannot be accepted, by RFC 6901 pointer. */
export type FieldError = { pointer: string; code: string; detail: string };

/** Members added to the answer: `detail`, `errors`, or facts such as `minSpendMinor`. */
export type ProblemExtensions = { detail?: string; errors?: FieldError[]; [member: string]: unknown };

/** The one error the domain throws; everything else is a fault. */
export class Problem extends Error {
  override name = "Problem";
  readonly code: ProblemCode;
  readonly extensions: ProblemExtensions;

  constructor(code: ProblemCode, extensions: ProblemExtensions = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.extensions = extensions;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }
}
