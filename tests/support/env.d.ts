// What the tests find bound: the Worker's bindings and the migrations.
declare namespace Cloudflare {
  interface Env extends Bindings {
    MIGRATIONS: import("cloudflare:test").D1Migration[];
    EARLIER_DB: D1Database;
    LEDGER_DB: D1Database;
    DECISIONS_DB: D1Database;
    POLICIES_DB: D1Database;
    SECURITY_FULL: string;
    RECEIVER: string;
  }
}

type Bindings = import("../../worker/env.ts").Bindings;
