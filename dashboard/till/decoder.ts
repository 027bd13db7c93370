// The decoder for browsers that read no codes themselves: WebAssembly of our own server, fetched only where it is needed.
import { BarcodeDetector, prepareZXingModule } from "barcode-detector/ponyfill";
import wasm from "zxing-wasm/reader/zxing_reader.wasm?url";

/** Ready to read once this is answered. @throws Error where it cannot be fetched or may not run here. */
export async function aDecoder(): Promise<BarcodeDetector> {
  // Left to itself it would ask a stranger's server for this file.
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });
  return new BarcodeDetector({ formats: ["qr_code"] });
}
