// A file that somebody has from elsewhere, as a text or as a table of texts, whatever encoding it was written in.
import Papa from "papaparse/papaparse.min.js";

export type FileTable = {
  name: string;
  encoding: "UTF-8" | "UTF-16" | "GBK";
  heading: readonly string[];
  /** Without the heading and without empty lines; `line` counts as a spreadsheet does, the heading being 1. */
  rows: readonly { line: number; cells: readonly string[] }[];
};

export function tableOf(name: string, bytes: Uint8Array<ArrayBuffer>): FileTable {
  const { text, encoding } = decoded(bytes);
  // A file that was put together from several has line ends of several kinds.
  const { data } = Papa.parse<string[]>(text.replace(/\r\n?/g, "\n").replace(/\n+$/, ""));
  const lines = data.map((cells, index) => ({ line: index + 1, cells: cells.map((it) => it.trim()) }));
  const [heading, ...rows] = lines.filter(({ cells }) => cells.some((it) => it !== ""));
  return { name, encoding, heading: heading?.cells ?? [], rows };
}

/** By its byte order mark; else UTF-8 where every byte agrees; else as Chinese Windows writes, of which GBK is a part. */
export function decoded(bytes: Uint8Array<ArrayBuffer>): { text: string; encoding: FileTable["encoding"] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "UTF-16" };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: new TextDecoder("gb18030").decode(bytes), encoding: "GBK" };
  }
}
