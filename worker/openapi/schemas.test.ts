// Named schemas become components: one where both forms agree, two where they differ.
import { expect, test } from "vitest";
import { z } from "zod";
import { shapesOf } from "./schemas.ts";

const plain = z.strictObject({ minor: z.int() }).meta({ id: "Plain" });
const defaulted = z.strictObject({ share: z.int().default(0) }).meta({ id: "Defaulted" });
const outer = z.strictObject({ plain, defaulted }).meta({ id: "Outer" });

test("a schema that is sent as it is answered is one component", () => {
  const { of, components } = shapesOf([
    { schema: plain, form: "input" },
    { schema: plain, form: "output" },
  ]);
  expect(Object.keys(components)).toEqual(["Plain"]);
  expect(of(plain, "input")).toEqual({ $ref: "#/components/schemas/Plain" });
  expect(of(plain, "output")).toEqual({ $ref: "#/components/schemas/Plain" });
});

test("a default makes two components, and two of whatever refers to it", () => {
  const { of, components } = shapesOf([
    { schema: outer, form: "input" },
    { schema: outer, form: "output" },
  ]);
  expect(Object.keys(components).sort()).toEqual([
    "Defaulted",
    "DefaultedInput",
    "Outer",
    "OuterInput",
    "Plain",
  ]);
  expect(of(outer, "input")).toEqual({ $ref: "#/components/schemas/OuterInput" });
  expect(components.DefaultedInput).not.toHaveProperty("required");
  expect(components.Defaulted).toHaveProperty("required", ["share"]);
  expect(components.OuterInput).toHaveProperty(
    "properties.defaulted.$ref",
    "#/components/schemas/DefaultedInput",
  );
  expect(components.Outer).toHaveProperty("properties.defaulted.$ref", "#/components/schemas/Defaulted");
});

test("a form that is only sent keeps its name, default or not", () => {
  const { components } = shapesOf([{ schema: defaulted, form: "input" }]);
  expect(Object.keys(components)).toEqual(["Defaulted"]);
});

test("a schema without a name stands where it is used", () => {
  const list = z.strictObject({ data: z.array(plain) });
  const { of } = shapesOf([{ schema: list, form: "output" }]);
  expect(of(list, "output")).toMatchObject({
    properties: { data: { items: { $ref: "#/components/schemas/Plain" } } },
  });
});

test("two schemas of one name are refused", () => {
  const other = z.strictObject({ major: z.int() }).meta({ id: "Plain" });
  const uses = [plain, other].map((schema) => ({ schema, form: "output" as const }));
  expect(() => shapesOf(uses)).toThrow("Plain");
});
