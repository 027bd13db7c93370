// The root of every address, and what each may ask for.
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext } from "@tanstack/react-router";
import { Frame } from "../frame.tsx";

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Frame });
