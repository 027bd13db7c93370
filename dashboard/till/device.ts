// The settings of this device: they stay when somebody else signs in.
import { recalled, remember } from "../app/storage.ts";
import type { Store } from "./till.ts";

export const device = {
  get isMuted() {
    return recalled("till.muted") === "yes";
  },
  set isMuted(muted: boolean) {
    remember("till.muted", muted ? "yes" : undefined);
  },
  get cameraId() {
    return recalled("till.camera");
  },
  set cameraId(id: string | undefined) {
    remember("till.camera", id);
  },
  get receiptMm(): "58" | "80" {
    return recalled("till.receipt") === "80" ? "80" : "58";
  },
  set receiptMm(mm: "58" | "80") {
    remember("till.receipt", mm);
  },
  get membershipId() {
    return recalled("till.membership");
  },
  set membershipId(id: string | undefined) {
    remember("till.membership", id);
  },
};

/** The store that was chosen on this device for a shop; `none` is a choice too. Undefined where nobody chose yet. */
export function keptStore(merchantId: string): Store | "none" | undefined {
  const kept = recalled(`till.store.${merchantId}`);
  if (kept === undefined || kept === "none") return kept;
  const [reference = "", ...name] = kept.split("\n");
  return { reference, name: name.join(" ") };
}

export function keepStore(merchantId: string, store: Store | "none" | undefined): void {
  const text = typeof store === "object" ? `${store.reference}\n${store.name}` : store;
  remember(`till.store.${merchantId}`, text);
}
