// What somebody entered into a form, by the names of its fields.

/** The text of a field without the spaces around it; empty where nothing was entered. */
export function textOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** Undefined where nothing was entered, which a request leaves out. */
export function optionalTextOf(form: HTMLFormElement, name: string): string | undefined {
  return textOf(form, name) || undefined;
}

/** A whole number; NaN where it is none. */
export function numberOf(form: HTMLFormElement, name: string): number {
  const text = textOf(form, name);
  return text === "" ? Number.NaN : Number(text);
}
