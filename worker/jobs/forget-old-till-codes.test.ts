// What was shown and mistyped a day ago is forgotten; what is of use stays.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { aHeldCoupon, aPresentWorld, aTillCode, otherDigits } from "../../tests/support/presenting.ts";
import { anOrder } from "../../tests/support/world.ts";
import { forgetOldTillCodes } from "./forget-old-till-codes.ts";

const DAY = 86_400_000;

test("till codes and wrong tries are forgotten a day after they were of use, and not before", async () => {
  const world = await aPresentWorld();
  const { code, expiresAt } = await aTillCode(await aHeldCoupon(world));
  await world.toys.post("/v1/redemptions", anOrder({ code: otherDigits(code) }));
  const count = async () => {
    const [codes, misses] = await env.DB.batch<{ n: number }>(
      ["till_codes", "till_code_misses"].map((table) =>
        env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE alliance_id = ?`).bind(world.id),
      ),
    );
    return [codes?.results[0]?.n, misses?.results[0]?.n];
  };
  await forgetOldTillCodes(env.DB, Date.now() + DAY - 60_000);
  expect(await count()).toEqual([1, 1]);
  await forgetOldTillCodes(env.DB, Date.parse(expiresAt) + DAY + 1);
  expect(await count()).toEqual([0, 0]);
});
