// The ledger as its owners see it: transfers and positions.
import { z } from "zod";
import { amountMinor, id, instant, ownerId, pageQuery, signedMinor, timedPageQuery } from "./scalars.ts";
import { totalsOf } from "./totals.ts";

export const transferCode = z.enum([
  "commission",
  "fee",
  "subsidy",
  "reversal",
  "payment",
  "new_customer",
  "dispute_hold",
  "dispute_release",
  "adjustment",
]);
export type TransferCode = z.infer<typeof transferCode>;

/** Pending before it takes effect, locked from then on, settled once a closed period holds it. */
export const transferState = z.enum(["pending", "locked", "settled"]).meta({ id: "TransferState" });
export type TransferState = z.infer<typeof transferState>;

export const transfer = z
  .strictObject({
    id: id("transfer"),
    code: transferCode,
    debitId: ownerId,
    creditId: ownerId,
    amountMinor,
    unit: z.string().meta({ description: "A currency, or NEW_CUSTOMER." }),
    effectiveAt: instant,
    createdAt: instant,
    redemptionId: id("redemption").nullable(),
    orderId: z.string().nullable(),
    reverses: id("transfer")
      .nullable()
      .meta({ description: "The original that a reversal undoes, a hold holds or a release lets go." }),
    disputeId: id("dispute").nullable(),
    adjustmentId: id("adjustment").nullable(),
    settlementId: id("settlement").nullable(),
    state: transferState.meta({ description: "NEW_CUSTOMER is never settled." }),
  })
  .meta({ id: "Transfer" });
export type Transfer = z.infer<typeof transfer>;

/** A transfer in a list: with the names of its two sides. */
export const listedTransfer = transfer
  .extend({
    debitName: z.string().nullable().meta({ description: "Null where it is no merchant." }),
    creditName: z.string().nullable().meta({ description: "Null where it is no merchant." }),
  })
  .meta({ id: "ListedTransfer" });
export type ListedTransfer = z.infer<typeof listedTransfer>;

export const transferQuery = timedPageQuery.extend({
  ownerId: ownerId.optional(),
  effectiveFrom: instant.optional(),
  effectiveTo: instant.optional(),
});
export type TransferQuery = z.infer<typeof transferQuery>;

export const transferTotalsQuery = transferQuery.omit({ limit: true, cursor: true, order: true });
export type TransferSelection = z.infer<typeof transferTotalsQuery>;

const totalMinor = z.int().min(0);

/** In the alliance's currency; `rows` counts those of other units too. */
export const transferTotals = totalsOf(
  z.strictObject({
    creditsMinor: totalMinor.meta({ description: "What comes to the owner; of the alliance all there is." }),
    debitsMinor: totalMinor.meta({ description: "What goes from the owner; of the alliance all there is." }),
    sumMinor: signedMinor.meta({ description: "credits − debits" }),
  }),
).meta({ id: "TransferTotals" });
export type TransferTotals = z.infer<typeof transferTotals>;

/** position = credits − debits; pending before its effective instant, locked from then on. */
export const position = z
  .strictObject({
    ownerId,
    unit: z.string(),
    positionMinor: signedMinor,
    pendingMinor: signedMinor,
    lockedMinor: signedMinor,
  })
  .meta({ id: "Position" });
export type Position = z.infer<typeof position>;

/** Sums over a part say nothing, so a page of positions is large. */
export const positionQuery = pageQuery.extend({
  limit: z.coerce.number().int().min(1).max(10_000).default(10_000),
});
export type PositionQuery = z.infer<typeof positionQuery>;
