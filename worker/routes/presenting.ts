// Showing a coupon at a till: whoever has the gift's link asks for six digits or for the signed text of a QR.
import { z } from "zod";
import { presentation, presentingRequest, publicKeys, tillCode } from "../../schema/contract/presenting.ts";
import { pathId } from "../../schema/contract/scalars.ts";
import type { ProblemCode } from "../../schema/problems.ts";
import { drawTillCode } from "../domain/presenting/draw-till-code.ts";
import { signPresentation } from "../domain/presenting/sign-presentation.ts";
import { readPublicKeys } from "../domain/signing/public-keys.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Presenting";
const params = z.object({ token: pathId });

/** Only what can be used now is shown. */
const UNUSABLE = [
  "not_found",
  "coupon_already_redeemed",
  "coupon_revoked",
  "coupon_passed_on",
  "coupon_not_yet_valid",
  "coupon_expired",
] as const satisfies readonly ProblemCode[];

export const presentingRoutes = [
  endpoint({
    method: "post",
    path: "/v1/gift-links/{token}/till-codes",
    tag,
    summary: "Draw six digits that stand for a coupon at its redeemer's tills",
    description: `They are good for five minutes of real time, for one coupon, at its own redeemer, wherever a code is
taken; the digits drawn before them end. Of one coupon twenty are drawn within ten minutes at the most. A till is
answered thirty wrong ones within ten minutes, a redeemer's tills together two hundred. No Idempotency-Key is
remembered: whoever repeats it draws anew.`,
    by: ["public"],
    params,
    body: presentingRequest,
    status: 201,
    answer: tillCode,
    problems: UNUSABLE,
    missLimit: "links",
    act: (ctx, it) => drawTillCode(ctx, it.params.token, it.body),
  }),
  endpoint({
    method: "post",
    path: "/v1/gift-links/{token}/presentations",
    tag,
    summary: "Sign the text of the QR that shows a coupon now",
    description: `A till takes it as a code in the minute in which it was made and in the ones beside it; later it is
\`presentation_stale\`. Terms whose \`presentation\` is \`live\` take nothing else from a screen but a till code.`,
    by: ["public"],
    params,
    body: presentingRequest,
    status: 201,
    answer: presentation,
    problems: UNUSABLE,
    missLimit: "links",
    act: (ctx, it) => signPresentation(ctx, it.params.token, it.body),
  }),
  endpoint({
    method: "get",
    path: "/.well-known/jwks.json",
    tag,
    summary: "Read the public keys that verify signed texts",
    description: `A till away from the network tells by them that a text is genuine and when it was made, not that the
coupon is unspent. An auditor verifies settlement archives by them: keys of earlier audit secrets stay listed.`,
    by: ["public"],
    status: 200,
    answer: publicKeys,
    act: (ctx) => readPublicKeys(ctx),
  }),
];
