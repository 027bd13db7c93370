// Sessions: opened by a proof of who one is, listed and ended by their person.
import { z } from "zod";
import { listOf, pageQuery, pathId } from "../../schema/contract/scalars.ts";
import { endedSessions, session, sessionRequest } from "../../schema/contract/sign-ins.ts";
import { endAllSessions, endSession, listSessions, openSession } from "../domain/identity/sessions.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Signing in";

export const sessionRoutes = [
  endpoint({
    method: "post",
    path: "/v1/sessions",
    tag,
    summary: "Sign in with a mailed code, a mailed link's token or a passkey",
    description: `The session's token comes in an HttpOnly cookie and nowhere else, so an Idempotency-Key is not
remembered here: each proof opens one session anyway. It ends after a week without use and after thirty days.
Five codes may be tried at one sign-in, and twenty wrong ones at an address within a day; its links still sign in.
Whatever is wrong with a proof, the answer is the same.`,
    by: ["public"],
    body: sessionRequest,
    status: 201,
    answer: session,
    problems: ["sign_in_not_valid", "cross_site_refused"],
    limit: "SIGN_INS_LIMIT",
    missLimit: "credentials",
    keepsSession: true,
    act: (ctx, { body }) => openSession(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/sessions",
    tag,
    summary: "List where one is signed in",
    by: ["person"],
    query: pageQuery,
    status: 200,
    answer: listOf(session),
    act: (ctx, { query }) => listSessions(ctx, query),
  }),
  endpoint({
    method: "delete",
    path: "/v1/sessions/{id}",
    tag,
    summary: "Sign out one session",
    by: ["person"],
    params: z.object({ id: pathId }),
    status: 200,
    answer: session,
    problems: ["not_found"],
    keepsSession: true,
    act: (ctx, { params }) => endSession(ctx, params.id),
  }),
  endpoint({
    method: "delete",
    path: "/v1/sessions",
    tag,
    summary: "Sign out everywhere",
    by: ["person"],
    status: 200,
    answer: endedSessions,
    keepsSession: true,
    act: (ctx) => endAllSessions(ctx),
  }),
];
