// Wire values against the contract: what fails is said field by field, by pointer.
import type { z } from "zod";
import { type FieldError, Problem } from "../../schema/problems.ts";

/** The parsed value. @throws Problem `validation_failed` with one entry a field. */
export function validate<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Problem("validation_failed", { errors: result.error.issues.flatMap(fieldErrors) });
}

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((name) => ({
      pointer: pointer([...issue.path, name]),
      code: "unknown_field",
      detail: "There is no such field.",
    }));
  }
  return [{ pointer: pointer(issue.path), code: issue.code, detail: issue.message }];
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
