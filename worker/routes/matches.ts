// Matches: which partners' offers a shop could ask for.
import { match, matchQuery } from "../../schema/contract/matches.ts";
import { listOf } from "../../schema/contract/scalars.ts";
import { listMatches } from "../domain/matching/matches.ts";
import { endpoint } from "../http/endpoint.ts";

export const matchRoutes = [
  endpoint({
    method: "get",
    path: "/v1/matches",
    tag: "Allotments",
    summary:
      "List partners' live offers that one has no part in yet, the best fit first, each with its reasons",
    description: `The fit is 60 × complement strength ÷ 100, and 20 less 5 for each price tier apart, and 20 × regions in
common ÷ regions of whoever has fewer. Offers of competitors and of shops that are not active are left out.`,
    by: ["staff"],
    query: matchQuery,
    status: 200,
    answer: listOf(match),
    act: (ctx, { query }) => listMatches(ctx, query),
  }),
];
