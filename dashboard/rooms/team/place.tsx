// Where somebody works, or a key asks from: the shop, where an admin reads of many, and its store.
import { useQuery } from "@tanstack/react-query";
import { merchantsQuery } from "../../api/partners.ts";
import { useMembership } from "../../app/membership.ts";

type Props = { merchantId: string | null; storeName: string | null };

export function Place({ merchantId, storeName }: Props) {
  const { id, merchant } = useMembership();
  const merchants = useQuery({ ...merchantsQuery(id), enabled: merchant === null && merchantId !== null });
  const shop = merchants.data?.find((it) => it.id === merchantId)?.name;
  return (
    <>
      {shop === undefined ? null : <span>{shop}</span>}
      {storeName === null ? null : <span>{storeName}</span>}
    </>
  );
}
