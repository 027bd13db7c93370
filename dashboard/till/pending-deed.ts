// The one deed whose answer has not come yet. It outlives a reload, so that the same request is asked again and no other.
import type { Shapes } from "../api/client.ts";

/** What the screen said when somebody confirmed it. */
export type Offered = { title: string; discountMinor: number; payableMinor: number; codeEnd: string };

export type Deed = {
  /** The Idempotency-Key, made before the first attempt. */
  key: string;
  membershipId: string;
} & (
  | { kind: "redeem"; body: Shapes["RedemptionRequest"]; offered: Offered }
  | { kind: "undo" | "refund"; redemptionId: string; body: Shapes["RefundRequest"] }
);

/** The tab's own storage, or what stands for it. */
type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Keeps a deed until its answer has come. Where the browser keeps nothing it is at least known until the page goes. */
export class PendingDeed {
  readonly #shelf: Shelf | undefined;
  #deed: Deed | undefined;

  constructor(shelf: Shelf | undefined) {
    this.#shelf = shelf;
    this.#deed = this.#kept();
  }

  get deed(): Deed | undefined {
    return this.#deed;
  }

  /** @throws Error where another deed still waits for its answer: it would be forgotten unanswered. */
  begin(deed: Deed): void {
    if (this.#deed !== undefined) throw new Error("A deed is not answered yet.");
    this.#deed = deed;
    this.#tried((shelf) => shelf.setItem(NAME, JSON.stringify(deed)));
  }

  /** The answer has come, or somebody decided to look for it in the day's list. */
  end(): void {
    this.#deed = undefined;
    this.#tried((shelf) => shelf.removeItem(NAME));
  }

  #kept(): Deed | undefined {
    const text = this.#tried((shelf) => shelf.getItem(NAME));
    if (typeof text !== "string") return undefined;
    const deed = this.#tried<unknown>(() => JSON.parse(text));
    return isDeed(deed) ? deed : undefined;
  }

  /** Storage can be forbidden or full, and what is kept can be of another version. */
  #tried<Told>(act: (shelf: Shelf) => Told): Told | undefined {
    try {
      return this.#shelf && act(this.#shelf);
    } catch {
      return undefined;
    }
  }
}

const NAME = "jiehua.till.deed";

function isDeed(it: unknown): it is Deed {
  if (typeof it !== "object" || it === null) return false;
  const isWhole = "key" in it && "membershipId" in it && "body" in it && "kind" in it;
  return isWhole && (it.kind === "redeem" ? "offered" in it : "redemptionId" in it);
}
