// Elements made by hand: this page is too small for a library.

type Child = Node | string | undefined | false;
type Attributes = { [name: string]: string | boolean | undefined };
type Listeners = { [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void };

/** An element with its attributes; `true` is an attribute without a value, `false` and undefined are left out. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) set(element, key, value);
  element.append(...children.filter((it) => it !== undefined && it !== false));
  return element;
}

export function set(element: Element, name: string, value: string | boolean | undefined): void {
  if (value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : value);
}

/** The same element, which from now on listens. */
export function hearing<Target extends HTMLElement>(element: Target, listeners: Listeners): Target {
  for (const [type, listener] of Object.entries(listeners))
    element.addEventListener(type, listener as EventListener);
  return element;
}

type ButtonLook = { look?: string; icon?: IconName; label?: string; autofocus?: boolean };

/** `label` names a button on which only a drawing stands. */
export function button(
  words: string,
  act: () => void,
  { look = "", icon, label, autofocus }: ButtonLook = {},
): HTMLButtonElement {
  const attributes = {
    type: "button",
    class: `button ${look}`,
    "aria-label": label,
    title: label,
    autofocus,
  };
  return hearing(el("button", attributes, icon && drawing(icon), words), { click: act });
}

const DRAWINGS = {
  back: "M9 4 3 10l6 6M3 10h14",
  camera: "M3 6.500h3l1.500-2h5l1.500 2h3v9H3Zm7 1.500a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z",
  check: "m4 10.500 4 4 8-9",
  close: "m5 5 10 10M15 5 5 15",
  erase: "M7.500 4.500H17v11H7.500L2.500 10Zm2.500 3 5 5m0-5-5 5",
  light: "M7.500 16h5m-4.500 2h4M10 2.500a5 5 0 0 1 2.500 9.300V14h-5v-2.200A5 5 0 0 1 10 2.500Z",
  list: "M7 5h10M7 10h10M7 15h10M3 5h.01M3 10h.01M3 15h.01",
  offline: "M2.500 8.500a11 11 0 0 1 15 0M5.500 11.500a6.500 6.500 0 0 1 9 0M10 15.500v.01M3.500 3l13 14",
  print: "M6 7.500V3h8v4.500M6 14H3V7.500h14V14h-3M6 11.500h8V17H6Z",
  settings:
    "M3 6h8m4 0h2M3 14h2m4 0h8M13 3.750a2.250 2.250 0 1 1 0 4.500 2.250 2.250 0 0 1 0-4.500ZM7 11.750a2.250 2.250 0 1 1 0 4.500 2.250 2.250 0 0 1 0-4.500Z",
  undo: "M7 4 3 8l4 4M3 8h9a4.500 4.500 0 0 1 0 9H8",
  unknown: "M7 7.500a3 3 0 1 1 4.300 2.700c-.9.500-1.300 1-1.300 2M10 15.500v.01",
} as const;

export type IconName = keyof typeof DRAWINGS;

/** In hairlines; it stands beside words or inside a named button. */
export function drawing(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  set(svg, "class", "icon");
  set(svg, "viewBox", "0 0 20 20");
  set(svg, "aria-hidden", "true");
  set(path, "d", DRAWINGS[name]);
  svg.append(path);
  return svg;
}

const SVG = "http://www.w3.org/2000/svg";
