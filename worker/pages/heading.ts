// What a gift is called where it is shown, and the sentence that sums it up.
import type { HolderView } from "../domain/gifting/holder-view.ts";
import type { Reader } from "./reader.ts";

/** What stands on top. */
export function headingOf(view: HolderView, { texts }: Reader): string {
  return isWithdrawn(view) ? texts.revokedHeading : texts.heading(view.gifter.name);
}

/** The sentence below: what it is worth, or that it is over. */
export function leadOf(view: HolderView, { texts, figures }: Reader): string {
  if (isWithdrawn(view)) return texts.revokedLead(view.gifter.name);
  if (view.usable.length === 0) return texts.nothingLeft;
  return texts.lead(view.usable.length, view.worth, figures);
}

/** A coupon that a checkout kept through a revocation can still be used: then the gift is not gone. */
export function isWithdrawn({ usable, past }: HolderView): boolean {
  return usable.length === 0 && past.some((it) => it.state === "revoked");
}
