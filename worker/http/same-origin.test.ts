// What changes something by cookie must come from a page of ours.
import { expect, test } from "vitest";
import { assertSameOrigin } from "./same-origin.ts";

const OURS = "https://jiehua.example";
const request = (headers: Record<string, string>) =>
  new Request(`${OURS}/v1/me`, { method: "PATCH", headers });

test("a page of ours may ask, whether its browser tells the site, the origin or both", () => {
  const ours = [
    { "Sec-Fetch-Site": "same-origin" },
    { Origin: OURS },
    { Origin: OURS, "Sec-Fetch-Site": "same-origin" },
  ];
  for (const headers of ours) expect(() => assertSameOrigin(request(headers))).not.toThrow();
});

test("a page of another site, of a sibling host or of nowhere may not, and silence is no proof", () => {
  const others: Record<string, string>[] = [
    {},
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "none" },
    { Origin: "null" },
    { Origin: "https://evil.example" },
    { Origin: "http://jiehua.example" },
    { Origin: "https://jiehua.example.evil.example" },
    { Origin: "https://evil.example", "Sec-Fetch-Site": "same-origin" },
    { Origin: OURS, "Sec-Fetch-Site": "cross-site" },
  ];
  for (const headers of others)
    expect(() => assertSameOrigin(request(headers)), JSON.stringify(headers)).toThrow("cross_site_refused");
});
