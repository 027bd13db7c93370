// Transfers, payments and settlements in words, by the names that the API gives them.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ListedInstruction, ListedSettlement, ListedTransfer } from "../../api/money.ts";

export const TRANSFER_NAMES: Record<ListedTransfer["code"], MessageDescriptor> = {
  commission: msg`Commission`,
  fee: msg`Alliance's fee`,
  subsidy: msg`Share of a discount`,
  reversal: msg`Taken back by a refund`,
  payment: msg`Payment`,
  new_customer: msg`New customer`,
  dispute_hold: msg`Held, disputed`,
  dispute_release: msg`Released after a dispute`,
  adjustment: msg`Adjustment`,
};

export const TRANSFER_STATES: Record<ListedTransfer["state"], MessageDescriptor> = {
  pending: msg`pending`,
  locked: msg`locked`,
  settled: msg`settled`,
};

export const SETTLEMENT_STATES: Record<ListedSettlement["status"], MessageDescriptor> = {
  closed: msg`waits for approval`,
  reopened: msg`reopened, void`,
  approved: msg`approved, being paid`,
  paid: msg`paid`,
};

export const PAYMENT_STATES: Record<ListedInstruction["status"], MessageDescriptor> = {
  planned: msg`not sent yet`,
  sent: msg`sent, on its way`,
  confirmed: msg`arrived`,
  short: msg`arrived in part`,
  failed: msg`failed`,
  unknown: msg`unclear, an admin looks into it`,
  withdrawn: msg`withdrawn`,
};
