// Stores: a merchant's owner keeps its own, and whoever works there knows of them.
import { z } from "zod";
import { store, storePatch, storeRequest } from "../../schema/contract/merchants.ts";
import { listOf, pageQuery, pathId } from "../../schema/contract/scalars.ts";
import { createStore, listStores, reviseStore } from "../domain/partners/stores.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Stores";

export const storeRoutes = [
  endpoint({
    method: "post",
    path: "/v1/stores",
    tag,
    summary: "Add a store",
    by: ["owner"],
    body: storeRequest,
    status: 201,
    answer: store,
    problems: ["reference_taken"],
    act: (ctx, { body }) => createStore(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/stores",
    tag,
    summary: "List one's own stores",
    by: ["cashier"],
    query: pageQuery,
    status: 200,
    answer: listOf(store),
    act: (ctx, { query }) => listStores(ctx, query),
  }),
  endpoint({
    method: "patch",
    path: "/v1/stores/{id}",
    tag,
    summary: "Change a store's name or address",
    by: ["owner"],
    params: z.object({ id: pathId }),
    body: storePatch,
    status: 200,
    answer: store,
    problems: ["not_found"],
    act: (ctx, { params, body }) => reviseStore(ctx, params.id, body),
  }),
];
