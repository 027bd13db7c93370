// The one way to the API: its client, typed by the OpenAPI document, with the membership a page acts as.
import createClient, { type Client, type Middleware } from "openapi-fetch";
import { ApiProblem, problemOf } from "./problem.ts";
import type { components, paths } from "./schema.d.ts";

/** The shapes of the API by their names in the OpenAPI document. */
export type Shapes = components["schemas"];

const problems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemOf(response);
  },
  onError() {
    return new ApiProblem("unreachable");
  },
};

/** For what a person asks as themselves: signing in, their account, what is public. */
export const api: Client<paths> = madeClient({});

const byMembership = new Map<string, Client<paths>>();

/** For what is asked as a member. The membership is that of the page's address, so two tabs can be two shops. */
export function actingAs(membershipId: string): Client<paths> {
  const known = byMembership.get(membershipId);
  if (known !== undefined) return known;
  const made = madeClient({ "Jiehua-Membership": membershipId });
  byMembership.set(membershipId, made);
  return made;
}

/** For what is asked by an API key, which is kept nowhere but in this client. */
export function actingBy(key: string): Client<paths> {
  return madeClient({ Authorization: `Bearer ${key}` });
}

/** What the API answered. @throws ApiProblem where it refused or did not answer. */
export async function answered<Answer>(call: Promise<{ data?: Answer }>): Promise<NonNullable<Answer>> {
  const { data } = await call;
  if (data === undefined || data === null) throw new ApiProblem("internal_error");
  return data;
}

function madeClient(headers: Record<string, string>): Client<paths> {
  const client = createClient<paths>({ baseUrl: location.origin, headers });
  client.use(problems);
  return client;
}
