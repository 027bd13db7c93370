// Where a coupon is honoured: the redeemer's name, and its shops with their addresses.
import type { Shop } from "../domain/gifting/held-gifts.ts";
import type { HeldCoupon } from "../domain/gifting/holder-view.ts";
import type { Reader } from "./reader.ts";

type PlacesProps = { coupon: HeldCoupon; atOnce: number; reader: Reader };

/** Beyond `atOnce` shops the others wait behind a line, so that a chain does not push everything else away. */
export function Places({ coupon, atOnce, reader }: PlacesProps) {
  const { texts } = reader;
  const { redeemer, stores, isEverywhere } = coupon;
  const first = stores.slice(0, atOnce);
  const more = stores.slice(atOnce);
  return (
    <>
      {isEverywhere ? texts.anywhere(redeemer.name) : texts.onlyThere(redeemer.name)}
      <Shops shops={first} reader={reader} />
      {more.length === 0 ? null : (
        <details class="more">
          <summary>{texts.moreShops(more.length)}</summary>
          <Shops shops={more} reader={reader} />
        </details>
      )}
    </>
  );
}

function Shops({ shops, reader }: { shops: readonly Shop[]; reader: Reader }) {
  if (shops.length === 0) return null;
  return (
    <ul class="shops">
      {shops.map(({ name, address }) => (
        <li>
          {name}
          {address === null ? null : <Address text={address} reader={reader} />}
        </li>
      ))}
    </ul>
  );
}

function Address({ text, reader }: { text: string; reader: Reader }) {
  const map = reader.mapOf(text);
  return (
    <span class="address">
      {text}
      {map === null ? null : (
        <>
          {" "}
          <a href={map}>{reader.texts.map}</a>
        </>
      )}
    </span>
  );
}
