// The way to a shop: an address that the device itself opens in whatever map it has, so that no other server hears of it.

/** Apple's devices know `maps:`, Android's `geo:` (RFC 5870); what other devices do with either is not known. */
export function mapFor(userAgent: string): (place: string) => string | null {
  if (/iPhone|iPad|Macintosh/.test(userAgent)) return (place) => `maps://?q=${encodeURIComponent(place)}`;
  if (/Android|HarmonyOS/.test(userAgent)) return (place) => `geo:0,0?q=${encodeURIComponent(place)}`;
  return () => null;
}
