// Where webhooks may be sent, by hand-picked targets; the generated ones are in tests/security.
import { expect, test } from "vitest";
import { MAX_TARGET_LENGTH, whyNotATarget } from "./webhook-target.ts";

const away = (url: string) => whyNotATarget(url, { isLocal: false });
const here = (url: string) => whyNotATarget(url, { isLocal: true });

test("a public host may be called by its name over TLS", () => {
  for (const url of [
    "https://hooks.example.com",
    "https://hooks.example.com/jiehua?shop=1&token=a-b_c~d",
    "https://hooks.example.com:443/",
    "https://HOOKS.Example.COM:8443/a/%E4%BD%A0",
    "https://a.xn--fiqs8s/hooks",
    "https://example.com?x",
  ])
    expect(away(url), url).toBeUndefined();
});

test("what is no such name is refused with a reason", () => {
  for (const [url, reason] of [
    ["http://hooks.example.com/", /https:/],
    ["https://user:secret@hooks.example.com/", /no credentials/],
    ["https://hooks.example.com/#part", /no fragment/],
    ["https://hooks.example.com:22/", /no port or 443 or 8443/],
    ["https://hooks/", /full name/],
    ["https://127.0.0.1/", /address/],
    ["https://printer.local/", /reserved/],
    ["https://10.0.0.1.nip.io/", /whatever address/],
    [`https://${"a".repeat(64)}.com/`, /no host's name/],
    [`https://example.com/${"a".repeat(MAX_TARGET_LENGTH)}`, /at most/],
  ] as const)
    expect(away(url), url).toMatch(reason);
});

test("a name is refused by its end, not by what stands within it", () => {
  expect(away("https://local.example.com/")).toBeUndefined();
  expect(away("https://thelocal.com/")).toBeUndefined();
  expect(away("https://example.com.local/")).toBeDefined();
});

test("only a local instance calls its own machine, and only by that one name", () => {
  expect(here("http://localhost:3000/hooks")).toBeUndefined();
  expect(here("http://localhost")).toBeUndefined();
  expect(here("https://hooks.example.com/")).toBeUndefined();
  for (const url of [
    "http://127.0.0.1:3000/",
    "http://localhost.evil.com/",
    "http://localhost@evil.com/",
    "http://evil.com/",
    "http://localhost:99999/",
    "http://localhost.:3000/",
  ])
    expect(here(url), url).toBeDefined();
  expect(away("http://localhost:3000/hooks")).toBeDefined();
  expect(away("https://localhost/hooks")).toBeDefined();
});
