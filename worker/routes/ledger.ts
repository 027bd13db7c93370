// The ledger: positions and transfers, of oneself or for admins of all.
import { z } from "zod";
import { listOf, pathId } from "../../schema/contract/scalars.ts";
import { positionDetail } from "../../schema/contract/settlements.ts";
import {
  listedTransfer,
  position,
  positionQuery,
  transferQuery,
  transferTotals,
  transferTotalsQuery,
} from "../../schema/contract/transfers.ts";
import { listPositions } from "../domain/ledger/positions.ts";
import { totalTransfers } from "../domain/ledger/totals.ts";
import { listTransfers } from "../domain/ledger/transfers.ts";
import { readPosition } from "../domain/settlement/position.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Ledger";

export const ledgerRoutes = [
  endpoint({
    method: "get",
    path: "/v1/positions",
    tag,
    summary: "List positions by owner and unit",
    description: "An admin sees everybody's, a merchant its own.",
    by: ["admin", "staff"],
    query: positionQuery,
    status: 200,
    answer: listOf(position),
    act: (ctx, { query }) => listPositions(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/positions/{ownerId}",
    tag,
    summary: "Read how an owner stands in the alliance's currency",
    description:
      "Position = pending + paying + next: what is not locked yet by the day on which it locks, what instructions ask for, and what the next settlement would settle.",
    by: ["admin", "staff"],
    params: z.object({ ownerId: pathId }),
    status: 200,
    answer: positionDetail,
    problems: ["not_found"],
    act: (ctx, { params }) => readPosition(ctx, params.ownerId),
  }),
  endpoint({
    method: "get",
    path: "/v1/transfers",
    tag,
    summary: "List transfers",
    description:
      "Those of an owner by `effectiveAt`, newest first by default; without `ownerId` an admin's are the whole alliance's, in the order in which they were made. `effectiveFrom` is included, `effectiveTo` is not.",
    by: ["admin", "staff"],
    query: transferQuery,
    status: 200,
    answer: listOf(listedTransfer),
    problems: ["not_found"],
    act: (ctx, { query }) => listTransfers(ctx, query),
  }),
  endpoint({
    method: "get",
    path: "/v1/transfers/totals",
    tag,
    summary: "Sum up the transfers that a list's filters select",
    by: ["admin", "staff"],
    query: transferTotalsQuery,
    status: 200,
    answer: transferTotals,
    problems: ["not_found"],
    act: (ctx, { query }) => totalTransfers(ctx, query),
  }),
];
