// Settlements as an admin works on them: when periods end, one settlement with its review, its decisions and its payments.
import { queryOptions } from "@tanstack/react-query";
import { actingAs, answered, type Shapes } from "./client.ts";
import { type Instruction, moneyKey } from "./money.ts";

export type Calendar = Shapes["SettlementCalendar"];
export type Settlement = Shapes["Settlement"];
export type Review = Shapes["SettlementReview"];
export type PaymentFile = Shapes["PaymentFile"];

type Again = { "Idempotency-Key": string };

export function calendarQuery(membershipId: string) {
  return queryOptions({
    queryKey: [...moneyKey(membershipId), "calendar"],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/settlement-calendar")),
  });
}

export function settlementQuery(membershipId: string, id: string) {
  return queryOptions({
    queryKey: [...moneyKey(membershipId), "settlement", id],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/settlements/{id}", { params: { path: { id } } })),
  });
}

export function reviewQuery(membershipId: string, id: string) {
  return queryOptions({
    queryKey: [...moneyKey(membershipId), "review", id],
    queryFn: () =>
      answered(actingAs(membershipId).GET("/v1/settlements/{id}/review", { params: { path: { id } } })),
  });
}

/** Without a cut-off the period ends now. */
export function closePeriod(membershipId: string, body: { cutoffAt?: string }, again: Again) {
  return answered(actingAs(membershipId).POST("/v1/settlements", { params: { header: again }, body }));
}

export function approve(membershipId: string, id: string, reason: string | undefined, again: Again) {
  return answered(
    actingAs(membershipId).POST("/v1/settlements/{id}/approval", {
      params: { path: { id }, header: again },
      body: reason === undefined ? {} : { reason },
    }),
  );
}

export function reopen(membershipId: string, id: string, reason: string, again: Again) {
  return answered(
    actingAs(membershipId).POST("/v1/settlements/{id}/reopening", {
      params: { path: { id }, header: again },
      body: { reason },
    }),
  );
}

/** What an admin records of a payment that did not go as planned. */
export type Mishap = "failure" | "unknown";

export function recordMishap(
  membershipId: string,
  { id, mishap, reason }: { id: string; mishap: Mishap; reason: string },
  again: Again,
): Promise<Instruction> {
  const client = actingAs(membershipId);
  const asked = { params: { path: { id }, header: again }, body: { reason } };
  switch (mishap) {
    case "failure":
      return answered(client.POST("/v1/instructions/{id}/failure", asked));
    case "unknown":
      return answered(client.POST("/v1/instructions/{id}/unknown", asked));
  }
}

export function paymentFilesQuery(membershipId: string, id: string) {
  return queryOptions({
    queryKey: [...moneyKey(membershipId), "payment-files", id],
    queryFn: () =>
      answered(
        actingAs(membershipId).GET("/v1/settlements/{id}/payment-files", {
          params: { path: { id }, query: { limit: 100 } },
        }),
      ),
  });
}

/** Of one payer, as its bank takes it. */
export type FileAsked = { payerId: string; format: PaymentFile["format"] };

export function paymentFile(membershipId: string, id: string, query: FileAsked): Promise<Blob> {
  return answered(
    actingAs(membershipId).GET("/v1/settlements/{id}/payment-file", {
      params: { path: { id }, query },
      parseAs: "blob",
    }),
  );
}
