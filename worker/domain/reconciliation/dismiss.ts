// A person says that a bank's line is none of the alliance's business.
import type { BankLine } from "../../../schema/contract/bank-lines.ts";
import type { ReasonRequest } from "../../../schema/contract/scalars.ts";
import { bankLineDecisions } from "../../../schema/tables/bank-lines.ts";
import type { MemberContext } from "../../context.ts";
import { audit } from "../../db/audit.ts";
import { commit } from "../../db/commit.ts";
import { must } from "../../db/must.ts";
import { insert } from "../../db/statement.ts";
import { actorStands } from "../membership/standing.ts";
import { merchantIdOf } from "../payees/shape.ts";
import { findOpenLine } from "./list.ts";
import { type DecisionRow, decidedAs, toBankLine } from "./shape.ts";

/** @throws Problem `not_found`, `bank_line_decided`. */
export async function dismissBankLine(
  ctx: MemberContext,
  id: string,
  { reason }: ReasonRequest,
): Promise<BankLine> {
  const line = await findOpenLine(ctx, id);
  const decision: DecisionRow = {
    ...{ allianceId: ctx.alliance.id, bankLineId: id, decision: "dismissed", instructionId: null, reason },
    ...{ principalId: ctx.actor.principalId, decidedAt: ctx.now },
  };
  return commit(ctx, toBankLine(decidedAs(line, decision)), [
    ...must(actorStands(ctx)),
    insert(bankLineDecisions, decision),
    audit(
      ctx,
      ctx.alliance.id,
      "bank_line.dismissed",
      id,
      { reason },
      { merchantId: merchantIdOf(line.ownerId) },
    ),
  ]);
}
