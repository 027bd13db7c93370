// Whether the instance answers, and whether its books are sound.
import { z } from "zod";
import { id, instant } from "./scalars.ts";

export const health = z.strictObject({ status: z.literal("ok"), version: z.string() }).meta({ id: "Health" });
export type Health = z.infer<typeof health>;

export const integrity = z
  .strictObject({
    checkedAt: instant,
    checks: z.array(
      z.strictObject({
        name: z.string(),
        rows: z.int().meta({ description: "How many rows this check looked at." }),
      }),
    ),
    violations: z
      .array(
        z.strictObject({
          check: z.string(),
          allianceId: id("alliance"),
          subjectId: z
            .string()
            .meta({ description: "The row that breaks it; a unit where it is all of that unit." }),
          detail: z.string(),
        }),
      )
      .meta({ description: "Empty where all is sound; the first hundred of each check and alliance." }),
  })
  .meta({ id: "Integrity" });
export type Integrity = z.infer<typeof integrity>;
