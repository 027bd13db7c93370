// What browsers may load and use for our answers: nothing, unless a page names it; never anything from elsewhere.

/** Directives by their names in camel case, as Hono's secure headers take them. */
export type Directives = { [directive: string]: string[] };

/** For answers of the API, and the ground on which pages build. */
export const NOTHING_ALLOWED = {
  defaultSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
} satisfies Directives;

/** What of a device our pages may use: the camera, with which a cashier scans; what is not named here we never ask for. */
export const FEATURES = {
  camera: ["self"],
  accelerometer: [],
  autoplay: [],
  displayCapture: [],
  encryptedMedia: [],
  geolocation: [],
  gyroscope: [],
  hid: [],
  magnetometer: [],
  microphone: [],
  midi: [],
  payment: [],
  serial: [],
  usb: [],
  xrSpatialTracking: [],
} satisfies { [feature: string]: string[] };

/** The header's text for a page that needs no more than these sources, such as `{ styleSrc: ["'self'"] }`. */
export function allowing(sources: Directives): string {
  return Object.entries({ ...NOTHING_ALLOWED, ...sources })
    .map(([directive, values]) => [kebab(directive), ...values].join(" "))
    .join("; ");
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
