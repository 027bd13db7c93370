// Who follows a gift's link: nobody that we know, in the database that the link names.
import { shardOfLinkToken } from "../../schema/keys.ts";
import { databaseOf } from "../db/shards.ts";
import { identify } from "./caller.ts";
import type { HttpContext } from "./request-context.ts";

/** `receivedAt` in epoch milliseconds. */
export type Follower = { d1: D1Database; receivedAt: number };

/** A text that names no database of ours is looked for at home, in vain, so that it costs what every other costs. */
export async function follow(c: HttpContext, token: string): Promise<Follower> {
  const { ctx } = await identify(c, ["public"], null, []);
  return { d1: databaseOf(c.env, shardOfLinkToken(token)) ?? ctx.d1, receivedAt: ctx.receivedAt };
}
