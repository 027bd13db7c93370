// What an order is called: its shop's number, or where it has none the end of the one that was made up for it.
import { useLingui } from "@lingui/react/macro";
import { isGenerated } from "../../schema/order-reference.ts";

export function useOrderName(): (orderReference: string) => string {
  const { t } = useLingui();
  return (orderReference) => {
    const end = orderReference.slice(-6);
    return isGenerated(orderReference) ? t`without a number (…${end})` : orderReference;
  };
}
