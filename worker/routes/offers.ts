// Offers: drafted, published and revised by their redeemer, seen by those who may gift them.
import { z } from "zod";
import {
  listedTermsVersion,
  offer,
  offerPatch,
  offerQuery,
  offerRequest,
  termsRequest,
  termsVersion,
} from "../../schema/contract/offers.ts";
import { listOf, pageQuery, pathId } from "../../schema/contract/scalars.ts";
import type { ProblemCode } from "../../schema/problems.ts";
import { createOffer } from "../domain/offers/create.ts";
import { listOffers, readOffer } from "../domain/offers/read.ts";
import { reviseOffer, reviseTerms } from "../domain/offers/revise.ts";
import { type Step, step } from "../domain/offers/step.ts";
import { listTermsVersions } from "../domain/offers/terms-versions.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Offers";
const params = z.object({ id: pathId });

/** A step from one status to another. */
const stepRoute = (name: Step, summary: string, problems: readonly ProblemCode[]) =>
  endpoint({
    method: "post",
    path: `/v1/offers/{id}/${name}`,
    tag,
    summary,
    by: ["owner"],
    params,
    status: 200,
    answer: offer,
    problems: ["not_found", "offer_ended", ...problems],
    act: (ctx, it) => step(ctx, it.params.id, name),
  });

export const offerRoutes = [
  endpoint({
    method: "post",
    path: "/v1/offers",
    tag,
    summary: "Draft an offer under the first version of its terms",
    by: ["owner"],
    body: offerRequest,
    status: 201,
    answer: offer,
    problems: ["percentage_needs_cap"],
    act: (ctx, { body }) => createOffer(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/offers",
    tag,
    summary:
      "List the offers that one redeems, or with `role=gifter` those that one may gift; an admin sees all",
    by: ["admin", "staff"],
    query: offerQuery,
    status: 200,
    answer: listOf(offer),
    act: (ctx, { query }) => listOffers(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/offers/{id}",
    tag,
    summary: "Read an offer that one redeems or is entrusted with",
    by: ["admin", "staff"],
    params,
    status: 200,
    answer: offer,
    problems: ["not_found"],
    act: (ctx, it) => readOffer(ctx, it.params.id),
  }),
  endpoint({
    method: "patch",
    path: "/v1/offers/{id}",
    tag,
    summary: "Change an offer's title, quota or budget",
    by: ["owner"],
    params,
    body: offerPatch,
    status: 200,
    answer: offer,
    problems: ["not_found", "offer_ended", "offer_quota_exhausted", "percentage_needs_cap"],
    act: (ctx, it) => reviseOffer(ctx, it.params.id, it.body),
  }),
  endpoint({
    method: "post",
    path: "/v1/offers/{id}/terms",
    tag,
    summary: "Give an offer its next version of terms; coupons keep theirs",
    by: ["owner"],
    params,
    body: termsRequest,
    status: 201,
    answer: termsVersion,
    problems: ["not_found", "offer_ended", "percentage_needs_cap"],
    act: (ctx, it) => reviseTerms(ctx, it.params.id, it.body),
  }),
  endpoint({
    method: "get",
    path: "/v1/offers/{id}/terms",
    tag,
    summary: "List the versions of one's offer's terms, with the coupons in customers' hands that keep each",
    by: ["admin", "staff"],
    params,
    query: pageQuery,
    status: 200,
    answer: listOf(listedTermsVersion),
    problems: ["not_found"],
    act: (ctx, it) => listTermsVersions(ctx, it.params.id, it.query),
  }),
  stepRoute("publication", "Publish a draft; `warnings` names what its redeemer should know", [
    "offer_not_draft",
    "percentage_needs_cap",
    "offer_dates_passed",
  ]),
  stepRoute("pause", "Pause a live offer: it stops being gifted, its coupons are honoured", [
    "offer_not_live",
  ]),
  stepRoute("resumption", "Resume a paused offer", [
    "offer_not_paused",
    "percentage_needs_cap",
    "offer_dates_passed",
  ]),
  stepRoute("end", "End an offer for good: its coupons are honoured", []),
];
