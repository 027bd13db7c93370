// The signed-in person: who they are, and as what they may act.
import { me, mePatch } from "../../schema/contract/people.ts";
import { readMe, reviseMe } from "../domain/identity/person.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Signing in";

export const meRoutes = [
  endpoint({
    method: "get",
    path: "/v1/me",
    tag,
    summary: "Read who one is, with every membership one may act as",
    by: ["person"],
    status: 200,
    answer: me,
    act: (ctx) => readMe(ctx),
  }),
  endpoint({
    method: "patch",
    path: "/v1/me",
    tag,
    summary: "Change one's name or language",
    by: ["person"],
    body: mePatch,
    status: 200,
    answer: me,
    act: (ctx, { body }) => reviseMe(ctx, body),
  }),
];
