// What a shop should do now, kind by kind: each is read along the shop's own rows, and what is not there is not told.
import { type SQL, sql } from "drizzle-orm";
import type { ShopTask } from "../../../schema/contract/home.ts";
import { addDays, DAY_MS, dayOf } from "../../../schema/time.ts";
import type { MerchantContext } from "../../context.ts";
import { type Statement, statement } from "../../db/statement.ts";
import { IS_OPEN as IS_UNANSWERED } from "../asking/view.ts";
import { IS_OPEN, WAITS_FOR } from "../disputes/view.ts";
import { waitingForOwner } from "../reconciliation/waiting.ts";
import { IS_IN_FLIGHT } from "../settlement/books.ts";
import { STANDS } from "../settlement/standing.ts";
import { lastDayBefore } from "./home-span.ts";

/** `overAt` is the instant at which the first of a kind is over, where that is no local day yet. */
type TaskRow = Omit<ShopTask, "subjectId" | "asked" | "answered"> & {
  subjectId: string | null;
  overAt?: number | null;
  askedBy?: string | null;
  askedFor?: number | null;
  answeredBy?: string | null;
  entrusted?: number | null;
};

/** So many days before its last one an offer is said to end. */
const ENDING_DAYS = 14;

/** So long an answer is news; nothing is written when somebody has read it. */
const NEWS_MS = 7 * DAY_MS;

/** What staff may do about these kinds; the rest is the owner's. */
const STAFF_MAY: readonly ShopTask["kind"][] = ["check_statement", "gift_entrusted", "ask_for_coupons"];

/** The most urgent first: money before promises, promises before supplies. */
export function shopTasks(ctx: MerchantContext): Statement<TaskRow>[] {
  return [
    payments(ctx),
    bankLines(ctx),
    disputesToAnswer(ctx),
    requests(ctx),
    acceptances(ctx),
    answers(ctx),
    toCheck(ctx),
    supplies(ctx),
  ];
}

/** The tasks among the rows of those statements that the asker may do something about. */
export function tasksFrom(ctx: MerchantContext, rows: readonly TaskRow[]): ShopTask[] {
  return rows.flatMap(({ subjectId, overAt, askedBy, askedFor, answeredBy, entrusted, ...row }) => {
    const isTheirs = ctx.actor.role === "owner" || STAFF_MAY.includes(row.kind);
    const asked = partnerOf(askedBy, askedFor);
    const answered = partnerOf(answeredBy, entrusted);
    return subjectId !== null && row.count > 0 && isTheirs
      ? [{ ...row, subjectId, day: lastDayBefore(ctx, overAt) ?? row.day, asked, answered }]
      : [];
  });
}

function partnerOf(name: string | null = null, quantity: number | null = null): ShopTask["asked"] {
  return name === null ? null : { byName: name, quantity: quantity ?? 0 };
}

/** What was sent to the shop and waits for its word; what it is to pay and has not sent. */
function payments({ alliance, actor }: MerchantContext): Statement<TaskRow> {
  const latest = sql`coalesce((SELECT t.status FROM instruction_steps t WHERE t.alliance_id = i.alliance_id
    AND t.instruction_id = i.id ORDER BY t.sequence DESC LIMIT 1), 'planned')`;
  const open = (kind: ShopTask["kind"], side: SQL, status: string) =>
    sql`SELECT ${kind} AS kind, count(*) AS count, min(i.id) AS subjectId, sum(i.amount_minor) AS amountMinor,
        NULL AS day
      FROM instructions i WHERE i.alliance_id = ${alliance.id} AND i.${side} = ${actor.merchantId}
        AND ${IS_IN_FLIGHT} AND ${latest} = ${status}`;
  return statement(sql`${open("confirm_payment", sql`payee_id`, "sent")} UNION ALL
    ${open("send_payment", sql`payer_id`, "planned")}`);
}

function bankLines({ alliance, actor }: MerchantContext): Statement<TaskRow> {
  return statement(waitingForOwner(alliance.id, actor.merchantId));
}

/** Disputes in which the shop has not spoken: once their time is over they are decided against it. */
function disputesToAnswer({ alliance, actor }: MerchantContext): Statement<TaskRow> {
  return statement(sql`SELECT 'answer_dispute' AS kind, count(*) AS count, min(p.id) AS subjectId,
      sum(p.held_minor) AS amountMinor, NULL AS day, min(p.answer_by) AS overAt
    FROM disputes p INDEXED BY disputes_by_creditor
    WHERE p.alliance_id = ${alliance.id} AND p.creditor_id = ${actor.merchantId} AND ${IS_OPEN}
      AND ${WAITS_FOR.answer}`);
}

/** Partners that ask for coupons and have no answer yet; of one bare column beside `min`, SQLite gives the row with it. */
function requests({ alliance, actor }: MerchantContext): Statement<TaskRow> {
  return statement(sql`SELECT 'answer_request' AS kind, count(*) AS count, min(q.id) AS subjectId,
      NULL AS amountMinor, NULL AS day, g.name AS askedBy, sum(q.quantity) AS askedFor
    FROM allotment_requests q INDEXED BY allotment_requests_by_redeemer
    CROSS JOIN merchants g ON g.alliance_id = q.alliance_id AND g.id = q.gifter_id
    WHERE q.alliance_id = ${alliance.id} AND q.redeemer_id = ${actor.merchantId} AND ${IS_UNANSWERED}`);
}

