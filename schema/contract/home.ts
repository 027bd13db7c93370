// What a member's first page says, in one answer: what waits, what gifting brought, what is owed, with whom it goes well.
import { z } from "zod";
import { figures, flow, performanceRow, positionDay } from "./reports.ts";
import { amountMinor, day, id, instant, signedMinor } from "./scalars.ts";
import { settlementStatus } from "./settlements.ts";

/** A sum of amounts, which may lie beyond the largest single one. */
const totalMinor = z.int().min(0);
const count = z.int().min(0);

const task = {
  count: count.min(1).meta({ description: "How many things of this kind wait." }),
  subjectId: z.string().meta({ description: "The one to begin with." }),
  amountMinor: totalMinor
    .nullable()
    .meta({ description: "What they come to together, where that is money." }),
  day: day.nullable().meta({ description: "The local day on which the first of them is over." }),
};

export const shopTask = z
  .strictObject({
    kind: z.enum([
      "confirm_payment",
      "send_payment",
      "answer_dispute",
      "decide_bank_line",
      "answer_request",
      "accept_co_funding",
      "accept_revised_terms",
      "gift_entrusted",
      "read_refusal",
      "check_statement",
      "extend_offer",
      "raise_quota",
      "ask_for_coupons",
    ]),
    ...task,
    asked: z
      .strictObject({ byName: z.string(), quantity: count })
      .nullable()
      .meta({ description: "Who asks first, and for how many coupons all of them ask." }),
    answered: z.strictObject({ byName: z.string(), quantity: count }).nullable().meta({
      description:
        "Who answered first what the shop had asked for, and how many coupons all of them entrust to it. Told for seven days: of what was approved until the first is gifted, of what was refused until the shop asks anew.",
    }),
  })
  .meta({ id: "ShopTask" });
export type ShopTask = z.infer<typeof shopTask>;

/** What came of the coupons on one side, with the partners in which it went best. */
const side = z.strictObject({ total: figures, partners: z.array(performanceRow) });

export const shopHome = z
  .strictObject({
    at: instant,
    sinceDay: day.meta({ description: "The figures are those of coupons gifted from this local day on." }),
    tasks: z
      .array(shopTask)
      .meta({ description: "The most urgent first, as far as the asker's role may act." }),
    steps: z
      .strictObject({
        published: z.boolean(),
        entrusted: z.boolean(),
        gifted: z.boolean(),
        redeemed: z.boolean(),
      })
      .meta({
        description:
          "How far a new shop is: it published an offer, entrusted coupons to a partner, gifted, and redeemed at its till.",
      }),
    asGifter: side,
    asRedeemer: side,
    position: z.strictObject({
      unit: z.string(),
      positionMinor: signedMinor,
      pendingMinor: signedMinor,
      lockedMinor: signedMinor,
    }),
    positionDays: z.array(positionDay).meta({
      description: "From `sinceDay` until all that is pending under the policy in force has locked.",
    }),
    nextCutoffAt: instant.nullable().meta({ description: "When the period ends; null without a calendar." }),
    settlement: z
      .strictObject({
        id: id("settlement"),
        number: z.int(),
        status: settlementStatus,
        cutoffAt: instant,
        dueMinor: signedMinor,
        instructedMinor: signedMinor,
        carriedMinor: signedMinor,
      })
      .nullable()
      .meta({ description: "The latest that stands, with the shop's own figures." }),
  })
  .meta({ id: "ShopHome" });
export type ShopHome = z.infer<typeof shopHome>;

export const allianceTask = z
  .strictObject({
    kind: z.enum([
      "reconcile_payment",
      "decide_bank_line",
      "approve_settlement",
      "find_second_admin",
      "decide_dispute",
      "decide_hold",
      "approve_adjustment",
      "decide_application",
      "watch_exposure",
      "close_period",
    ]),
    ...task,
  })
  .meta({ id: "AllianceTask" });
export type AllianceTask = z.infer<typeof allianceTask>;

export const exposure = z
  .strictObject({
    merchantId: id("merchant"),
    name: z.string(),
    exposureMinor: signedMinor.nullable().meta({
      description:
        "−position + worst case of the live coupons it would pay × the policy's weight; null while one of them has no upper bound.",
    }),
    creditLimitMinor: amountMinor.nullable(),
    depositMinor: totalMinor.meta({ description: "What the institution holds for it: it raises the limit." }),
    limitMinor: totalMinor.nullable().meta({ description: "Credit limit and deposit; null = unlimited." }),
  })
  .meta({ id: "Exposure" });
export type Exposure = z.infer<typeof exposure>;

export const allianceHome = z
  .strictObject({
    at: instant,
    sinceDay: day.meta({ description: "Flows are those of coupons gifted from this local day on." }),
    tasks: z.array(allianceTask).meta({ description: "The most urgent first." }),
    members: z.strictObject({ active: count, admitted: count }),
    total: figures,
    flows: z.array(flow).meta({ description: "The forty pairs with the most revenue." }),
    exposures: z.array(exposure).meta({ description: "The eight that are nearest to their limit." }),
    period: z.strictObject({
      fromAt: instant.nullable().meta({ description: "The latest cut-off; null before the first." }),
      nextCutoffAt: instant.nullable().meta({ description: "When it ends; null without a calendar." }),
      lineCount: count.meta({ description: "Transfers locked since, payments apart." }),
      owedMinor: totalMinor.meta({ description: "What those who owe owe together, as far as it is locked." }),
      pendingMinor: totalMinor.meta({ description: "The same of what is still pending." }),
    }),
    settlement: z
      .strictObject({
        id: id("settlement"),
        number: z.int(),
        status: settlementStatus,
        cutoffAt: instant,
        grossMinor: totalMinor,
        instructedMinor: totalMinor,
        obligationCount: count,
        instructionCount: count,
      })
      .nullable()
      .meta({ description: "The latest that stands: what was owed pair by pair, and what is paid instead." }),
    log: z
      .strictObject({
        eventCount: count,
        sealedCount: count,
        sealedAt: instant.nullable(),
      })
      .meta({
        description: "How much of the audit log is sealed. `GET /v1/integrity` recomputes everything.",
      }),
  })
  .meta({ id: "AllianceHome" });
export type AllianceHome = z.infer<typeof allianceHome>;
