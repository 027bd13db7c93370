// The country that an alliance's accounts are most likely in: by its clock, else by its currency. Pure.

/** One of `codes`; empty where neither says, such as for euros by the clock of UTC. */
export function usualCountry(codes: readonly string[], timeZone: string, currency: string): string {
  const byClock = codes.find((code) => zonesOf(code).includes(timeZone));
  // Currencies of one country begin with its code: CNY, GBP. The euro's does with no country's.
  return byClock ?? codes.find((code) => code === currency.slice(0, 2)) ?? "";
}

/** Browsers know them by the one name or the other; one that knows neither leaves the choice to the currency. */
function zonesOf(code: string): readonly string[] {
  const region: Intl.Locale & Zoned = new Intl.Locale(`und-${code}`);
  return region.getTimeZones?.() ?? region.timeZones ?? [];
}

type Zoned = { getTimeZones?: () => readonly string[] | undefined; timeZones?: readonly string[] };
