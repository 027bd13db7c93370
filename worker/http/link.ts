// Who follows a gift's link: nobody that we know, in the database that the link names.
import { shardOfLinkToken } from "../../schema/keys.ts";
import type { Context } from "../context.ts";
import { identify } from "./caller.ts";
import { contextAt, type HttpContext } from "./request-context.ts";

/** A text that names no database of ours is looked for at home, in vain, so that it costs what every other costs. */
export async function follow(c: HttpContext, token: string): Promise<Context> {
  const { ctx } = await identify(c, ["public"], null, []);
  return contextAt(c, shardOfLinkToken(token)) ?? ctx;
}
