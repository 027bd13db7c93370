// Holders: an alliance's admin tells them what is held about them, and erases it.
import { holderErasure, holderExport, holderRequest } from "../../schema/contract/holders.ts";
import { eraseHolder } from "../domain/holders/erase.ts";
import { exportHolder } from "../domain/holders/export.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Holders";

export const holderRoutes = [
  endpoint({
    method: "post",
    path: "/v1/holders/erasure",
    tag,
    summary: "Erase a holder: keys and links go, money rows stay",
    description:
      "Coupons that the holder carries are honoured all the same. Somebody who was never seen gives zeros.",
    by: ["admin"],
    body: holderRequest,
    status: 200,
    answer: holderErasure,
    problems: ["not_found"],
    act: (ctx, { body }) => eraseHolder(ctx, body),
  }),
  endpoint({
    method: "post",
    path: "/v1/holders/export",
    tag,
    summary: "Tell everything that is held about a holder",
    description: "The identifier travels in the body, so that no log of addresses keeps it.",
    by: ["admin"],
    body: holderRequest,
    status: 200,
    answer: holderExport,
    problems: ["not_found"],
    secrets: ["gifts", "knownTo"],
    act: (ctx, { body }) => exportHolder(ctx, body),
  }),
];
