// Tests that nobody reads a message in a language that is not theirs.
import { expect, test } from "vitest";

const catalogues = import.meta.glob<string>("./*.po", { query: "?raw", import: "default", eager: true });

/** Each message with its translation, both as one line. */
function messagesOf(catalogue: string): { message: string; translation: string }[] {
  return catalogue.split(/\n\n+/).flatMap((entry) => {
    const message = quoted(entry, "msgid");
    return message === "" ? [] : [{ message, translation: quoted(entry, "msgstr") }];
  });
}

function quoted(entry: string, keyword: "msgid" | "msgstr"): string {
  const lines = new RegExp(`^${keyword} ((?:".*"\\n?)+)`, "m").exec(entry)?.[1] ?? "";
  return [...lines.matchAll(/"(.*)"/g)].map(([, text]) => text).join("");
}

/** What is filled in: names between braces, and the elements that a sentence is wrapped around. */
function placeholdersOf(text: string): string[] {
  const found = [...text.matchAll(/\{(\w+)[,}]|<(\d+)/g)].map(([, name, element]) => name ?? element ?? "");
  return [...new Set(found)].sort();
}

test("both catalogues are here and hold the same messages", () => {
  const [english = "", chinese = ""] = [catalogues["./en.po"], catalogues["./zh-CN.po"]];
  const messages = messagesOf(english).map(({ message }) => message);
  expect(messages.length).toBeGreaterThan(200);
  expect(messagesOf(chinese).map(({ message }) => message)).toEqual(messages);
});

test("every message has a translation", () => {
  for (const [path, catalogue] of Object.entries(catalogues)) {
    const missing = messagesOf(catalogue).filter(({ translation }) => translation === "");
    expect(missing, path).toEqual([]);
  }
});

test("a translation fills in what its message fills in", () => {
  for (const { message, translation } of messagesOf(catalogues["./zh-CN.po"] ?? "")) {
    expect(placeholdersOf(translation), message).toEqual(placeholdersOf(message));
  }
});

test("Chinese is written with Chinese punctuation", () => {
  for (const { translation } of messagesOf(catalogues["./zh-CN.po"] ?? "")) {
    expect(translation).not.toMatch(/[\u4e00-\u9fff][,.;:!?]|[\u4e00-\u9fff] (?=[\u4e00-\u9fff])/);
  }
});
