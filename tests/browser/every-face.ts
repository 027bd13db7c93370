// Every page whose faces are looked at: by axe-core in the stories, and by people in docs/screens.
import type { Faces } from "./faces.ts";
import { HOLDER_LOOKS } from "./holder-looks.ts";
import { SETTINGS_FACES } from "./settings-faces.ts";
import { TILL_FACES } from "./till-faces.ts";

export const EVERY_FACE: readonly Faces[] = [HOLDER_LOOKS, TILL_FACES, SETTINGS_FACES];
