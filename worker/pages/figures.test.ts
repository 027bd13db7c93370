// Tests of figures as they are read in each language.
import { expect, test } from "vitest";
import { figuresFor } from "./figures.ts";

const english = figuresFor("en", "CNY", "Asia/Shanghai");
const chinese = figuresFor("zh", "CNY", "Asia/Shanghai");

test("money leaves out a fraction only where there is none", () => {
  expect([english.money(5000), english.money(123_456_789), english.money(5)]).toEqual([
    "¥50",
    "¥1,234,567.89",
    "¥0.05",
  ]);
  expect(chinese.money(26_850)).toBe("¥268.50");
  expect(figuresFor("en", "JPY", "Asia/Tokyo").money(500)).toBe("¥500");
  expect(figuresFor("en", "KWD", "Asia/Kuwait").money(1500)).toContain("1.500");
});

test("a reduction is a percentage in English and tenths to pay in Chinese", () => {
  expect([english.percent(800), english.percent(825), english.percent(10_000)]).toEqual([
    "8%",
    "8.25%",
    "100%",
  ]);
  expect([chinese.tenths(800), chinese.tenths(2000), chinese.tenths(825)]).toEqual(["9.2", "8", "9.175"]);
});

test("days are said as they are, wherever the reader is", () => {
  expect([english.day("2026-02-03"), chinese.day("2026-02-03")]).toEqual(["3 February 2026", "2026年2月3日"]);
  expect([english.shortDay("2026-02-03"), chinese.shortDay("2026-02-03")]).toEqual([
    "3 Feb 2026",
    "2026年2月3日",
  ]);
  expect(english.days("2026-01-05", "2026-02-03")).toMatch(/^5 January\s–\s3 February 2026$/u);
});

test("a time is that of the alliance's zone, and the zone has a name", () => {
  const at = Date.parse("2026-01-05T18:05:00Z");
  expect([english.time(at), chinese.time(at)]).toEqual(["02:05", "02:05"]);
  expect([english.zone(at), chinese.zone(at)]).toEqual(["China Standard Time", "中国标准时间"]);
  const berlin = figuresFor("en", "EUR", "Europe/Berlin");
  const summer = Date.parse("2026-07-01T12:00:00Z");
  expect([berlin.zone(at), berlin.zone(summer)]).toEqual(["Central European Time", "Central European Time"]);
});
