// What a till's camera sees in a story: a phone that is held before it, as raw frames which Chromium plays as its camera.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encode } from "uqr";
import { aFilmedBrowser, type Stage } from "./stage.ts";

const [WIDTH, HEIGHT, FRAMES_A_SECOND] = [640, 480, 10];
/** Light modules around the code, as the holder's page draws it. */
const QUIET_ZONE = 4;
/** Brightness of a counter under its lamp, of a screen's white and of its black, from 0 to 255: no camera sees either end. */
const [COUNTER, LIGHT, DARK] = [130, 215, 35];

export type Filmed = Stage & {
  /** What the camera sees once it is opened: a counter, after half a second the text's QR for a second, over and over. */
  show: (text: string | undefined) => Promise<void>;
};

/** Plays in a browser of its own, because all of one see by the same camera. */
export async function beforeCamera(stage: Stage, play: (stage: Filmed) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "jiehua-camera-"));
  const film = join(folder, "phone.y4m");
  const browser = await aFilmedBrowser([`--use-file-for-fake-video-capture=${film}`]);
  try {
    await play({
      ...stage,
      aBrowser: (options) => browser.newContext({ locale: "en-US", ...options }),
      show: (text) => writeFile(film, filmOf(text)),
    });
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

/** Raw YUV4MPEG2: a line for the film, then each frame's brightness, and two planes of no colour at a quarter of its size. */
function filmOf(text: string | undefined): Uint8Array {
  const head = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_A_SECOND}:1 Ip A1:1 C420jpeg\n`;
  const colour = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128);
  const frames = Array.from({ length: 15 }, (_, number) =>
    number < 5 || text === undefined ? counter() : phone(text, number),
  );
  return Buffer.concat([
    Buffer.from(head),
    ...frames.flatMap((frame) => [Buffer.from("FRAME\n"), frame, colour]),
  ]);
}

/** Nothing but a table in the lamp's light. */
function counter(): Uint8Array {
  const fromLamp = (at: number) => Math.hypot((at % WIDTH) - WIDTH / 2, Math.floor(at / WIDTH) - HEIGHT / 3);
  return Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => COUNTER - fromLamp(at) / 8);
}

/** A hand is never still: the code wanders by a few pixels, and every pixel has its noise. */
function phone(text: string, number: number): Uint8Array {
  const { data, size } = encode(text, { ecc: "Q", border: QUIET_ZONE });
  const scale = Math.floor((HEIGHT - 20) / size);
  const [left, top] = [(WIDTH - size * scale) / 2 + 3 * (number % 4), 4 + 2 * (number % 5)];
  const frame = counter();
  for (let y = 0; y < size * scale; y++)
    for (let x = 0; x < size * scale; x++) {
      const isDark = data[Math.floor(y / scale)]?.[Math.floor(x / scale)];
      const noise = ((x * 31 + y * 17 + number * 7) % 25) - 12;
      frame[Math.floor(top + y) * WIDTH + Math.floor(left + x)] = (isDark ? DARK : LIGHT) + noise;
    }
  return frame;
}
