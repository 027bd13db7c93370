// Alliances: the operator creates them, members read their own, admins revise it.
import { z } from "zod";
import {
  adminRequest,
  alliance,
  alliancePatch,
  allianceRequest,
  applicationForm,
  createdAdmin,
  createdAlliance,
  discardedAlliance,
  testAllianceRequest,
} from "../../schema/contract/alliances.ts";
import { pathId } from "../../schema/contract/scalars.ts";
import { readApplicationForm } from "../domain/alliance/application-form.ts";
import { addAdmin, createAlliance } from "../domain/alliance/create.ts";
import { discardAlliance } from "../domain/alliance/discard.ts";
import { readAlliance } from "../domain/alliance/read.ts";
import { reviseAlliance } from "../domain/alliance/revise.ts";
import { createTestAlliance } from "../domain/alliance/test-twin.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Alliances";

export const allianceRoutes = [
  endpoint({
    method: "post",
    path: "/v1/alliances",
    tag,
    summary: "Create an alliance and its first admin",
    by: ["operator"],
    body: allianceRequest,
    status: 201,
    answer: createdAlliance,
    problems: ["clearing_needs_institution", "cutoff_day_fits_cadence", "category_unknown"],
    secrets: ["adminKey"],
    act: (ctx, { body }) => createAlliance(ctx, body),
  }),
  endpoint({
    method: "post",
    path: "/v1/alliances/{id}/admins",
    tag,
    summary: "Add another person who administers",
    by: ["operator"],
    params: z.object({ id: pathId }),
    body: adminRequest,
    status: 201,
    answer: createdAdmin,
    problems: ["not_found", "already_a_member"],
    secrets: ["adminKey"],
    act: (ctx, { params, body }) => addAdmin(ctx, params.id, body),
  }),
  endpoint({
    method: "post",
    path: "/v1/test-alliances",
    tag,
    summary: "Create one's alliance's test alliance, for integrators; there is one",
    by: ["admin"],
    body: testAllianceRequest,
    status: 201,
    answer: createdAlliance,
    problems: ["alliance_is_a_test", "test_alliance_exists"],
    secrets: ["adminKey"],
    act: (ctx, { body }) => createTestAlliance(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/alliances/{id}/application-form",
    tag,
    summary: "Read what an applicant needs to know of an alliance",
    by: ["public"],
    params: z.object({ id: pathId }),
    status: 200,
    answer: applicationForm,
    problems: ["not_found"],
    act: (ctx, { params }) => readApplicationForm(ctx, params.id),
  }),
  endpoint({
    method: "get",
    path: "/v1/alliance",
    tag,
    summary: "Read one's own alliance with its policy and categories",
    by: ["admin", "cashier"],
    status: 200,
    answer: alliance,
    act: (ctx) => readAlliance(ctx),
  }),
  endpoint({
    method: "patch",
    path: "/v1/alliance",
    tag,
    summary: "Revise the alliance; a change of policy makes a new version",
    by: ["admin"],
    body: alliancePatch,
    status: 200,
    answer: alliance,
    problems: [
      "fixed_after_first_gift",
      "clearing_needs_institution",
      "cutoff_day_fits_cadence",
      "category_unknown",
      "category_in_use",
    ],
    act: (ctx, { body }) => reviseAlliance(ctx, body),
  }),
  endpoint({
    method: "delete",
    path: "/v1/alliance",
    tag,
    summary: "Throw one's test alliance away, with everything in it",
    description:
      "Nothing of it is left, and its keys and memberships end with it. People and their sessions stay, and a live alliance may make a fresh test alliance.",
    by: ["admin"],
    status: 200,
    answer: discardedAlliance,
    problems: ["alliance_is_live"],
    act: (ctx) => discardAlliance(ctx),
  }),
];
