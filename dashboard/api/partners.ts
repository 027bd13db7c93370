// The merchants of the alliance, to choose a partner from.
import { queryOptions } from "@tanstack/react-query";
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type Merchant = Shapes["Merchant"];

/** All of them, page after page: a choice by name needs every name. */
export function merchantsQuery(membershipId: string) {
  return queryOptions({
    queryKey: ["m", membershipId, "merchants", "all"],
    staleTime: 60_000,
    queryFn: async () => {
      const all: Merchant[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const query = { limit: 100, ...(cursor === undefined ? {} : { cursor }) };
        const page: { data: Merchant[]; nextCursor: string | null } = await answered(
          actingAs(membershipId).GET("/v1/merchants", { params: { query } }),
        );
        all.push(...page.data);
        cursor = page.nextCursor;
      }
      return all;
    },
  });
}

/** Of all that is read about merchants. */
export function merchantsKey(membershipId: string) {
  return ["m", membershipId, "merchants"] as const;
}

export type MerchantSums = NonNullable<Shapes["MerchantTotals"]["sums"]>;

export type MerchantSelection = {
  status?: Merchant["status"];
  category?: string;
  name?: string;
  order?: "oldest" | "name";
};

export function merchantListQuery(membershipId: string, selection: MerchantSelection) {
  return listQuery([...merchantsKey(membershipId), "list", selection], (cursor) =>
    merchantPage(membershipId, selection, cursor),
  );
}

export function merchantPage(
  membershipId: string,
  selection: MerchantSelection,
  page: { cursor?: string; limit?: number },
  signal: AbortSignal | null = null,
) {
  const query = { ...selection, ...page };
  return answered(actingAs(membershipId).GET("/v1/merchants", { params: { query }, signal }));
}

/** Of all that is selected, in whatever order it is shown. */
export function merchantTotalsQuery(membershipId: string, { order: _, ...query }: MerchantSelection) {
  return queryOptions({
    queryKey: [...merchantsKey(membershipId), "totals", query],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/merchants/totals", { params: { query } })),
  });
}

export function merchantQuery(membershipId: string, id: string) {
  return queryOptions({
    queryKey: [...merchantsKey(membershipId), id],
    queryFn: () => answered(actingAs(membershipId).GET("/v1/merchants/{id}", { params: { path: { id } } })),
  });
}

/** Nearest to the limit first where no order is named. */
export type ExposureSelection = { merchantId?: string; order?: "largest" | "name" };

/** How far merchants could fall behind; of one where it is named. */
export function exposuresQuery(membershipId: string, selection: ExposureSelection = {}) {
  return listQuery([...merchantsKey(membershipId), "exposures", selection], (cursor) =>
    exposuresPage(membershipId, { ...selection, ...cursor }),
  );
}

export function exposuresPage(
  membershipId: string,
  query: ExposureSelection & { cursor?: string; limit?: number },
  signal: AbortSignal | null = null,
) {
  return answered(actingAs(membershipId).GET("/v1/exposures", { params: { query }, signal }));
}

type Again = { "Idempotency-Key": string };

/** What an admin does to a merchant with a reason; approving also makes the owner's first key. */
export type MerchantStep = "refusal" | "suspension" | "reinstatement" | "departure";

/** `fraud` is asked of a suspension alone. */
export function takeStep(
  membershipId: string,
  { id, step, reason, fraud }: { id: string; step: MerchantStep; reason: string; fraud: boolean },
  again: Again,
): Promise<Merchant> {
  const client = actingAs(membershipId);
  const params = { path: { id }, header: again };
  const asked = { params, body: { reason } };
  switch (step) {
    case "refusal":
      return answered(client.POST("/v1/merchants/{id}/refusal", asked));
    case "suspension":
      return answered(client.POST("/v1/merchants/{id}/suspension", { params, body: { reason, fraud } }));
    case "reinstatement":
      return answered(client.POST("/v1/merchants/{id}/reinstatement", asked));
    case "departure":
      return answered(client.POST("/v1/merchants/{id}/departure", asked));
  }
}
