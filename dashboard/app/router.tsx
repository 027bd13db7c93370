// Every address of the app, and which room each opens. Rooms come when they are first entered.
import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { NothingHere, SomethingWrong } from "./frame.tsx";
import { ALLIANCE } from "./routes/alliance.ts";
import { ENTRY } from "./routes/entry.ts";
import { GIFTING } from "./routes/gifting.ts";
import { HOUSE } from "./routes/house.ts";
import { membership } from "./routes/membership.ts";
import { MONEY } from "./routes/money.ts";
import { root } from "./routes/root.ts";
import { OWN, signedIn } from "./routes/signed-in.ts";
import { Waiting } from "./waiting.tsx";

const rooms = membership.addChildren([...HOUSE, ...GIFTING, ...MONEY, ...ALLIANCE]);
const tree = root.addChildren([...ENTRY, signedIn.addChildren([...OWN, rooms])]);

export function madeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: Waiting,
    defaultErrorComponent: SomethingWrong,
    defaultNotFoundComponent: NothingHere,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof madeRouter>;
  }
}
