// Tests of how Chinese sentences are joined with what is filled in.
import { expect, test } from "vitest";
import { han } from "./han.ts";

test("a space parts Chinese from Latin letters, figures and currency signs", () => {
  expect(han`满${"¥200"}可用`).toBe("满 ¥200 可用");
  expect(han`还剩${3}天`).toBe("还剩 3 天");
  expect(han`在${"Toy House"}使用`).toBe("在 Toy House 使用");
});

test("Chinese names and punctuation stay close", () => {
  expect(han`${"童车屋"}送您的礼券`).toBe("童车屋送您的礼券");
  expect(han`请联系${"Toy House"}。`).toBe("请联系 Toy House。");
  expect(han`，最多减${"¥40"}，可用`).toBe("，最多减 ¥40，可用");
  expect(han`${"满 ¥200 可用"} · 最多减${"¥40"}`).toBe("满 ¥200 可用 · 最多减 ¥40");
});

test("what is filled in is left as it is", () => {
  expect(han`${"Mimi母婴"}欢迎您`).toBe("Mimi母婴欢迎您");
  expect(han`没有变量`).toBe("没有变量");
});
