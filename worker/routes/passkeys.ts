// Passkeys: added, listed and removed by their person, and asked to sign one in.
import { z } from "zod";
import { passkey, passkeyChallenge, passkeyRequest } from "../../schema/contract/passkeys.ts";
import { listOf, pageQuery, pathId } from "../../schema/contract/scalars.ts";
import { challengeToRegister, challengeToSignIn } from "../domain/identity/passkey-challenges.ts";
import { addPasskey, listPasskeys, removePasskey } from "../domain/identity/passkeys.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Signing in";

export const passkeyRoutes = [
  endpoint({
    method: "post",
    path: "/v1/passkey-sign-ins",
    tag,
    summary: "Ask for what a passkey is to sign in order to sign in",
    description: "Answer it once, within five minutes, at `POST /v1/sessions`.",
    by: ["public"],
    status: 201,
    answer: passkeyChallenge,
    limit: "SIGN_INS_LIMIT",
    act: (ctx) => challengeToSignIn(ctx),
  }),
  endpoint({
    method: "post",
    path: "/v1/passkey-registrations",
    tag,
    summary: "Ask for what a device is to answer in order to become a passkey",
    description: "Answer it once, within five minutes, at `POST /v1/passkeys`.",
    by: ["person"],
    status: 201,
    answer: passkeyChallenge,
    act: (ctx) => challengeToRegister(ctx),
  }),
  endpoint({
    method: "post",
    path: "/v1/passkeys",
    tag,
    summary: "Add a passkey",
    by: ["person"],
    body: passkeyRequest,
    status: 201,
    answer: passkey,
    problems: ["passkey_not_valid"],
    act: (ctx, { body }) => addPasskey(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/passkeys",
    tag,
    summary: "List one's passkeys",
    by: ["person"],
    query: pageQuery,
    status: 200,
    answer: listOf(passkey),
    act: (ctx, { query }) => listPasskeys(ctx, query),
  }),
  endpoint({
    method: "delete",
    path: "/v1/passkeys/{id}",
    tag,
    summary: "Remove a passkey",
    description: "The last one may go: mail still signs its person in.",
    by: ["person"],
    params: z.object({ id: pathId }),
    status: 200,
    answer: passkey,
    problems: ["not_found"],
    act: (ctx, { params }) => removePasskey(ctx, params.id),
  }),
];
