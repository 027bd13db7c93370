// Small drawings in hairlines. They stand beside words or inside a named button, never alone.

const PATHS = {
  alert: "M10 6.5v4.25m0 2.75v.01M10 2.75l7.75 13.5H2.25Z",
  arrow: "M4 10h12m-4.500-4.500L16 10l-4.500 4.500",
  book: "M4 3.500h9.500a2 2 0 0 1 2 2v11H6a2 2 0 0 1-2-2Zm0 11a2 2 0 0 1 2-2h9.500M7 6.500h5.500",
  check: "m4 10.500 4 4 8-9",
  close: "m5 5 10 10M15 5 5 15",
  copy: "M7 7V3.500h9.500V13H13M3.500 7H13v9.500H3.500Z",
  cross:
    "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15Zm-2.750 4.750 5.500 5.500m0-5.500-5.500 5.500",
  download: "M10 3v9.500m-4-4 4 4 4-4M3.500 16.500h13",
  home: "M3.500 9 10 3.500 16.500 9v7.500h-4.250v-5h-4.500v5H3.500Z",
  info: "M10 2.500a7.500 7.500 0 1 1 0 15 7.500 7.500 0 0 1 0-15Zm0 6.750v4.250m0-7v.01",
  key: "M7 9.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7Zm2.500 1 7-7m-2.500 2.500 2 2m-4.500.500 1.750 1.750",
  menu: "M3 5.500h14M3 10h14M3 14.500h14",
  people:
    "M7.500 4a2.750 2.750 0 1 1 0 5.500 2.750 2.750 0 0 1 0-5.500ZM2.500 16.500c0-3 2-5 5-5s5 2 5 5M13 4.250a2.750 2.750 0 0 1 0 5M14.500 11.750c2 .6 3.250 2.300 3.250 4.750",
  person:
    "M10 3.500a3.250 3.250 0 1 1 0 6.500 3.250 3.250 0 0 1 0-6.500Zm-6.500 13c.4-3.500 3-5 6.500-5s6.100 1.500 6.500 5",
  plus: "M10 4v12M4 10h12",
  till: "M5 9.500V3.500h10v6M3 9.500h14v7H3Zm4 3.500h6M8 6.500h4",
  switch: "m6 8 4-4 4 4M6 12l4 4 4-4",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
