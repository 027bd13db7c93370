// A replay that is cut off again and again, each time just after the API did what it was asked, and goes on where it was.
import { expect, test } from "vitest";
import { UnexpectedAnswer } from "../api/client.ts";
import { askApp, forgetOtherRuns, keyringInMemory, replayMadeUp, snapshot } from "./made-up-run.ts";
import { reportOf } from "./report.ts";

/** The second answer brings the last of the alliance's keys, which are shown once. */
const KEYS_ARE_KEPT = 2;
const EVERY = 5;

test("a replay that is cut off after every few requests ends like one that never was", async () => {
  await forgetOtherRuns();
  const keyring = keyringInMemory();
  let cuts = 0;
  for (let after = KEYS_ARE_KEPT + 1; await isCutOff(after); after += EVERY) cuts++;
  expect(cuts).toBeGreaterThan(10);

  const left = await snapshot();
  const replayed = await replayMadeUp(keyring);
  expect(replayed.totals).toMatchObject({
    gifts: 8,
    coupons: 15,
    redemptions: 5,
    refunds: 1,
    revocations: 1,
    commissionMinor: 17_000,
    subsidyMinor: 2_600,
  });
  expect(replayed.totals.refused).toEqual(
    new Map([
      ["minimum_spend_not_met", 1],
      ["coupon_expired", 1],
    ]),
  );
  expect(replayed.totals.months.map(({ payments }) => payments)).toEqual([0, 1, ...Array(16).fill(0)]);
  expect(replayed.asked.made).toBe(0);
  expect(await snapshot()).toEqual(left);
  expect(reportOf(replayed).sound).toBe(true);

  /** Replays until so many answers have come; the next one is lost. False where the replay ends before. */
  async function isCutOff(after: number): Promise<boolean> {
    let answers = 0;
    try {
      await replayMadeUp(keyring, async (path, request) => {
        const response = await askApp(path, request);
        if (answers++ < after) return response;
        throw new CutOff(`The answer of ${path} is lost.`);
      });
      return false;
    } catch (error) {
      if (error instanceof CutOff) return true;
      throw error;
    }
  }
});

class CutOff extends UnexpectedAnswer {}
