// Tests what systems ask for before they put the till beside their own apps: icons in the sizes that the manifest names.
import { expect, test } from "vitest";

type Manifest = {
  [name: string]: unknown;
  icons: { src: string; type: string; sizes: string; purpose: string }[];
};

const texts = import.meta.glob<string>(
  ["../public/till.webmanifest", "./index.html", "../../scripts/build.mjs"],
  { query: "?raw", import: "default", eager: true },
);
const pictures = import.meta.glob<string>("../public/icons/*.png", {
  query: "?inline",
  import: "default",
  eager: true,
});
const { icons, ...manifest }: Manifest = JSON.parse(texts["../public/till.webmanifest"] ?? "");
const { "./index.html": page = "", "../../scripts/build.mjs": build = "" } = texts;

test("the manifest says what is opened, where, and how it is called", () => {
  expect(manifest).toMatchObject({ id: "/till", start_url: "/till", scope: "/till", display: "standalone" });
  expect(page).toContain('<link rel="manifest" href="/till.webmanifest" />');
});

test("there is a picture in each size that is asked for, and each is as large as it says", () => {
  const asked = icons.filter(({ type }) => type === "image/png");
  expect(asked.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    "192x192 any",
    "512x512 any",
    "512x512 maskable",
  ]);
  for (const { src, sizes } of asked) expect(sizeOf(src), src).toBe(sizes);
});

test("a home screen that reads no manifest has its icon too", () => {
  const [, src = ""] = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(page) ?? [];
  expect(sizeOf(src)).toBe("180x180");
});

test("every picture is served", () => {
  for (const path of Object.keys(pictures)) {
    const source = path.replace("..", "dashboard");
    expect(build).toContain(`"${source.replace("dashboard/public", "dist/assets")}": "${source}"`);
  }
});

/** Of a PNG: its width and height stand at the sixteenth byte (PNG, 11.2.2). */
function sizeOf(src: string): string {
  const [, data = ""] = (pictures[`../public${src}`] ?? "").split(",");
  const bytes = Uint8Array.from(atob(data), (it) => it.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return `${view.getUint32(16)}x${view.getUint32(20)}`;
}
