// Signing in by mail: asks for the link and the code.
import { signIn, signInRequest } from "../../schema/contract/sign-ins.ts";
import { requestSignIn } from "../domain/identity/sign-in.ts";
import { endpoint } from "../http/endpoint.ts";

export const signInRoutes = [
  endpoint({
    method: "post",
    path: "/v1/sign-ins",
    tag: "Signing in",
    summary: "Mail somebody a link and a six-digit code to sign in with",
    description: `The answer is the same for every address: whoever proves one for the first time becomes a person.
Link and code are good for ten minutes and for one session between them. A mail is refused only while an earlier
one still signs in: five may wait at an address, and one once it had ten within a day.`,
    by: ["public"],
    body: signInRequest,
    status: 201,
    answer: signIn,
    problems: ["sign_in_already_mailed", "mail_not_sent"],
    limit: "SIGN_INS_LIMIT",
    act: (ctx, { body }) => requestSignIn(ctx, body),
  }),
];
