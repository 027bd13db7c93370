// Memberships: accepted by whoever was invited, changed and ended by those who manage them, and by oneself.
import { z } from "zod";
import {
  membership,
  membershipPatch,
  membershipQuery,
  membershipRequest,
} from "../../schema/contract/memberships.ts";
import { listOf, pathId } from "../../schema/contract/scalars.ts";
import { endMembership } from "../domain/membership/end.ts";
import { join } from "../domain/membership/join.ts";
import { listMemberships } from "../domain/membership/read.ts";
import { reviseMembership } from "../domain/membership/revise.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Memberships";
const params = z.object({ id: pathId });

export const membershipRoutes = [
  endpoint({
    method: "post",
    path: "/v1/memberships",
    tag,
    summary: "Accept an invitation by its link's token",
    by: ["person"],
    body: membershipRequest,
    status: 201,
    answer: membership,
    problems: ["not_found", "already_a_member"],
    missLimit: "links",
    act: (ctx, { body }) => join(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/memberships",
    tag,
    summary: "List the members of the alliance, or of one's own merchant",
    by: ["admin", "owner"],
    query: membershipQuery,
    status: 200,
    answer: listOf(membership),
    problems: ["not_found"],
    act: (ctx, { query }) => listMemberships(ctx, query),
  }),
  endpoint({
    method: "patch",
    path: "/v1/memberships/{id}",
    tag,
    summary: "Change a member's role or store; keys that go beyond it end",
    by: ["admin", "owner"],
    params,
    body: membershipPatch,
    status: 200,
    answer: membership,
    problems: ["not_found", "membership_is_over", "last_owner_stays"],
    act: (ctx, it) => reviseMembership(ctx, it.params.id, it.body),
  }),
  endpoint({
    method: "delete",
    path: "/v1/memberships/{id}",
    tag,
    summary: "Remove a member, or leave: its keys and sessions act no more",
    description: "Staff and cashiers end their own membership only.",
    by: ["admin", "cashier"],
    params,
    status: 200,
    answer: membership,
    problems: ["not_found", "last_owner_stays"],
    act: (ctx, it) => endMembership(ctx, it.params.id),
  }),
];
