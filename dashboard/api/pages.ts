// Lists of the API, which come by pages: the rows so far, and the next page on demand.
import { infiniteQueryOptions } from "@tanstack/react-query";
import type { ApiProblem } from "./problem.ts";

type OnePage<Row> = { data: Row[]; nextCursor: string | null };

/** What `useInfiniteQuery` needs for such a list; its data are all rows that have come. */
export function listQuery<Row>(
  queryKey: readonly unknown[],
  page: (cursor: { cursor?: string }) => Promise<OnePage<Row>>,
) {
  return infiniteQueryOptions<OnePage<Row>, ApiProblem, Row[], readonly unknown[], string | null>({
    queryKey,
    queryFn: ({ pageParam }) => page(pageParam === null ? {} : { cursor: pageParam }),
    initialPageParam: null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }) => pages.flatMap(({ data }) => data),
  });
}
