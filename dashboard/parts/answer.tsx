// What stands where one answer of the API stands: its content, that it is coming, or what went wrong.
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApiProblem } from "../api/problem.ts";
import { RowsSkeleton } from "./skeleton.tsx";
import { Unread } from "./unread.tsx";

type Props<Data> = {
  query: UseQueryResult<Data, ApiProblem>;
  /** How many rows are drawn in grey meanwhile. */
  rows?: number;
  children: (data: Data) => ReactNode;
};

export function Answer<Data>({ query, rows, children }: Props<Data>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (error === null) return <RowsSkeleton {...(rows === undefined ? {} : { rows })} />;
  return <Unread problem={error} onAgain={refetch} />;
}
