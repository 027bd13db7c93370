// What reads the codes in a camera's picture: the browser's own detector, or the one that is fetched where it has none.

export type Detector = { detect: (source: HTMLVideoElement) => Promise<readonly { rawValue: string }[]> };

/** The browser's detector, which TypeScript does not know yet. */
type Detectors = {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats: () => Promise<readonly string[]>;
};
declare global {
  interface Window {
    BarcodeDetector?: Detectors;
  }
}

/** Undefined where this browser cannot read codes at all, or the decoder could not be fetched just now. */
export async function aDetector(): Promise<Detector | undefined> {
  return (await browsersOwn()) ?? (await fetched());
}

/** Some browsers name a detector that reads no format, or none that is a QR. */
async function browsersOwn(): Promise<Detector | undefined> {
  const { BarcodeDetector } = window;
  if (BarcodeDetector === undefined) return undefined;
  const formats: readonly string[] = await BarcodeDetector.getSupportedFormats().catch(() => []);
  return formats.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : undefined;
}

async function fetched(): Promise<Detector | undefined> {
  try {
    const { aDecoder } = await import("./decoder.ts");
    return await aDecoder();
  } catch {
    // Without a network, or where WebAssembly is forbidden, the till is told so and offers to try again.
    return undefined;
  }
}
