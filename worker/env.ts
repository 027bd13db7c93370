// The bindings and secrets of the Worker, parsed once an isolate.
import { z } from "zod";

const secrets = z.object({
  OPERATOR_KEY: z.string().min(40),
  HOLDER_SECRET: z.string().min(32),
  /** What HOLDER_SECRET was before, while it is being replaced. */
  HOLDER_SECRET_PREVIOUS: z.string().min(32).optional(),
  AUDIT_SECRET: z.string().min(32),
  /** What AUDIT_SECRET was before, one a line: the rows it signed stay verifiable. */
  AUDIT_SECRET_PREVIOUS: z
    .string()
    .regex(/^.{32,}(\n.{32,})*\n?$/)
    .optional(),
  SIGN_IN_SECRET: z.string().min(32),
  WEBHOOK_SECRET: z.string().min(32),
  PRESENTATION_SECRET: z.string().min(32),
  PAYEE_SECRET: z.string().min(32),
  /** What PAYEE_SECRET was before, one a line: accounts that it sealed stay readable. */
  PAYEE_SECRET_PREVIOUS: z
    .string()
    .regex(/^.{32,}(\n.{32,})*\n?$/)
    .optional(),
});

export type Bindings = z.infer<typeof secrets> & {
  DB: D1Database;
  /** What `npm run build` put into dist/assets; tests run without it. */
  ASSETS?: Fetcher;
  APPLICATIONS_LIMIT: RateLimit;
  SIGN_INS_LIMIT: RateLimit;
  MISSES_LIMIT: RateLimit;
  REFUSALS_LIMIT: RateLimit;
  /** Under which scheme and host links are mailed, where not under those that were asked. */
  ORIGIN?: string;
  /** Sends mail in production, from the address `MAIL_FROM`. */
  MAIL?: SendEmail;
  MAIL_FROM?: string;
  /** Keeps mail on this machine; bound by a local instance and by nothing else. */
  MAILBOX?: Fetcher;
};

const parsed = new WeakSet<object>();

/** The bindings as they are; throws on the first request where a secret is missing or too short. */
export function parseEnv(bindings: Bindings): Bindings {
  if (!parsed.has(bindings)) {
    secrets.parse(bindings);
    parsed.add(bindings);
  }
  return bindings;
}
