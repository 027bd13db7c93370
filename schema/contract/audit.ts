// The audit log as it is read: events, and the seals that fix them.
import { z } from "zod";
import { id, instant, timedPageQuery } from "./scalars.ts";

export const auditEvent = z
  .strictObject({
    seq: z.int().meta({ description: "Its number in the alliance, without gaps from 1." }),
    at: instant,
    principalId: z
      .string()
      .meta({ description: "Who did it; `operator`, or `public` for somebody unnamed." }),
    principalName: z.string().nullable(),
    keyId: id("key").nullable(),
    sessionId: id("session").nullable(),
    merchantId: id("merchant")
      .nullable()
      .meta({ description: "Whose event it is; null for the alliance's own." }),
    action: z.string(),
    subjectId: z.string(),
    details: z.record(z.string(), z.unknown()),
    sealed: z.boolean().meta({ description: "True where a seal fixes it and its place." }),
  })
  .meta({ id: "AuditEvent" });
export type AuditEvent = z.infer<typeof auditEvent>;

const word = z.string().min(1).max(128);

/** What is selected from the log; `from` is included, `to` is not. */
export const auditSelection = z.strictObject({
  action: word.optional(),
  subjectId: word.optional(),
  principalId: word.optional(),
  from: instant.optional(),
  to: instant.optional(),
});
export type AuditSelection = z.infer<typeof auditSelection>;

export const auditQuery = timedPageQuery.extend(auditSelection.shape);
export type AuditQuery = z.infer<typeof auditQuery>;

export const auditSeal = z
  .strictObject({
    throughSeq: z.int().meta({ description: "The last event that it covers." }),
    head: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: "The running SHA-256 over all events up to that one." }),
    sealedAt: instant,
  })
  .meta({ id: "AuditSeal" });
export type AuditSeal = z.infer<typeof auditSeal>;
