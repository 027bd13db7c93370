// The Worker's entry points, and nothing else.
import { app } from "./app.ts";
import type { Bindings } from "./env.ts";
import { forgetOldAnswers } from "./jobs/forget-old-answers.ts";

export default {
  fetch: app.fetch,
  scheduled: (_controller, env) => forgetOldAnswers(env.DB, Date.now()),
} satisfies ExportedHandler<Bindings>;
