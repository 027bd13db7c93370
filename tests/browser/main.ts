// `npm run test:browser`: plays each story in Chromium on a fresh instance, and says how many held. After `--` a part of
// what a story says leaves the others out.

import { ADMIN_STORIES } from "./admin-stories.ts";
import { ASKING_STORIES } from "./asking-stories.ts";
import { AWAY_STORIES } from "./away-stories.ts";
import { BANK_STORIES } from "./bank-stories.ts";
import { CAMERA_STORIES } from "./camera-stories.ts";
import { CODE_STORIES } from "./code-stories.ts";
import { CORRECTION_STORIES } from "./correction-stories.ts";
import { EVERY_FACE } from "./every-face.ts";
import { storiesOf } from "./faces.ts";
import { GIFTING_STORIES } from "./gifting-stories.ts";
import { HOLDER_STORIES } from "./holder-stories.ts";
import { HOME_STORIES } from "./home-stories.ts";
import { MAIL_STORIES } from "./mail-stories.ts";
import { MONEY_STORIES } from "./money-stories.ts";
import { OFFER_STORIES } from "./offer-stories.ts";
import { PASSKEY_STORIES } from "./passkey-stories.ts";
import { SESSION_STORIES } from "./session-stories.ts";
import { SETTINGS_STORIES } from "./settings-stories.ts";
import { aStage, type KeptStage, type Story } from "./stage.ts";
import { TILL_STORIES } from "./till-stories.ts";
import { TRYING_STORIES } from "./trying-stories.ts";
import { WALLET_STORIES } from "./wallet-stories.ts";

const EVERY_STORY = [
  ...MAIL_STORIES,
  ...PASSKEY_STORIES,
  ...SESSION_STORIES,
  ...HOME_STORIES,
  ...TRYING_STORIES,
  ...HOLDER_STORIES,
  ...CODE_STORIES,
  ...WALLET_STORIES,
  ...TILL_STORIES,
  ...CAMERA_STORIES,
  ...AWAY_STORIES,
  ...EVERY_FACE.flatMap(storiesOf),
  ...MONEY_STORIES,
  ...CORRECTION_STORIES,
  ...BANK_STORIES,
  ...GIFTING_STORIES,
  ...OFFER_STORIES,
  ...ASKING_STORIES,
  ...SETTINGS_STORIES,
  ...ADMIN_STORIES,
];
const [asked = ""] = process.argv.slice(2);
const STORIES = EVERY_STORY.filter(({ says }) => says.includes(asked));

const stage = await aStage();
let failed = 0;
try {
  for (const story of STORIES) {
    if (!(await holds(story, stage))) failed++;
    // Pages that nobody looks at any more would go on asking, drawing and filming beside the next story.
    await stage.clear();
  }
} finally {
  await stage.takeDown();
}
console.log(`${STORIES.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 && STORIES.length > 0 ? 0 : 1);

/** A story that fails is told with its reason and what its pages show, and the others are played all the same. */
async function holds({ says, play }: Story, stage: KeptStage): Promise<boolean> {
  try {
    await play(stage);
    console.log(`ok      ${says}`);
    return true;
  } catch (error) {
    console.log(`failed  ${says}`);
    console.error(error);
    for (const page of await stage.shown().catch(() => [])) console.error(page);
    return false;
  }
}
