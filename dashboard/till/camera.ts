// The camera: opens at once, reads codes by the browser's own detector, offers other cameras and a light.
import { button, el, hearing } from "./dom.ts";
import { device } from "./till.ts";
import type { Words } from "./words.ts";

/** The browser's detector, which TypeScript does not know yet. */
type Detector = { detect: (source: HTMLVideoElement) => Promise<readonly { rawValue: string }[]> };
type Detectors = {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats: () => Promise<readonly string[]>;
};
declare global {
  interface Window {
    BarcodeDetector?: Detectors;
  }
  interface MediaTrackCapabilities {
    torch?: boolean;
  }
  interface MediaTrackConstraintSet {
    torch?: boolean;
  }
}

export type Camera = { element: HTMLElement; start: () => Promise<void>; stop: () => void };

/** Six looks a second are as fast as a hand, and leave a phone cool. */
const LOOK_EVERY_MS = 160;
/** What lies before the camera is read once; taken away for this long it may come again. */
const GONE_AFTER_MS = 2_000;

export function aCamera(words: Words, onRead: (text: string) => void): Camera {
  const video = el("video", { playsinline: true, muted: true, "aria-hidden": "true" });
  const ways = el("div", { class: "camera-ways" });
  const says = el("div", { class: "camera-says" });
  const element = el("div", { class: "camera" }, video, el("div", { class: "camera-aim" }), says, ways);
  let stream: MediaStream | undefined;
  let timer = 0;
  const say = (look: "open" | "shut", ...content: readonly Node[]) => {
    element.dataset.look = look;
    says.replaceChildren(...content);
  };
  const stop = () => {
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    video.srcObject = null;
  };
  const start = async () => {
    stop();
    const detector = await madeDetector();
    if (detector === undefined) return say("shut", ...shutWords(words.cannotScan));
    try {
      stream = await openCamera();
    } catch (error) {
      const isForbidden = error instanceof DOMException && error.name === "NotAllowedError";
      const again = button(words.tryCamera, start, { icon: "camera" });
      return say("shut", ...shutWords(isForbidden ? words.cameraForbidden : words.noCamera), again);
    }
    video.muted = true;
    video.srcObject = stream;
    await video.play().catch(() => undefined);
    say("open");
    ways.replaceChildren(...(await waysOf(words, stream, start)));
    const look = looking(video, detector, onRead);
    const lookAgain = async () => {
      await look();
      if (stream !== undefined) timer = setTimeout(lookAgain, LOOK_EVERY_MS);
    };
    lookAgain();
  };
  return { element, start, stop };
}

function shutWords({ why, now }: { why: string; now: string }): Node[] {
  return [el("strong", {}, why), el("p", {}, now)];
}

async function madeDetector(): Promise<Detector | undefined> {
  const { BarcodeDetector } = window;
  if (BarcodeDetector === undefined) return undefined;
  const formats: readonly string[] = await BarcodeDetector.getSupportedFormats().catch(() => []);
  return formats.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : undefined;
}

/** The one chosen on this device, or the one at the back. A chosen one may have been unplugged since. */
async function openCamera(): Promise<MediaStream> {
  const { cameraId } = device;
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  const { mediaDevices } = navigator;
  if (mediaDevices === undefined) throw new DOMException("no camera", "NotFoundError");
  const back = { video: { facingMode: "environment", ...size } };
  if (cameraId === undefined) return mediaDevices.getUserMedia(back);
  const own = { video: { deviceId: { exact: cameraId }, ...size } };
  return mediaDevices.getUserMedia(own).catch(() => mediaDevices.getUserMedia(back));
}

function looking(video: HTMLVideoElement, detector: Detector, onRead: (text: string) => void) {
  let seen = "";
  let seenAtMs = 0;
  return async () => {
    if (document.visibilityState !== "visible" || video.readyState < 2) return;
    const [first] = await detector.detect(video).catch(() => []);
    if (first === undefined || first.rawValue === "") return;
    const now = performance.now();
    const isNew = first.rawValue !== seen || now - seenAtMs > GONE_AFTER_MS;
    seen = first.rawValue;
    seenAtMs = now;
    if (isNew) onRead(first.rawValue);
  };
}

/** The light where this camera has one, and the other cameras where there are some. */
async function waysOf(words: Words, stream: MediaStream, restart: () => void): Promise<Node[]> {
  const [track] = stream.getVideoTracks();
  if (track === undefined) return [];
  const ways: Node[] = [];
  if (track.getCapabilities?.().torch) ways.push(lightOf(words, track));
  const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(
    ({ kind }) => kind === "videoinput",
  );
  if (cameras.length > 1) {
    const current = track.getSettings().deviceId;
    const options = cameras.map(({ deviceId, label }, index) =>
      el(
        "option",
        { value: deviceId, selected: deviceId === current },
        label || `${words.camera} ${index + 1}`,
      ),
    );
    const select = el("select", { class: "input", "aria-label": words.camera }, ...options);
    const choose = () => {
      device.cameraId = select.value;
      restart();
    };
    ways.push(hearing(select, { change: choose }));
  }
  return ways;
}

function lightOf(words: Words, track: MediaStreamTrack): HTMLButtonElement {
  let isOn = false;
  const light = button(
    "",
    () => {
      isOn = !isOn;
      light.setAttribute("aria-pressed", String(isOn));
      track.applyConstraints({ advanced: [{ torch: isOn }] }).catch(() => undefined);
    },
    { look: "square", icon: "light", label: words.light },
  );
  light.setAttribute("aria-pressed", "false");
  return light;
}
