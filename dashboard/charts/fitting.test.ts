// Tests of words cut to fit.
import { expect, test } from "vitest";
import { fitting } from "./fitting.ts";

test("a text that fits stays as it is", () => {
  expect(fitting("Toy House", 80)).toBe("Toy House");
});

test("one that does not is cut, and Chinese takes twice the room", () => {
  expect(fitting("Pram & Company of Shanghai", 80)).toBe("Pram & Com…");
  expect(fitting("亲亲宝贝玩具商店", 80)).toBe("亲亲宝贝玩具…");
});

test("a cut does not end in a space", () => {
  expect(fitting("Toy House", 35)).toBe("Toy…");
});
