// The archive of a paid settlement: one file that a stranger can verify with the published keys.
import { z } from "zod";

export const settlementArchive = z
  .strictObject({
    manifest: z.string().meta({
      description:
        "A compact JWS (EdDSA, typ `jiehua-archive+jws`) that names the settlement, and of each file its `bytes` and `sha256`. Its `kid` names a key of /.well-known/jwks.json.",
    }),
    files: z.record(z.string(), z.string()).meta({ description: "The text of each file, by its path." }),
  })
  .meta({ id: "SettlementArchive" });
export type SettlementArchive = z.infer<typeof settlementArchive>;
