// The camera: opens at once, reads what it is shown, offers other cameras and a light.
import { aDetector, type Detector } from "./detector.ts";
import { device } from "./device.ts";
import { button, el, hearing } from "./dom.ts";
import type { Sentences, Words } from "./words-en.ts";

declare global {
  interface MediaTrackCapabilities {
    torch?: boolean;
  }
  interface MediaTrackConstraintSet {
    torch?: boolean;
  }
}

/** Six looks a second are as fast as a hand, and leave a phone cool. */
const LOOK_EVERY_MS = 160;
/** What lies before the camera is read once; taken away for this long it may come again. */
const GONE_AFTER_MS = 2_000;

/** At most one picture at a time; whoever starts or stops it makes an earlier start come to nothing. */
export class Camera {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #onRead: (text: string) => void;
  readonly #video = el("video", { playsinline: true, muted: true, "aria-hidden": "true" });
  readonly #ways = el("div", { class: "camera-ways" });
  readonly #says = el("div", { class: "camera-says" });
  #stream: MediaStream | undefined;
  #timer = 0;
  #newest = 0;

  constructor(words: Words, onRead: (text: string) => void) {
    this.#words = words;
    this.#onRead = onRead;
    const aim = el("div", { class: "camera-aim" });
    this.element = el("div", { class: "camera" }, this.#video, aim, this.#says, this.#ways);
  }

  async start(): Promise<void> {
    this.stop();
    const number = this.#newest;
    // Both take their time: the picture is there while a decoder is still on its way.
    const fetching = aDetector();
    const opened = await openCamera().catch(nameOf);
    if (number !== this.#newest) return shut(opened);
    if (typeof opened === "string")
      return this.#cannot(opened === "NotAllowedError" ? this.#words.cameraForbidden : this.#words.noCamera);
    await this.#show(opened);
    const detector = await fetching;
    if (number !== this.#newest) return;
    if (detector === undefined) return this.#cannot(this.#words.cannotScan);
    this.#watch(number, detector);
  }

  stop(): void {
    this.#newest++;
    clearTimeout(this.#timer);
    shut(this.#stream);
    this.#stream = undefined;
    this.#video.srcObject = null;
  }

  async #show(stream: MediaStream) {
    this.#stream = stream;
    this.#video.muted = true;
    this.#video.srcObject = stream;
    this.#say("open");
    await this.#video.play().catch(() => undefined);
    this.#ways.replaceChildren(...(await waysOf(this.#words, stream, () => this.start())));
  }

  #watch(number: number, detector: Detector) {
    const look = looking(this.#video, detector);
    const lookAgain = async () => {
      const text = await look();
      if (number !== this.#newest) return;
      this.#timer = setTimeout(lookAgain, LOOK_EVERY_MS);
      if (text !== undefined) this.#onRead(text);
    };
    lookAgain();
  }

  #cannot({ why, now }: Sentences) {
    this.stop();
    const again = button(this.#words.tryCamera, () => this.start(), { icon: "camera" });
    this.#say("shut", el("strong", {}, why), el("p", {}, now), again);
  }

  #say(look: "open" | "shut", ...content: readonly Node[]) {
    this.element.dataset.look = look;
    this.#says.replaceChildren(...content);
  }
}

function shut(opened: MediaStream | string | undefined): void {
  if (opened instanceof MediaStream) for (const track of opened.getTracks()) track.stop();
}

/** A browser names its refusal. */
function nameOf(error: unknown): string {
  return error instanceof DOMException ? error.name : "";
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

/** Each look answers what has come before the camera since the one before. */
function looking(video: HTMLVideoElement, detector: Detector): () => Promise<string | undefined> {
  let seen = "";
  let seenAtMs = 0;
  return async () => {
    if (document.visibilityState !== "visible" || video.readyState < 2) return undefined;
    const [first] = await detector.detect(video).catch(() => []);
    if (first === undefined || first.rawValue === "") return undefined;
    const now = performance.now();
    const isNew = first.rawValue !== seen || now - seenAtMs > GONE_AFTER_MS;
    seen = first.rawValue;
    seenAtMs = now;
    return isNew ? first.rawValue : undefined;
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
