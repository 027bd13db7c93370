// Tests of how browsers are named in the list of sessions.
import { expect, test } from "vitest";
import { deviceOf } from "./device.ts";

const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";

test("a browser is named by itself, not by those it resembles", () => {
  expect(deviceOf(`${WINDOWS} Chrome/141.0.0.0 Safari/537.36`)).toBe("Chrome · Windows");
  expect(deviceOf(`${WINDOWS} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`)).toBe("Edge · Windows");
  expect(deviceOf(`${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`)).toBe("Safari · iPhone");
  expect(deviceOf(`${IPHONE} Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f)`)).toBe("WeChat · iPhone");
});

test("what is unknown is shown as it is, and nothing as a dash", () => {
  expect(deviceOf("curl/8.5.0")).toBe("curl/8.5.0");
  expect(deviceOf("")).toBe("—");
});
