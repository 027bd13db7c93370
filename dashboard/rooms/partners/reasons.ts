// Why an offer fits as well as it does, in words.
import { plural } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import type { Match } from "../../api/asking.ts";
import { useCategoryName } from "../members/category-names.ts";

type Reason = Match["because"][number] & { says: string };

export function useReasons(): (match: Match) => Reason[] {
  const { t, i18n } = useLingui();
  const categoryName = useCategoryName();
  const list = new Intl.ListFormat(i18n.locale, { type: "conjunction" });
  return ({ because, category, complementStrength: strength, priceTiersApart: tiers, regionsInCommon }) => {
    const name = categoryName(category);
    const regions = list.format(regionsInCommon);
    const says = {
      complement:
        strength === null
          ? t`The alliance does not say how well ${name} complements what you sell`
          : t`${name} complements what you sell, by ${strength} of 100`,
      price_tier:
        tiers === 0
          ? t`The same price level`
          : t`${plural(tiers, { one: "# price level apart", other: "# price levels apart" })}`,
      region: regionsInCommon.length === 0 ? t`No region in common` : t`In common: ${regions}`,
    };
    return because.map((it) => ({ ...it, says: says[it.reason] }));
  };
}