/** Co-funding that a partner proposed, and terms that it revised since they were accepted. */
function acceptances({ alliance, actor }: MerchantContext): Statement<TaskRow> {
  const accepted = sql`coalesce((SELECT max(b.terms_version) FROM allotment_acceptances b
    WHERE b.alliance_id = a.alliance_id AND b.allotment_id = a.id), 0)`;
  const waiting = (kind: ShopTask["kind"], condition: SQL) =>
    sql`SELECT ${kind} AS kind, count(*) AS count, min(a.id) AS subjectId, NULL AS amountMinor, NULL AS day
      FROM allotments a INDEXED BY allotments_by_gifter
      JOIN offers o ON o.alliance_id = a.alliance_id AND o.id = a.offer_id AND o.status <> 'ended'
      WHERE a.alliance_id = ${alliance.id} AND a.gifter_id = ${actor.merchantId} AND ${condition}`;
  return statement(sql`${waiting("accept_co_funding", sql`a.status = 'proposed'`)} UNION ALL
    ${waiting("accept_revised_terms", sql`a.status = 'live' AND a.co_funding_bps > 0 AND ${accepted} < o.terms_version`)}`);
}

/**
 * What partners answered of late: coupons of which none is gifted yet, and refusals after which nobody asked anew. Beside
 * its one minimum SQLite takes the subject and the name from the row that was answered first.
 */
function answers({ alliance, actor, now }: MerchantContext): Statement<TaskRow> {
  const answered = (kind: ShopTask["kind"], outcome: string, subject: SQL, entrusted: SQL, condition: SQL) =>
    sql`SELECT kind, count, subjectId, NULL AS amountMinor, NULL AS day, answeredBy, entrusted
      FROM (SELECT ${kind} AS kind, count(*) AS count, ${subject} AS subjectId, r.name AS answeredBy,
        ${entrusted} AS entrusted, min(u.decided_at) AS firstAt
      FROM allotment_requests q INDEXED BY allotment_requests_by_gifter
      CROSS JOIN allotment_request_outcomes u ON u.alliance_id = q.alliance_id AND u.request_id = q.id
        AND u.outcome = ${outcome} AND u.decided_at > ${now - NEWS_MS}
      CROSS JOIN offers o ON o.alliance_id = q.alliance_id AND o.id = q.offer_id AND o.status = 'live'
      CROSS JOIN merchants r ON r.alliance_id = q.alliance_id AND r.id = q.redeemer_id
      LEFT JOIN allotments a ON a.alliance_id = u.alliance_id AND a.id = u.allotment_id
      WHERE q.alliance_id = ${alliance.id} AND q.gifter_id = ${actor.merchantId} AND ${condition})`;
  const askedAnew = sql`EXISTS (SELECT 1 FROM allotment_requests n WHERE n.alliance_id = q.alliance_id
    AND n.offer_id = q.offer_id AND n.gifter_id = q.gifter_id AND n.number > q.number)`;
  const isUntouched = sql`a.status = 'live' AND a.gifted = 0`;
  return statement(sql`${answered("gift_entrusted", "approved", sql`a.id`, sql`sum(a.quantity)`, isUntouched)}
    UNION ALL ${answered("read_refusal", "refused", sql`q.id`, sql`0`, sql`NOT ${askedAnew}`)}`);
}

/** A closed settlement in which the shop has figures: from its approval on they are final. */
function toCheck({ alliance, actor }: MerchantContext): Statement<TaskRow> {
  return statement(sql`SELECT 'check_statement' AS kind, count(*) AS count, min(s.id) AS subjectId,
      NULL AS amountMinor, NULL AS day
    FROM settlements s JOIN settlement_dues u ON u.alliance_id = s.alliance_id AND u.settlement_id = s.id
      AND u.owner_id = ${actor.merchantId}
    WHERE s.alliance_id = ${alliance.id} AND ${STANDS} AND NOT EXISTS (SELECT 1 FROM settlement_decisions d
      WHERE d.alliance_id = s.alliance_id AND d.settlement_id = s.id)`);
}

/** Offers that end soon or are nearly used up, and coupons of partners of which few are left: a tenth or less. */
function supplies({ alliance, actor, now }: MerchantContext): Statement<TaskRow> {
  const today = dayOf(now, alliance.timeZone);
  const own = (kind: ShopTask["kind"], last: SQL, condition: SQL) =>
    sql`SELECT ${kind} AS kind, count(*) AS count, min(o.id) AS subjectId, NULL AS amountMinor, min(${last}) AS day
      FROM offers o INDEXED BY offers_by_redeemer
      JOIN offer_terms v ON v.alliance_id = o.alliance_id AND v.offer_id = o.id AND v.version = o.terms_version
      WHERE o.alliance_id = ${alliance.id} AND o.redeemer_id = ${actor.merchantId} AND o.status = 'live'
        AND ${condition}`;
  const ending = sql`v.terms ->> '$.validity.lastDay'`;
  return statement(sql`${own("extend_offer", ending, sql`${ending} >= ${today} AND ${ending} <= ${addDays(today, ENDING_DAYS)}`)}
    UNION ALL ${own("raise_quota", sql`NULL`, sql`(o.quota - o.gifted) * 10 <= o.quota`)}
    UNION ALL SELECT 'ask_for_coupons' AS kind, count(*) AS count, min(a.id) AS subjectId, NULL AS amountMinor,
        NULL AS day
      FROM allotments a INDEXED BY allotments_by_gifter
      JOIN offers o ON o.alliance_id = a.alliance_id AND o.id = a.offer_id AND o.status = 'live'
      WHERE a.alliance_id = ${alliance.id} AND a.gifter_id = ${actor.merchantId} AND a.status = 'live'
        AND (a.quantity - a.gifted) * 10 <= a.quantity`);
}
