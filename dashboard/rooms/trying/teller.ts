// Who tells a story request by request: each at its own time in the test alliance, counted, and only once.
import { DAY_MS } from "../../../schema/time.ts";
import { answered } from "../../api/client.ts";
import { ApiProblem } from "../../api/problem.ts";

/** What goes along with a request. */
export type Asked = { headers: Record<string, string>; signal: AbortSignal };

type Send<Made> = (asked: Asked) => Promise<{ data?: Made }>;

export class Teller {
  readonly #onDone: (done: number) => void;
  readonly #signal: AbortSignal;
  #done = 0;
  /** False once the alliance's clock stands later than the story: what is left of it happens today. */
  #mayBePast = true;

  constructor(onDone: (done: number) => void, signal: AbortSignal) {
    this.#onDone = onDone;
    this.#signal = signal;
  }

  /** `name` is the same whenever the story is told. @throws ApiProblem; what the signal throws once it is stopped. */
  async ask<Made>(name: string, atMs: number, send: Send<Made>): Promise<NonNullable<Made>> {
    const key = { "Idempotency-Key": `demo-data/${name}` };
    if (!this.#mayBePast) return this.#tell(send, key);
    try {
      return await this.#tell(send, { ...key, "Jiehua-Now": new Date(atMs).toISOString() });
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.code !== "clock_goes_back") throw problem;
      this.#mayBePast = false;
      return this.#tell(send, key);
    }
  }

  /** The same by the real clock, for what a person does who is in no alliance yet; asked again it is another request. */
  askNow<Made>(send: Send<Made>): Promise<NonNullable<Made>> {
    return this.#tell(send, {});
  }

  async #tell<Made>(send: Send<Made>, headers: Asked["headers"]): Promise<NonNullable<Made>> {
    this.#signal.throwIfAborted();
    const made = await answered(send({ headers, signal: this.#signal }));
    this.#onDone(++this.#done);
    return made;
  }
}

export function daysBefore(atMs: number, days: number): number {
  return atMs - days * DAY_MS;
}
