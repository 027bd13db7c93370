// Tests of how a line of regions is read.
import { expect, test } from "vitest";
import { regionsIn } from "./regions.ts";

test("regions are parted by the commas of either language", () => {
  expect(regionsIn("Hangzhou, Ningbo；上海、苏州，Jiaxing")).toEqual([
    "Hangzhou",
    "Ningbo",
    "上海",
    "苏州",
    "Jiaxing",
  ]);
});

test("what was typed twice or not at all is no region", () => {
  expect(regionsIn(" 杭州 ,, 杭州，")).toEqual(["杭州"]);
  expect(regionsIn("")).toEqual([]);
});
