// Invitations: made and taken back by admins and owners, read by whoever has the link.
import { z } from "zod";
import {
  createdInvitation,
  invitation,
  invitationRequest,
  invitationView,
} from "../../schema/contract/invitations.ts";
import { listOf, pageQuery, pathId } from "../../schema/contract/scalars.ts";
import { readInvitationLink } from "../domain/membership/invitation-link.ts";
import { listInvitations, revokeInvitation } from "../domain/membership/invitations.ts";
import { invite } from "../domain/membership/invite.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Invitations";

export const invitationRoutes = [
  endpoint({
    method: "post",
    path: "/v1/invitations",
    tag,
    summary: "Invite by a link: one person by address, or whoever has it",
    by: ["admin", "owner"],
    body: invitationRequest,
    status: 201,
    answer: createdInvitation,
    problems: ["not_found", "invited_too_often"],
    secrets: ["url"],
    act: (ctx, { body }) => invite(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/invitations",
    tag,
    summary: "List invitations",
    by: ["admin", "owner"],
    query: pageQuery,
    status: 200,
    answer: listOf(invitation),
    act: (ctx, { query }) => listInvitations(ctx, query),
  }),
  endpoint({
    method: "delete",
    path: "/v1/invitations/{id}",
    tag,
    summary: "Take an invitation back; who used it stays a member",
    by: ["admin", "owner"],
    params: z.object({ id: pathId }),
    status: 200,
    answer: invitation,
    problems: ["not_found"],
    act: (ctx, { params }) => revokeInvitation(ctx, params.id),
  }),
  endpoint({
    method: "get",
    path: "/v1/invitation-links/{token}",
    tag,
    summary: "Read what an invitation's link invites to, and who invites",
    by: ["public"],
    params: z.object({ token: pathId }),
    status: 200,
    answer: invitationView,
    problems: ["not_found"],
    missLimit: "links",
    act: (ctx, { params }) => readInvitationLink(ctx, params.token),
  }),
];
