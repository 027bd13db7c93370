// A browser's cookie travels by itself, so what changes something must come from a page of ours.
import { Problem } from "../../schema/problems.ts";

/** Browsers say whose page asked; what says nothing is no browser of these years. @throws Problem `cross_site_refused`. */
export function assertSameOrigin(request: Request): void {
  const site = request.headers.get("Sec-Fetch-Site");
  const origin = request.headers.get("Origin");
  const isOurs = site === null ? origin !== null : site === "same-origin";
  if (!isOurs || (origin !== null && origin !== new URL(request.url).origin))
    throw new Problem("cross_site_refused");
}
