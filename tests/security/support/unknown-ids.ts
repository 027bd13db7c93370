// The same request about things that never were.
import { newCouponCode } from "../../../schema/codes.ts";
import { ID_PREFIXES, type IdKind, newAllianceId, newId } from "../../../schema/ids.ts";
import { newLinkToken } from "../../../schema/keys.ts";
import type { Asked } from "./example.ts";

/** Every id, coupon code and link token is another of its kind. */
export function withOtherIds<Of extends Asked>(asked: Of): Of {
  const text = JSON.stringify(asked)
    .replace(/"[0-9A-HJKMNP-TV-Z]{16}[0-9A-HJKMNP-TV-Z*~$=U]"/g, () => JSON.stringify(newCouponCode()))
    .replace(/"[0-9A-Za-z]{32}"/g, () => JSON.stringify(newLinkToken(0)))
    .replace(/\b([a-z]{3})_[0-9a-z]{26,28}\b/g, (_, prefix: string) => idOf(prefix));
  return JSON.parse(text);
}

function idOf(prefix: string): string {
  const kinds = Object.entries(ID_PREFIXES) as [IdKind, string][];
  const kind = kinds.find(([, it]) => it === prefix)?.[0];
  if (kind === undefined) throw new Error(`no id begins with ${prefix}`);
  return kind === "alliance" ? newAllianceId(0) : newId(kind);
}
