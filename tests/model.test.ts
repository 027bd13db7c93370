// Random commands through the API are answered as a model in memory says, and leave sound books.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { play, type Tally } from "./support/model/run.ts";

const seeds = Number(env.MODEL_SEEDS ?? 20);
const first = Number(env.MODEL_FIRST_SEED ?? 1);
const commands = Number(env.MODEL_COMMANDS ?? 40);

const tally: Tally = new Map();

for (let seed = first; seed < first + seeds; seed += 1) {
  test(`seed ${seed} is answered as the rules say`, () => play(seed, commands, tally));
}

test("the seeds met what matters most", () => {
  const missed = USUAL.filter((name) => !tally.has(name));
  expect(seeds * commands < 800 ? [] : missed).toEqual([]);
});

/** What eight hundred commands are bound to be answered. */
const USUAL = [
  "gift 201",
  "gift 409 allotment_exhausted",
  "gift 409 holder_limit_reached",
  "reserve 201",
  "redeem 201",
  "redeem 409 coupon_already_redeemed",
  "refund 201",
  "refund 409 refund_exceeds_payment",
  "revoke 200",
  "close 201",
  "approve 200",
  "reopen 200",
  "send 200",
  "confirm 200",
  "fail 200",
  "dispute 201",
  "dispute 409 disputed_once",
  "note 201",
  "resolve 200",
  "overdue 200",
  "suspend 200",
  "adjust 201",
  "allow 200",
  "deposit 201",
];
