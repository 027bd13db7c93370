// S2: whatever is sent to whichever operation, the answer is one that its documentation declares, and nothing breaks.
import { env } from "cloudflare:workers";
import { afterAll, expect, test } from "vitest";
import type { Answer } from "../support/api.ts";
import { complaintAbout, TARGETS } from "./support/documented.ts";
import { fire } from "./support/fire.ts";
import { aGround } from "./support/ground.ts";
import { aShot, type Shot } from "./support/shots.ts";

const FULL = env.SECURITY_FULL === "1";
const SHARES = FULL ? 125 : 8;
const SHOTS_A_SHARE = 400;

const met = {
  requests: 0,
  operations: new Set<string>(),
  served: new Set<string>(),
  faults: 0,
  undocumented: 0,
};

for (let share = 1; share <= SHARES; share++) {
  test(`share ${share} of odd requests is answered as documented`, { timeout: 120_000 }, async () => {
    const ground = await aGround();
    const complaints: string[] = [];
    for (let index = 0; index < SHOTS_A_SHARE; index++) {
      const seed = share * 1_000_000 + index;
      const target = TARGETS[(index + share * SHOTS_A_SHARE) % TARGETS.length];
      if (target === undefined) throw new Error("there are operations");
      const shot = aShot(seed, target, ground);
      const answer = await fire(shot);
      const complaint = complaintAbout(shot, answer);
      count(`${target.endpoint.method} ${target.endpoint.path}`, answer, complaint);
      if (complaint !== undefined) complaints.push(`${complaint}: ${told(seed, shot, answer)}`);
    }
    expect(complaints).toEqual([]);
  });
}

test("every operation was asked, and most were also served", () => {
  const missed = TARGETS.filter(({ endpoint }) => !met.operations.has(`${endpoint.method} ${endpoint.path}`));
  expect(missed.map(({ endpoint }) => endpoint.path)).toEqual([]);
  expect(met.served.size / met.operations.size).toBeGreaterThan(0.6);
});

afterAll(() => {
  const { requests, operations, faults, undocumented } = met;
  console.log(
    `S2 fuzz: ${requests} requests, ${operations.size} operations, ${faults} server errors, ${undocumented} undocumented answers`,
  );
});

function count(operation: string, { status }: Answer, complaint: string | undefined): void {
  met.requests++;
  met.operations.add(operation);
  if (status < 300) met.served.add(operation);
  if (status >= 500) met.faults++;
  else if (complaint !== undefined) met.undocumented++;
}

function told(seed: number, { method, path, headers, body }: Shot, { status, text }: Answer): string {
  const sent = new TextDecoder().decode(body).slice(0, 2000);
  return `seed ${seed}: ${method} ${path} ${JSON.stringify(headers)} ${sent} → ${status} ${text.slice(0, 500)}`;
}
