// The ledger: positions and transfers, of oneself or for admins of all.
import { listOf } from "../../schema/contract/scalars.ts";
import { position, positionQuery, transfer, transferQuery } from "../../schema/contract/transfers.ts";
import { listPositions } from "../domain/ledger/positions.ts";
import { listTransfers } from "../domain/ledger/transfers.ts";
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
    path: "/v1/transfers",
    tag,
    summary: "List transfers",
    description:
      "Those of an owner by `effectiveAt`, newest first; without `ownerId` an admin's are the whole alliance's, latest made first. `effectiveFrom` is included, `effectiveTo` is not.",
    by: ["admin", "staff"],
    query: transferQuery,
    status: 200,
    answer: listOf(transfer),
    problems: ["not_found"],
    act: (ctx, { query }) => listTransfers(ctx, query),
  }),
];
