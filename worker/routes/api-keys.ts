// API keys: made, listed, rotated and revoked by admins and by owners for their own merchant.
import { z } from "zod";
import { apiKey, apiKeyRequest, createdApiKey, rotationRequest } from "../../schema/contract/api-keys.ts";
import { listOf, pageQuery, pathId } from "../../schema/contract/scalars.ts";
import { createApiKey, listApiKeys, revokeApiKey } from "../domain/keys/api-keys.ts";
import { rotateApiKey } from "../domain/keys/rotate.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "API keys";

export const apiKeyRoutes = [
  endpoint({
    method: "post",
    path: "/v1/api-keys",
    tag,
    summary: "Create a key with at most one's own role",
    by: ["admin", "owner"],
    body: apiKeyRequest,
    status: 201,
    answer: createdApiKey,
    problems: ["not_found"],
    secrets: ["key"],
    act: (ctx, { body }) => createApiKey(ctx, body),
  }),
  endpoint({
    method: "get",
    path: "/v1/api-keys",
    tag,
    summary: "List keys",
    by: ["admin", "owner"],
    query: pageQuery,
    status: 200,
    answer: listOf(apiKey),
    act: (ctx, { query }) => listApiKeys(ctx, query),
  }),
  endpoint({
    method: "delete",
    path: "/v1/api-keys/{id}",
    tag,
    summary: "Revoke a key",
    by: ["admin", "owner"],
    params: z.object({ id: pathId }),
    status: 200,
    answer: apiKey,
    problems: ["not_found", "last_owner_stays"],
    act: (ctx, { params }) => revokeApiKey(ctx, params.id),
  }),
  endpoint({
    method: "post",
    path: "/v1/api-keys/{id}/rotation",
    tag,
    summary: "Put a new key in a key's place; the old one goes on for an overlap",
    by: ["admin", "owner"],
    params: z.object({ id: pathId }),
    body: rotationRequest,
    status: 201,
    answer: createdApiKey,
    problems: ["not_found", "key_is_over", "last_owner_stays"],
    secrets: ["key"],
    act: (ctx, { params, body }) => rotateApiKey(ctx, params.id, body),
  }),
];
