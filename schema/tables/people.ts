// People and how they prove who they are: mailed links and codes, passkeys, and the sessions these open.
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/** Somebody with an e-mail address, whatever alliances they belong to. */
export const people = sqliteTable(
  "people",
  {
    id: text("id").notNull().primaryKey(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    language: text("language", { enum: ["en", "zh"] }).notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [
    check("person_language_is_known", sql`language IN ('en', 'zh')`),
    uniqueIndex("people_by_email").on(t.email),
  ],
);

/** A mailed link and code, of which only digests are kept; used once. */
export const signIns = sqliteTable(
  "sign_ins",
  {
    id: text("id").notNull().primaryKey(),
    email: text("email").notNull(),
    language: text("language", { enum: ["en", "zh"] }).notNull(),
    linkHash: text("link_hash").notNull(),
    codeHash: text("code_hash").notNull(),
    tries: integer("tries").notNull(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    usedAt: integer("used_at"),
  },
  (t) => [
    check("sign_in_tries_are_few", sql`tries BETWEEN 0 AND 5`),
    check("sign_in_language_is_known", sql`language IN ('en', 'zh')`),
    uniqueIndex("sign_ins_by_link").on(t.linkHash),
    index("sign_ins_by_email").on(t.email, t.createdAt),
  ],
);

/** A signed-in browser; `seenAt` is exact to the hour. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: text("id").notNull().primaryKey(),
    personId: text("person_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    userAgent: text("user_agent").notNull(),
    createdAt: integer("created_at").notNull(),
    seenAt: integer("seen_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    endedAt: integer("ended_at"),
  },
  (t) => [
    foreignKey({ columns: [t.personId], foreignColumns: [people.id] }),
    uniqueIndex("sessions_by_token").on(t.tokenHash),
    index("sessions_by_person").on(t.personId, t.id),
  ],
);

/** A passkey's public half, base64url as WebAuthn writes it. */
export const passkeys = sqliteTable(
  "passkeys",
  {
    id: text("id").notNull().primaryKey(),
    personId: text("person_id").notNull(),
    credentialId: text("credential_id").notNull(),
    publicKey: text("public_key").notNull(),
    counter: integer("counter").notNull(),
    transports: text("transports", { mode: "json" }).$type<string[]>().notNull(),
    label: text("label").notNull(),
    createdAt: integer("created_at").notNull(),
    usedAt: integer("used_at"),
  },
  (t) => [
    foreignKey({ columns: [t.personId], foreignColumns: [people.id] }),
    uniqueIndex("passkeys_by_credential").on(t.credentialId),
    index("passkeys_by_person").on(t.personId, t.id),
  ],
);

/** What a passkey is asked to sign, once; `personId` is null where it is to say who signs in. */
export const passkeyChallenges = sqliteTable(
  "passkey_challenges",
  {
    id: text("id").notNull(),
    personId: text("person_id"),
    challenge: text("challenge").notNull(),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    usedAt: integer("used_at"),
  },
  (t) => [
    primaryKey({ columns: [t.id] }),
    foreignKey({ columns: [t.personId], foreignColumns: [people.id] }),
  ],
);
