// What a customer agrees to before a shop names them. The version goes along with the gift, so a changed text is a new one.
import { msg } from "@lingui/core/macro";

export const CONSENT = {
  textVersion: "gift-1",
  text: msg`The customer agrees that a pseudonym made from this number is kept with the gift, so that limits hold and new customers are told apart. The number itself stays here.`,
} as const;
