// First pages: a shop's for its owner and staff, the alliance's for its admins. Each is one answer.
import { allianceHome, shopHome } from "../../schema/contract/home.ts";
import { readAllianceHome } from "../domain/insight/alliance-home.ts";
import { readShopHome } from "../domain/insight/shop-home.ts";
import { endpoint } from "../http/endpoint.ts";

const tag = "Reports";

export const homeRoutes = [
  endpoint({
    method: "get",
    path: "/v1/home",
    tag,
    summary: "Tell a shop what to do now, what its gifts brought, where it stands and with whom it goes well",
    by: ["staff"],
    status: 200,
    answer: shopHome,
    act: (ctx) => readShopHome(ctx),
  }),
  endpoint({
    method: "get",
    path: "/v1/alliance/home",
    tag,
    summary: "Tell an admin what waits, what flows between merchants, who is exposed and the period so far",
    by: ["admin"],
    status: 200,
    answer: allianceHome,
    act: (ctx) => readAllianceHome(ctx),
  }),
];
