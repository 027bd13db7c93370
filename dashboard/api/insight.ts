// First pages and reports, as the membership that a page acts as.
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";
import type { ApiProblem } from "./problem.ts";
import type { paths } from "./schema.d.ts";

export type ShopHome = Shapes["ShopHome"];
export type AllianceHome = Shapes["AllianceHome"];
export type PerformanceRow = Shapes["PerformanceRow"];
export type Figures = Shapes["PerformanceFigures"];

export type PerformanceSelection = Omit<
  paths["/v1/reports/performance"]["get"]["parameters"]["query"],
  "limit" | "cursor"
>;

export function shopHomeQuery(membershipId: string) {
  return queryOptions({
    queryKey: ["m", membershipId, "home"],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/home")),
  });
}

export function allianceHomeQuery(membershipId: string) {
  return queryOptions({
    queryKey: ["m", membershipId, "home"],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/alliance/home")),
  });
}

/** Everything recomputed now; it may take a while, so nobody asks for it by merely looking. */
export function recomputed(membershipId: string): Promise<Shapes["Integrity"]> {
  return answered(actingAs(membershipId).GET("/v1/integrity"));
}

export function performancePage(
  membershipId: string,
  selection: PerformanceSelection,
  page: { cursor?: string | undefined; limit?: number },
  signal?: AbortSignal,
) {
  const { cursor, ...rest } = page;
  const query = { ...selection, ...rest, ...(cursor === undefined ? {} : { cursor }) };
  return answered(
    actingAs(membershipId).GET("/v1/reports/performance", { params: { query }, signal: signal ?? null }),
  );
}

export function performanceQuery(membershipId: string, selection: PerformanceSelection) {
  return listQuery(["m", membershipId, "performance", selection], (cursor) =>
    performancePage(membershipId, selection, cursor),
  );
}

/** The total of the same selection: every page of it holds that, so nothing more is asked. */
export function performanceTotalQuery(membershipId: string, selection: PerformanceSelection) {
  return infiniteQueryOptions<
    Shapes["Performance"],
    ApiProblem,
    Figures | undefined,
    readonly unknown[],
    string | null
  >({
    queryKey: performanceQuery(membershipId, selection).queryKey,
    initialPageParam: null,
    queryFn: ({ pageParam }) =>
      performancePage(membershipId, selection, pageParam === null ? {} : { cursor: pageParam }),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages[0]?.total,
  });
}
