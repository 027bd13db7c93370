// Passing a coupon on: which one, and the link that is the friend's from then on.
import { z } from "zod";
import { id } from "./scalars.ts";

export const passingOnRequest = z.strictObject({ couponId: id("coupon") }).meta({ id: "PassingOnRequest" });
export type PassingOnRequest = z.infer<typeof passingOnRequest>;

export const passingOn = z
  .strictObject({
    url: z.string().meta({
      description:
        "The friend's page. It is answered to this request and its repetitions under one key alone.",
    }),
  })
  .meta({ id: "PassingOn" });
export type PassingOn = z.infer<typeof passingOn>;
