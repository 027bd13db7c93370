// Checks of requests for coupons: an approval made the allotment that it names, as its offer, its gifter and the log have it.
import type { Check } from "./check.ts";

export const ALLOTMENT_REQUEST_CHECKS: readonly Check[] = [
  {
    // As many as its redeemer granted, which may be others than were asked for: the log of that write says how many.
    name: "approved_requests_made_their_allotment",
    table: "allotment_request_outcomes",
    where: "outcome = 'approved'",
    broken: `WITH made AS MATERIALIZED (
        SELECT subject_id AS id, max(details ->> '$.quantity') AS quantity FROM audit_events
        WHERE alliance_id = ?1 AND action = 'allotment.created' GROUP BY subject_id),
      approved AS MATERIALIZED (
        SELECT subject_id AS id, max(details ->> '$.allotmentId') AS allotment_id FROM audit_events
        WHERE alliance_id = ?1 AND action = 'allotment_request.approved' GROUP BY subject_id)
      SELECT u.request_id AS subjectId,
        'Its allotment is of another offer, gifter, quantity or moment, or another one than was logged.' AS detail
      FROM allotment_request_outcomes u
      JOIN allotment_requests q ON q.alliance_id = u.alliance_id AND q.id = u.request_id
      LEFT JOIN allotments a ON a.alliance_id = u.alliance_id AND a.id = u.allotment_id
      LEFT JOIN made m ON m.id = a.id
      LEFT JOIN approved l ON l.id = q.id
      WHERE u.alliance_id = ?1 AND u.outcome = 'approved' AND NOT coalesce(
        (a.offer_id, a.redeemer_id, a.gifter_id, a.created_at) = (q.offer_id, q.redeemer_id, q.gifter_id, u.decided_at)
        AND a.quantity = m.quantity AND a.id = l.allotment_id, 0)
      UNION ALL
      SELECT max(request_id), printf('%d requests are said to have made its allotment.', count(*))
      FROM allotment_request_outcomes WHERE alliance_id = ?1 AND outcome = 'approved'
      GROUP BY allotment_id HAVING count(*) > 1`,
  },
];
