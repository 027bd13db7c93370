// The words of showing a coupon at a till, in both languages.
import type { Language } from "./document.tsx";

type PresentingTexts = {
  /** Under a QR that is good for a minute. */
  liveNote: string;
  drawTillCode: string;
  tillCodeHeading: string;
  tillCodeLead: (redeemer: string) => string;
  tillCodeUntil: (time: string) => string;
  /** What the script says beside it; `{}` is a time such as 4:12. */
  tillCodeLeft: string;
  tillCodeOver: string;
  drawAnother: string;
  drawnOftenHeading: string;
  drawnOftenLead: string;
};

export const PRESENTING_TEXTS: Record<Language, PresentingTexts> = {
  en: {
    liveNote:
      "This code is new every minute, so a picture of it is no use. If the page stands still, load it again.",
    drawTillCode: "Show six digits instead",
    tillCodeHeading: "Say these six digits at the till",
    tillCodeLead: (redeemer) => `They are good for one coupon at ${redeemer}, once.`,
    tillCodeUntil: (time) => `Good until ${time}`,
    tillCodeLeft: "· {} left",
    tillCodeOver: "· these are over",
    drawAnother: "Show other digits",
    drawnOftenHeading: "That was often enough for now",
    drawnOftenLead:
      "The last digits are good for as long as they said. Show the code instead, or come back in ten minutes.",
  },
  zh: {
    liveNote: "此码每分钟更新，截图无效。若页面没有变化，请重新打开。",
    drawTillCode: "改用六位数字",
    tillCodeHeading: "请向收银员报这六位数字",
    tillCodeLead: (redeemer) => `仅可在「${redeemer}」使用一次。`,
    tillCodeUntil: (time) => `${time} 前有效`,
    tillCodeLeft: "· 剩余 {}",
    tillCodeOver: "· 已失效",
    drawAnother: "换一组数字",
    drawnOftenHeading: "换得太频繁了",
    drawnOftenLead: "最后一组数字在有效期内仍可使用。请出示二维码，或十分钟后再试。",
  },
};
