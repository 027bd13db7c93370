// Somebody who is named by an e-mail address, and whether a mail to them left.
import { z } from "zod";
import { email, language, text } from "./scalars.ts";

/** Who is to have a role: found by the address, or made known by it; `name` is how the others see them. */
export const namedPerson = z
  .strictObject({ name: text(120), email, language: language.default("en") })
  .meta({ id: "NamedPerson" });
export type NamedPerson = z.infer<typeof namedPerson>;

/** A mail that did not leave undoes nothing: whoever caused it tells the person another way. */
export const mailed = z.boolean().nullable().meta({
  description:
    "Whether a mail to the person was handed over; null where none was due, and where the answer is a replay.",
});
