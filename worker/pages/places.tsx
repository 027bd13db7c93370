// Where a coupon is honoured: the redeemer's name, and its shops with their addresses.
import type { HeldCoupon, Shop } from "../domain/gifting/holder-view.ts";
import type { Texts } from "./texts.ts";

type PlacesProps = { coupon: HeldCoupon; atOnce: number; texts: Texts };

/** Beyond `atOnce` shops the others wait behind a line, so that a chain does not push everything else away. */
export function Places({ coupon, atOnce, texts }: PlacesProps) {
  const { redeemer, stores, isEverywhere } = coupon;
  const first = stores.slice(0, atOnce);
  const more = stores.slice(atOnce);
  return (
    <>
      {isEverywhere ? texts.anywhere(redeemer.name) : texts.onlyThere(redeemer.name)}
      <Shops shops={first} />
      {more.length === 0 ? null : (
        <details class="more">
          <summary>{texts.moreShops(more.length)}</summary>
          <Shops shops={more} />
        </details>
      )}
    </>
  );
}

function Shops({ shops }: { shops: readonly Shop[] }) {
  if (shops.length === 0) return null;
  return (
    <ul class="shops">
      {shops.map(({ name, address }) => (
        <li>
          {name}
          {address === null ? null : <span class="address">{address}</span>}
        </li>
      ))}
    </ul>
  );
}
