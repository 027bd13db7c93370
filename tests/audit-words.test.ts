// Every deed that the audit log names has words in the app: nobody should read `payee_details.confirmed`.
import { expect, test } from "vitest";
import { allSources } from "./support/sources.ts";

const sources = allSources().filter(({ path }) => !path.endsWith(".test.ts"));
const words = sources.find(({ path }) => path === "dashboard/rooms/audit/actions.ts")?.text ?? "";
const deeds = sources
  .filter(({ path }) => /^worker\/(domain|jobs)\//.test(path))
  .flatMap(({ text }) => [...text.matchAll(/\baudit\(\s*[^"`]*?"([a-z_]+\.[a-z_]+)"/g)])
  .map(([, deed = ""]) => deed);

test("every deed that is named in the audit log has words in the app", () => {
  expect(deeds.length).toBeGreaterThan(40);
  expect(deeds.filter((it) => !words.includes(`"${it}": msg`))).toEqual([]);
});
