// Deciding again after a lost race: each round reads what is true by then.
import { Problem } from "../../schema/problems.ts";
import { Raced } from "../db/errors.ts";

/** The work's own outcome, of the first round in which nobody else was faster. @throws Problem `state_changed`. */
export async function untilDecided<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Raced)) throw error;
    }
  }
  throw new Problem("state_changed");
}

/** More rivals than this at one row are asked to come again. */
const MAX_ROUNDS = 64;
