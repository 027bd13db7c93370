// A payment order as the ISO 20022 message pain.001.001.09: SEPA's usage of it in euro, the plain message elsewhere.
import { XMLBuilder } from "fast-xml-parser";
import type { BankAccount, PostalAddress } from "../../../schema/contract/payee-details.ts";
import { endToEndIdOf } from "../../../schema/end-to-end-id.ts";
import { toDecimal } from "../../../schema/money.ts";
import { toIso } from "../../../schema/time.ts";
import type { Payee } from "../payees/shape.ts";
import { type PaymentOrder, remittanceOf } from "./order.ts";

/** The message's elements, in the order of its schema. The same order gives the same bytes. */
export function pain001Of(order: PaymentOrder): string {
  const sums = {
    NbOfTxs: String(order.transfers.length),
    CtrlSum: toDecimal(order.totalMinor, order.currency),
  };
  return BUILDER.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    Document: {
      "@xmlns": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09",
      CstmrCdtTrfInitn: {
        GrpHdr: {
          MsgId: order.messageId,
          CreDtTm: toIso(order.madeAt),
          ...sums,
          InitgPty: { Nm: order.payer.holderName },
        },
        PmtInf: {
          PmtInfId: order.messageId,
          PmtMtd: "TRF",
          ...sums,
          ...(isSepa(order) ? { PmtTpInf: { SvcLvl: { Cd: "SEPA" } } } : {}),
          ReqdExctnDt: { Dt: order.day },
          Dbtr: partyOf(order.payer),
          DbtrAcct: accountOf(order.payer.account),
          DbtrAgt: agentOf(order.payer.account) ?? { FinInstnId: { Othr: { Id: "NOTPROVIDED" } } },
          ChrgBr: isSepa(order) ? "SLEV" : "SHAR",
          CdtTrfTxInf: order.transfers.map((it) => transferOf(order, it)),
        },
      },
    },
  });
}

const BUILDER = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: "@", format: true });

function isSepa({ currency }: PaymentOrder): boolean {
  return currency === "EUR";
}

function transferOf(
  order: PaymentOrder,
  { instructionId, amountMinor, payee }: PaymentOrder["transfers"][number],
): object {
  const agent = agentOf(payee.account);
  return {
    PmtId: { InstrId: endToEndIdOf(instructionId), EndToEndId: endToEndIdOf(instructionId) },
    Amt: { InstdAmt: { "@Ccy": order.currency, "#text": toDecimal(amountMinor, order.currency) } },
    ...(agent === undefined ? {} : { CdtrAgt: agent }),
    Cdtr: partyOf(payee),
    CdtrAcct: accountOf(payee.account),
    RmtInf: { Ustrd: remittanceOf(order, instructionId) },
  };
}

function partyOf({ holderName, address }: Payee): object {
  return { Nm: holderName, PstlAdr: addressOf(address) };
}

function addressOf({ street, building, postcode, town, country }: PostalAddress): object {
  return {
    StrtNm: street,
    ...(building === null ? {} : { BldgNb: building }),
    PstCd: postcode,
    TwnNm: town,
    Ctry: country,
  };
}

function accountOf(account: BankAccount): object {
  if (account.kind === "iban") return { Id: { IBAN: account.iban } };
  const number = account.kind === "card" ? account.cardNumber : account.accountNumber;
  return { Id: { Othr: { Id: number } } };
}

/** The bank: by its BIC, and in China by the number of its branch. Undefined where an IBAN alone has to find it. */
function agentOf(account: BankAccount): object | undefined {
  const bic = account.kind === "card" ? null : account.bic;
  const branchNumber = account.kind === "iban" ? null : account.branchNumber;
  if (bic === null && branchNumber === null) return undefined;
  return {
    FinInstnId: {
      ...(bic === null ? {} : { BICFI: bic }),
      ...(branchNumber === null ? {} : { ClrSysMmbId: { ClrSysId: { Cd: "CNAPS" }, MmbId: branchNumber } }),
    },
  };
}
