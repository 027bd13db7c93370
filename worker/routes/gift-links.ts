// What whoever has a gift's link may do with it; nobody asks who they are.
import { z } from "zod";
import { passingOn, passingOnRequest } from "../../schema/contract/passing-on.ts";
import { pathId } from "../../schema/contract/scalars.ts";
import { passOn } from "../domain/gifting/pass-on.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Gift links";

export const giftLinkRoutes = [
  endpoint({
    method: "post",
    path: "/v1/gift-links/{token}/passing-on",
    tag,
    summary: "Pass a coupon on to a friend, once",
    description:
      "The coupon ends `passed_on`, and another under the same terms lives on behind the link of the answer. Nothing is " +
      "stored under an Idempotency-Key here: a repetition under the same key finds the friend's link again.",
    by: ["public"],
    params: z.object({ token: pathId }),
    body: passingOnRequest,
    status: 201,
    answer: passingOn,
    problems: ["not_found", "coupon_not_transferable"],
    missLimit: "links",
    act: ({ memo, ...ctx }, { params, body }) =>
      passOn(
        { ...ctx, memo: null },
        { token: params.token, couponId: body.couponId, attempt: memo?.key ?? crypto.randomUUID() },
      ),
  }),
];
