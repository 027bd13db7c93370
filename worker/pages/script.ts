// Where the holder's pages find their one script; they are complete without it.

export const HOLDER_SCRIPT = "/holder.js";
