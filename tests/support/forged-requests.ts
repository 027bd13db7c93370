// What is falsified about approved requests for coupons, by the check that must tell it.
import { changed, type Forgery } from "./forging.ts";
import type { LivedIn } from "./lived-in.ts";

const LOGS_A_GRANT = "action = 'allotment.created' AND details ->> '$.quantity' = 20";

export const FORGED_REQUESTS: [check: string, forge: (it: LivedIn) => Forgery][] = [
  [
    "approved_requests_made_their_allotment",
    () => changed("allotments", { quantity: "31" }, "quantity = 30"),
  ],
  [
    "approved_requests_made_their_allotment",
    () => changed("audit_events", { details: "json_set(details, '$.quantity', 21)" }, LOGS_A_GRANT),
  ],
  [
    "approved_requests_made_their_allotment",
    ({ toys }) =>
      changed(
        "allotment_requests",
        {
          offer_id: `(SELECT id FROM offers WHERE alliance_id = ?1 AND redeemer_id <> '${toys.id}' LIMIT 1)`,
        },
        "quantity = 30",
      ),
  ],
  [
    "approved_requests_made_their_allotment",
    ({ photo }) =>
      changed(
        "allotments",
        { gifter_id: `'${photo.id}'` },
        "id IN (SELECT allotment_id FROM allotment_request_outcomes WHERE alliance_id = ?1)",
      ),
  ],
  [
    "approved_requests_made_their_allotment",
    () =>
      changed(
        "allotment_request_outcomes",
        { allotment_id: "(SELECT min(allotment_id) FROM allotment_request_outcomes WHERE alliance_id = ?1)" },
        "outcome = 'approved'",
      ),
  ],
  [
    "approved_requests_made_their_allotment",
    () => changed("allotment_request_outcomes", { decided_at: "decided_at + 1" }, "outcome = 'approved'"),
  ],
];
