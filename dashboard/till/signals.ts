// What is heard and felt: two tones up for accepted, one low and long for refused, and the phone's own buzz.
import { device } from "./device.ts";

let audio: AudioContext | undefined;

/** Browsers let a page sound only after somebody touched it; from the first key or touch on it may. */
export function prepareSound(): void {
  const wake = () => {
    audio ??= madeAudio();
    if (audio?.state === "suspended") audio.resume().catch(() => undefined);
  };
  // After the key: to open the speaker takes longer than a scanner takes to its next one.
  const soon = () => setTimeout(wake, 0);
  for (const type of ["pointerdown", "keydown"]) addEventListener(type, soon, { capture: true });
}

export function signal(verdict: "accepted" | "refused" | "read"): void {
  navigator.vibrate?.(BUZZES[verdict]);
  if (device.isMuted || audio === undefined) return;
  let startS = audio.currentTime;
  for (const { hertz, seconds } of TONES[verdict]) {
    sound(audio, hertz, startS, seconds);
    startS += seconds;
  }
}

const BUZZES = { accepted: [70], refused: [160, 80, 160], read: [20] };
const TONES = {
  accepted: [
    { hertz: 660, seconds: 0.12 },
    { hertz: 990, seconds: 0.2 },
  ],
  refused: [
    { hertz: 220, seconds: 0.18 },
    { hertz: 165, seconds: 0.35 },
  ],
  read: [{ hertz: 880, seconds: 0.05 }],
};

function madeAudio(): AudioContext | undefined {
  return typeof AudioContext === "undefined" ? undefined : new AudioContext();
}

function sound(context: AudioContext, hertz: number, startS: number, seconds: number): void {
  const tone = new OscillatorNode(context, { type: "triangle", frequency: hertz });
  const loudness = new GainNode(context, { gain: 0.25 });
  loudness.gain.setValueAtTime(0.25, startS);
  loudness.gain.exponentialRampToValueAtTime(0.001, startS + seconds);
  tone.connect(loudness).connect(context.destination);
  tone.start(startS);
  tone.stop(startS + seconds);
}
