// What a person asks about themselves: who they are, where they are signed in, their passkeys.
import { queryOptions } from "@tanstack/react-query";
import { answered, api, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";
import { ApiProblem } from "./problem.ts";

export type Me = Shapes["Me"];

/** Null where nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  staleTime: 15_000,
  queryFn: async (): Promise<Me | null> => {
    try {
      return await answered(api.GET("/v1/me"));
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.code === "credentials_missing") return null;
      throw problem;
    }
  },
});

export const sessionsQuery = listQuery(["sessions"], (cursor) =>
  answered(api.GET("/v1/sessions", { params: { query: cursor } })),
);

export const passkeysQuery = listQuery(["passkeys"], (cursor) =>
  answered(api.GET("/v1/passkeys", { params: { query: cursor } })),
);
