// The XML of a bank, read without anything that a file could make a parser do: no DTD, no entities of its own.
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { cleaned, unreadable } from "./read-line.ts";

/** The elements by name, without namespaces; texts stay texts. @throws Problem `bank_file_not_readable`. */
export function parseXml(text: string): unknown {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) unreadable("It declares a document type or entities.");
  const valid = XMLValidator.validate(text);
  if (valid !== true) unreadable(`It is no XML: line ${valid.err.line}.`);
  try {
    return PARSER.parse(text);
  } catch (cause) {
    return unreadable("It is no XML that a bank sends.", cause);
  }
}

const PARSER = new XMLParser({
  ...{ ignoreAttributes: false, attributeNamePrefix: "@", removeNSPrefix: true },
  ...{ parseTagValue: false, parseAttributeValue: false, maxNestedTags: 40 },
  // Without a DTD these are the five of XML itself.
  processEntities: { enabled: true, maxTotalExpansions: 100_000, maxExpandedLength: 1_000_000 },
});

/** All elements at the end of a path of names. */
export function nodesAt(node: unknown, ...path: readonly string[]): unknown[] {
  return path.reduce<unknown[]>((nodes, name) => nodes.flatMap((it) => membersOf(it, name)), [node]);
}

/** The text of the first element there, or of its attribute; null where there is none. */
export function textAt(node: unknown, ...path: readonly string[]): string | null {
  const [first] = nodesAt(node, ...path);
  const [text] = typeof first === "string" ? [first] : membersOf(first, "#text");
  return typeof text === "string" ? cleaned(text, LONGEST) : null;
}

/** What banks write into one element is never longer. */
const LONGEST = 500;

function membersOf(node: unknown, name: string): unknown[] {
  if (typeof node !== "object" || node === null || !Object.hasOwn(node, name)) return [];
  return [Reflect.get(node, name)].flat();
}
