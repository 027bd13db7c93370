// What banks answered, line by line, and a person's word on each; files of answers are imported here too.
import { actingAs, answered, type Shapes } from "./client.ts";
import { listQuery } from "./pages.ts";

export type BankLine = Shapes["ListedBankLine"];
/** As it stands once it is decided. */
export type TakenLine = Shapes["BankLine"];
export type BankImport = Shapes["BankImport"];
export type BankImportRequest = Shapes["BankImportRequest"];

type Again = { "Idempotency-Key": string };

/** Of all that is read about bank lines. */
export function bankKey(membershipId: string) {
  return ["m", membershipId, "bank-lines"] as const;
}

export type BankSelection = { status?: BankLine["status"]; ownerId?: string; order?: "oldest" };

export function bankLinesQuery(membershipId: string, selection: BankSelection) {
  return listQuery([...bankKey(membershipId), selection], (cursor) =>
    answered(
      actingAs(membershipId).GET("/v1/bank-lines", { params: { query: { ...selection, ...cursor } } }),
    ),
  );
}

export function importAnswers(membershipId: string, body: BankImportRequest, again: Again) {
  return answered(actingAs(membershipId).POST("/v1/bank-imports", { params: { header: again }, body }));
}

/** Without an instruction it is taken for the one that it was matched with. */
export function takeForPayment(
  membershipId: string,
  { id, instructionId }: { id: string; instructionId?: string | undefined },
  again: Again,
) {
  return answered(
    actingAs(membershipId).POST("/v1/bank-lines/{id}/confirmation", {
      params: { path: { id }, header: again },
      body: instructionId === undefined ? {} : { instructionId },
    }),
  );
}

export function putLineAside(membershipId: string, id: string, reason: string, again: Again) {
  return answered(
    actingAs(membershipId).POST("/v1/bank-lines/{id}/dismissal", {
      params: { path: { id }, header: again },
      body: { reason },
    }),
  );
}
