// The bindings and secrets of the Worker, parsed once an isolate.
import { z } from "zod";

const secrets = z.object({
  OPERATOR_KEY: z.string().min(40),
  HOLDER_SECRET: z.string().min(32),
  AUDIT_SECRET: z.string().min(32),
  SIGN_IN_SECRET: z.string().min(32),
});

export type Bindings = z.infer<typeof secrets> & {
  DB: D1Database;
  APPLICATIONS_LIMIT: RateLimit;
  SIGN_INS_LIMIT: RateLimit;
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
