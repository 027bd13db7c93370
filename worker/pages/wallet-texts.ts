// The words of the wallet in which a phone keeps several gifts, in both languages.
import type { Language } from "./document.tsx";
import { han } from "./han.ts";

type WalletTexts = {
  heading: string;
  lead: (count: number) => string;
  keep: string;
  keepNote: string;
  isKept: string;
  open: string;
  openGift: string;
  isOver: string;
  moreInIt: (count: number) => string;
  back: string;
  remove: string;
  removeNote: string;
  removeNow: string;
  emptyHeading: string;
  emptyLead: string;
  emptyHelp: string;
  dissolve: string;
  dissolveNote: string;
  dissolveNow: string;
  stored: string;
  move: string;
  moveHeading: string;
  moveLead: string;
  moveCare: string;
  moveQr: string;
  moveLink: string;
  moveUntil: (minutes: number) => string;
  moveAgain: string;
  takeHeading: string;
  takeLead: (count: number) => string;
  takeNow: string;
  leaveIt: string;
  takenHeading: string;
  takenLead: string;
  movedHeading: string;
  movedLead: string;
  movedHelp: string;
  ownHeading: string;
  ownLead: string;
  goneHeading: string;
  goneLead: string;
  goneHelp: string;
};

const en: WalletTexts = {
  heading: "My wallet",
  lead: (count) =>
    count === 1 ? "One gift is kept on this phone." : `${count} gifts are kept on this phone.`,
  keep: "Keep in my wallet",
  keepNote: "This phone then shows your gifts in one place. Nobody asks who you are; a cookie remembers it.",
  isKept: "This gift is in the wallet of this phone.",
  open: "Open my wallet",
  openGift: "Open the gift",
  isOver: "Nothing of it is left to use.",
  moreInIt: (count) => (count === 1 ? "And one more coupon" : `And ${count} more coupons`),
  back: "Back to my wallet",
  remove: "Remove",
  removeNote: "The gift stays as it is, but only its own link opens it then.",
  removeNow: "Remove from this phone",
  emptyHeading: "Your wallet is empty",
  emptyLead: "Open a gift and choose “Keep in my wallet”: this phone then shows your gifts in one place.",
  emptyHelp: "A wallet belongs to one phone. If yours is on another, move it here from there.",
  dissolve: "Empty the wallet",
  dissolveNote:
    "Nothing is kept on this phone then. The gifts stay as they are; only their own links open them.",
  dissolveNow: "Empty it now",
  stored:
    "We store which gifts are kept together and on which day they were last looked at, under a random number that only this phone has. If nobody looks for 400 days, we forget it.",
  move: "Move to another phone",
  moveHeading: "Scan this with the other phone",
  moveLead: "All gifts in this wallet go to the other phone, and this phone shows none of them any more.",
  moveCare: "Whoever opens it first gets them: show it to nobody but your own phone.",
  moveQr: "QR code that moves this wallet",
  moveLink: "Or open this link there",
  moveUntil: (minutes) =>
    `Good once, for ${minutes} minutes. Once they have moved, your wallet here says so.`,
  moveAgain: "Show another code",
  takeHeading: "Move the wallet to this phone?",
  takeLead: (count) =>
    `${count === 1 ? "One gift comes" : `${count} gifts come`} to this phone, and the other phone shows none of them any more.`,
  takeNow: "Move it here",
  leaveIt: "Leave it there",
  takenHeading: "The wallet is on this phone now",
  takenLead: "The other phone's wallet has ended. Links in messages still open each gift.",
  movedHeading: "Your wallet has moved",
  movedLead: "Its gifts are on another phone now, and this phone shows none of them any more.",
  movedHelp: "Links in messages still open each gift. If you did not move it, use the coupons soon.",
  ownHeading: "The wallet is on this phone",
  ownLead: "Open the code with the phone to which it is to move.",
  goneHeading: "This code does not work any more",
  goneLead: "It is good once and for five minutes.",
  goneHelp: "On the phone that has the wallet, choose “Move to another phone” once more.",
};

const zh: WalletTexts = {
  heading: "我的券包",
  lead: (count) => han`本机已收好${count}份礼。`,
  keep: "收进我的券包",
  keepNote: "收好后，在这台手机上可以一起查看。无需登录，只用一个 Cookie 记住。",
  isKept: "这份礼已收进本机的券包。",
  open: "打开我的券包",
  openGift: "打开这份礼",
  isOver: "里面的券都已用完或失效。",
  moreInIt: (count) => han`另有${count}张券`,
  back: "返回我的券包",
  remove: "移除",
  removeNote: "礼券本身不受影响，但之后只能用原来的链接打开。",
  removeNow: "从本机移除",
  emptyHeading: "券包还是空的",
  emptyLead: "打开收到的礼，点「收进我的券包」，就能在这台手机上一起查看。",
  emptyHelp: "券包只在一台手机上。如果在另一台手机上，请从那里转过来。",
  dissolve: "清空券包",
  dissolveNote: "本机不再保存任何一份礼。礼券本身不受影响，之后只能用原来的链接打开。",
  dissolveNow: "确认清空",
  stored:
    "我们只保存哪些礼放在一起、最近哪天查看过，并以一个随机编号标记，编号只在这台手机上。400 天无人查看，就会忘记。",
  move: "转到另一台手机",
  moveHeading: "请用另一台手机扫码",
  moveLead: "券包里的礼会全部转过去，本机不再显示。",
  moveCare: "谁先打开就归谁，请只给自己的手机扫。",
  moveQr: "转移券包的二维码",
  moveLink: "或在那台手机上打开链接",
  moveUntil: (minutes) => han`${minutes}分钟内有效，限用一次。转好后，本机的券包会有提示。`,
  moveAgain: "换一个码",
  takeHeading: "把券包转到这台手机？",
  takeLead: (count) => han`${count}份礼会转到这台手机，另一台手机不再显示。`,
  takeNow: "转到这里",
  leaveIt: "先不转",
  takenHeading: "券包已转到这台手机",
  takenLead: "另一台手机上的券包已停用。消息里的链接仍可打开每份礼。",
  movedHeading: "券包已转走",
  movedLead: "里面的礼已在另一台手机上，本机不再显示。",
  movedHelp: "消息里的链接仍可打开每份礼。如果不是您转走的，请尽快使用礼券。",
  ownHeading: "券包就在这台手机上",
  ownLead: "请用要转去的那台手机扫码。",
  goneHeading: "此码已失效",
  goneLead: "限用一次，五分钟内有效。",
  goneHelp: "请在存有券包的手机上，重新点「转到另一台手机」。",
};

export const WALLET_TEXTS: Record<Language, WalletTexts> = { en, zh };
