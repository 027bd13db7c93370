// Every page whose faces are looked at: by axe-core in the stories, and by people in docs/screens.
import { ADMIN_FACES } from "./admin-faces.ts";
import { ASKING_FACES } from "./asking-faces.ts";
import { BANK_FACES } from "./bank-faces.ts";
import { CORRECTION_FACES } from "./correction-faces.ts";
import type { Faces } from "./faces.ts";
import { GIFTING_FACES } from "./gifting-faces.ts";
import { HOLDER_LOOKS } from "./holder-looks.ts";
import { HOME_FACES } from "./home-faces.ts";
import { MONEY_FACES } from "./money-faces.ts";
import { SETTINGS_FACES } from "./settings-faces.ts";
import { TILL_FACES } from "./till-faces.ts";
import { TRYING_FACES } from "./trying-faces.ts";
import { WALLET_FACES } from "./wallet-faces.ts";

export const EVERY_FACE: readonly Faces[] = [
  HOLDER_LOOKS,
  WALLET_FACES,
  TILL_FACES,
  HOME_FACES,
  TRYING_FACES,
  GIFTING_FACES,
  ASKING_FACES,
  MONEY_FACES,
  CORRECTION_FACES,
  BANK_FACES,
  SETTINGS_FACES,
  ADMIN_FACES,
];
