// Is it up, and is it sound: health for anybody, the recomputation of all invariants for who is responsible.
import { version } from "../../package.json";
import { health, integrity } from "../../schema/contract/integrity.ts";
import { health as answerHealth, verify } from "../domain/integrity/verify.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Operation";

export const integrityRoutes = [
  endpoint({
    method: "get",
    path: "/v1/health",
    tag,
    summary: "Tell that the instance and its database answer",
    by: ["public"],
    status: 200,
    answer: health,
    act: (ctx) => answerHealth(ctx, version),
  }),
  endpoint({
    method: "get",
    path: "/v1/integrity",
    tag,
    summary: "Recompute what must always be true; an admin's alliance, all of them for the operator",
    by: ["admin", "operator"],
    status: 200,
    answer: integrity,
    act: (ctx) => verify(ctx),
  }),
];
