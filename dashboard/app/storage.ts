// What the browser remembers for the app. Storage can be forbidden or full; nothing here depends on it.

/** Undefined where nothing is kept under that name. */
export function recalled(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text, or forgets it where it is undefined. */
export function remember(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
  } catch {
    // The page goes on without a memory.
  }
}

/** Calls `then` when another tab forgets what is kept under that name; what it returns ends the listening. */
export function onForgottenElsewhere(name: string, then: () => void): () => void {
  const look = ({ key, newValue }: StorageEvent) => {
    if (key === PREFIX + name && newValue === null) then();
  };
  addEventListener("storage", look);
  return () => removeEventListener("storage", look);
}

const PREFIX = "jiehua.";
