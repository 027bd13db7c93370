// S3: what is revoked is refused from the answer on, also where many requests come at that very moment.
import { env } from "cloudflare:workers";
import { afterAll, expect, test } from "vitest";
import { Caller } from "../support/api.ts";
import { aWorld } from "../support/world.ts";
import { ask, type Probe } from "./support/attempts.ts";
import { type Enrolled, enrol, type Place } from "./support/enrolling.ts";
import { bearer } from "./support/wrong-keys.ts";
import { cookie } from "./support/wrong-sessions.ts";

const ROUNDS = env.SECURITY_FULL === "1" ? 25 : 2;
const AT_ONCE = 32;
const world = await aWorld();
const place: Place = { allianceId: world.id, merchantId: world.toys.id, word: "shop" };
const firstOwner = new Caller(world.toys.key);
const met = { before: 0, after: 0, let: 0 };

afterAll(() =>
  console.log(
    `S3 revocation: ${met.before} requests around ${ROUNDS * ways.length} revocations, ${met.after} after them, ${met.let} let in`,
  ),
);

type Way = {
  name: string;
  headersOf: (member: Enrolled) => Record<string, string>;
  revoke: (member: Enrolled) => Promise<{ status: number }>;
  refused: string;
};

const byKey = ({ key }: Enrolled) => bearer(key);
const bySession = ({ token }: Enrolled) => cookie(token);
const bySelf = (path: string) => (member: Enrolled) =>
  ask({ method: "DELETE", path: path.replace("{id}", member.sessionId) }, { headers: bySession(member) });
const removal = ({ membershipId }: Enrolled) => firstOwner.delete(`/v1/memberships/${membershipId}`);
const demotion = ({ membershipId }: Enrolled) =>
  firstOwner.patch(`/v1/memberships/${membershipId}`, { role: "cashier" });

const ways: readonly Way[] = [
  {
    name: "a key that is revoked",
    headersOf: byKey,
    revoke: ({ keyId }) => firstOwner.delete(`/v1/api-keys/${keyId}`),
    refused: "401 credentials_missing",
  },
  {
    name: "a key that is rotated without overlap",
    headersOf: byKey,
    revoke: ({ keyId }) => firstOwner.post(`/v1/api-keys/${keyId}/rotation`, { overlapHours: 0 }),
    refused: "401 credentials_missing",
  },
  {
    name: "a key whose member is removed",
    headersOf: byKey,
    revoke: removal,
    refused: "401 credentials_missing",
  },
  {
    name: "a key whose member is demoted",
    headersOf: byKey,
    revoke: demotion,
    refused: "401 credentials_missing",
  },
  {
    name: "a session that is ended",
    headersOf: bySession,
    revoke: bySelf("/v1/sessions/{id}"),
    refused: "401 credentials_missing",
  },
  {
    name: "a session whose person signs out everywhere",
    headersOf: bySession,
    revoke: bySelf("/v1/sessions"),
    refused: "401 credentials_missing",
  },
  {
    name: "a session whose member is removed",
    headersOf: bySession,
    revoke: removal,
    refused: "403 membership_needed",
  },
  {
    name: "a session whose member is demoted",
    headersOf: bySession,
    revoke: demotion,
    refused: "403 role_not_allowed",
  },
];

for (const { name, headersOf, revoke, refused } of ways) {
  test(`${name} is refused on the very next request`, { timeout: 300_000 }, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const member = await enrol(place, "owner");
      const headers = headersOf(member);
      const stores = await storeCount();
      const around = write(headers, AT_ONCE);
      const revocation = revoke(member);
      const between = write(headers, AT_ONCE);
      expect((await revocation).status).toBeLessThan(300);
      const after = await write(headers, AT_ONCE);
      met.after += after.length;
      met.let += after.filter((it) => it === "201").length;
      expect(new Set(after)).toEqual(new Set([refused]));
      const before = [...(await around), ...(await between)];
      met.before += before.length;
      expect(before.filter((it) => it !== "201" && it !== refused)).toEqual([]);
      expect((await storeCount()) - stores).toBe(before.filter((it) => it === "201").length);
    }
  });
}

/** So many writes at once, as how each was answered. */
function write(headers: Record<string, string>, times: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: times }, async () => {
      const body = { reference: crypto.randomUUID(), name: "A store" };
      const probe: Probe = { method: "POST", path: "/v1/stores", body };
      const { status, text } = await ask(probe, { headers });
      return status < 300 ? String(status) : `${status} ${JSON.parse(text).code}`;
    }),
  );
}

async function storeCount(): Promise<number> {
  return (await env.DB.prepare("SELECT count(*) AS n FROM stores").first<number>("n")) ?? 0;
}
