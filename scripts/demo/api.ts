// The API as the demo uses it: a POST that is answered as planned, or the loading stops.
import { openClient, type Post, UnexpectedAnswer } from "../api/client.ts";

export type Ask = (path: string, request: RequestInit) => Promise<Response>;

export type Api = {
  /** What the POST made. @throws UnexpectedAnswer with the problem where it was refused. */
  post<T>(post: Omit<Post<T>, "refusals">): Promise<T>;
  /** How many requests were sent. */
  requests(): number;
};

export function openApi(ask: Ask): Api {
  const client = openClient(ask);
  return {
    requests: () => client.asked.requests,
    async post(post) {
      const { made, refusal } = await client.post(post);
      if (refusal !== null) throw new UnexpectedAnswer(`${post.path} was refused: ${refusal}`);
      return made;
    },
  };
}

/** A secret of a first answer. @throws UnexpectedAnswer where the answer was a replay: secrets are shown once. */
export function shownOnce(secret: string | null): string {
  if (secret === null)
    throw new UnexpectedAnswer("The demo was loaded here before, and its keys are not shown again.");
  return secret;
}

/** What an earlier event has made. */
export function made<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`The demo has not made ${key} yet.`);
  return value;
}
