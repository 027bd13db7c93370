// Everybody who may ask: each role at each place by key and by session, people between roles, and what is over.
import { env } from "cloudflare:workers";
import type { KeyRole } from "../../../schema/contract/api-keys.ts";
import { newApiKey, newLinkToken } from "../../../schema/keys.ts";
import { type DividedWorld, type Realm, WORDS } from "./divided-world.ts";
import {
  aKey,
  aMembership,
  aPerson,
  aSession,
  type Enrolled,
  endMembership,
  enrol,
  OVER,
  type Place,
} from "./enrolling.ts";
import { bearer } from "./wrong-keys.ts";
import { cookie } from "./wrong-sessions.ts";

/** Where a member stands to what `own` has: it is theirs, of another shop of the alliance, or of another alliance. */
export type Relation = "own" | "stranger" | "foreign";

/** What a credential comes to; `nobody` is what every operation but the public ones refuses. */
export type Standing =
  | { kind: "nobody" }
  | { kind: "operator" }
  | { kind: "person" }
  | { kind: "member"; role: KeyRole; relation: Relation };

export type Caller = {
  name: string;
  standing: Standing;
  headers: Record<string, string>;
  /** Whose private things a member may be shown, and a person wherever they belong. */
  sees: readonly Realm[];
  /** Undefined for keys, which are nobody in particular. */
  personId?: string;
};

const MEMBERS = [
  ["own", "admin"],
  ["own", "owner"],
  ["own", "staff"],
  ["own", "cashier"],
  ["stranger", "owner"],
  ["stranger", "staff"],
  ["stranger", "cashier"],
  ["foreign", "admin"],
  ["foreign", "owner"],
] as const satisfies readonly (readonly [Relation, KeyRole])[];

/** `owner` is the owner of `own` that asks. */
export async function allCallers(divided: DividedWorld, owner: Enrolled): Promise<Caller[]> {
  const members = await Promise.all(
    MEMBERS.map(async ([relation, role]) => {
      const isGiven = relation === "own" && role === "owner";
      return twice(relation, role, isGiven ? owner : await enrol(placeOf(divided, relation, role), role));
    }),
  );
  return [
    { name: "nobody", standing: { kind: "nobody" }, headers: {}, sees: [] },
    { name: "the operator", standing: { kind: "operator" }, headers: bearer(env.OPERATOR_KEY), sees: [] },
    ...members.flat(),
    ...(await peopleBetweenRoles(divided)),
    ...(await keysThatAreOver(divided)),
    ...(await sessionsThatAreOver(divided)),
  ];
}

const bySession = (token: string, membershipId?: string) => ({
  ...cookie(token),
  ...(membershipId === undefined ? {} : { "Jiehua-Membership": membershipId }),
});

/** The place of a role that stands so to what `own` has. */
export function placeOf(
  { world, foreignWorld, ...shops }: DividedWorld,
  relation: Relation,
  role: KeyRole,
): Place {
  const allianceId = relation === "foreign" ? foreignWorld.id : world.id;
  if (role !== "admin") return { allianceId, merchantId: shops[relation].id, word: WORDS[relation] };
  return { allianceId, merchantId: null, word: relation === "foreign" ? WORDS.foreign : WORDS.alliance };
}

function twice(relation: Relation, role: KeyRole, { key, token, personId }: Enrolled): Caller[] {
  const name = `${relation} ${role}`;
  const shared = { standing: { kind: "member", role, relation }, sees: seenBy(relation, role) } as const;
  return [
    { ...shared, name: `${name} by key`, headers: bearer(key) },
    { ...shared, name: `${name} by session`, headers: bySession(token), personId },
  ];
}

function seenBy(relation: Relation, role: KeyRole): Realm[] {
  if (relation === "foreign") return ["foreign"];
  return role === "admin" ? ["alliance", "own", "stranger", "partner", "admins"] : ["alliance", relation];
}

/** Who signed in and is no member, or must say as whom they ask. */
async function peopleBetweenRoles(divided: DividedWorld): Promise<Caller[]> {
  const [loner, former, both] = await Promise.all([aPerson("loner"), aPerson("former"), aPerson("both")]);
  const [own, foreign] = [placeOf(divided, "own", "owner"), placeOf(divided, "foreign", "owner")];
  await endMembership(await aMembership(former, own, "owner"));
  await aMembership(both, own, "owner");
  const abroad = await aMembership(both, foreign, "owner");
  const others = await enrol(own, "owner");
  const { token } = await aSession(both);
  const person = { standing: { kind: "person" }, sees: [] } as const;
  const double = { personId: both, sees: ["alliance", "own", "foreign"] } as const;
  return [
    {
      ...person,
      name: "a person without membership",
      headers: bySession((await aSession(loner)).token),
      personId: loner,
    },
    {
      ...person,
      name: "a person whose membership ended",
      headers: bySession((await aSession(former)).token),
      personId: former,
    },
    { ...person, ...double, name: "a person of two memberships who names none", headers: bySession(token) },
    {
      ...person,
      ...double,
      name: "a person who names another's membership",
      headers: bySession(token, others.membershipId),
    },
    {
      ...double,
      name: "a person who names their other membership",
      standing: { kind: "member", role: "owner", relation: "foreign" },
      headers: bySession(token, abroad.membershipId),
    },
  ];
}

async function keysThatAreOver(divided: DividedWorld): Promise<Caller[]> {
  const place = placeOf(divided, "own", "owner");
  const live = await aMembership(await aPerson(place.word), place, "owner");
  const ended = await aMembership(await aPerson(place.word), place, "owner");
  const revoked = await aKey(live, place, "owner", { revokedAt: Date.now() });
  const expired = await aKey(live, place, "owner", { expiresAt: Date.now() });
  const left = await aKey(ended, place, "owner");
  await endMembership(ended);
  const over = { standing: { kind: "nobody" }, sees: [] } as const;
  return [
    { ...over, name: "a revoked key", headers: bearer(revoked.key) },
    { ...over, name: "an expired key", headers: bearer(expired.key) },
    { ...over, name: "the key of a membership that ended", headers: bearer(left.key) },
    { ...over, name: "a key that was never given", headers: bearer(newApiKey({ test: true, shard: 0 })) },
  ];
}

async function sessionsThatAreOver(divided: DividedWorld): Promise<Caller[]> {
  const { personId } = await enrol(placeOf(divided, "own", "owner"), "owner");
  const tokens: [name: string, token: string][] = [["session that was never given", newLinkToken(0)]];
  for (const [name, life] of Object.entries(OVER))
    tokens.push([`session that is ${name}`, (await aSession(personId, life())).token]);
  return tokens.map(([name, token]) => ({
    name: `a ${name}`,
    standing: { kind: "nobody" },
    headers: bySession(token),
    sees: [],
  }));
}
