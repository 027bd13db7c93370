// Where somebody works, or a key asks from: the shop, where an admin reads of many, and its store.
import { useMembership } from "../../app/membership.ts";

type Props = { merchantName: string | null; storeName: string | null };

export function Place({ merchantName, storeName }: Props) {
  const { merchant } = useMembership();
  return (
    <>
      {merchant !== null || merchantName === null ? null : <span>{merchantName}</span>}
      {storeName === null ? null : <span>{storeName}</span>}
    </>
  );
}
