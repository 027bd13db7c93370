// What the number of an account must look like before money is sent to it. A check digit finds slips, never fraud.

/** How long an IBAN is in each country of the IBAN registry (ISO 13616). */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  ...{
    AD: 24,
    AE: 23,
    AL: 28,
    AT: 20,
    AZ: 28,
    BA: 20,
    BE: 16,
    BG: 22,
    BH: 22,
    BI: 27,
    BR: 29,
    BY: 28,
    CH: 21,
  },
  ...{
    CR: 22,
    CY: 28,
    CZ: 24,
    DE: 22,
    DJ: 27,
    DK: 18,
    DO: 28,
    EE: 20,
    EG: 29,
    ES: 24,
    FI: 18,
    FK: 18,
    FO: 18,
  },
  ...{
    FR: 27,
    GB: 22,
    GE: 22,
    GI: 23,
    GL: 18,
    GR: 27,
    GT: 28,
    HN: 28,
    HR: 21,
    HU: 28,
    IE: 22,
    IL: 23,
    IQ: 23,
  },
  ...{
    IS: 26,
    IT: 27,
    JO: 30,
    KW: 30,
    KZ: 20,
    LB: 28,
    LC: 32,
    LI: 21,
    LT: 20,
    LU: 20,
    LV: 21,
    LY: 25,
    MC: 27,
  },
  ...{
    MD: 24,
    ME: 22,
    MK: 19,
    MN: 20,
    MR: 27,
    MT: 31,
    MU: 30,
    NI: 28,
    NL: 18,
    NO: 15,
    OM: 23,
    PK: 24,
    PL: 28,
  },
  ...{
    PS: 29,
    PT: 25,
    QA: 29,
    RO: 24,
    RS: 22,
    RU: 33,
    SA: 24,
    SC: 31,
    SD: 18,
    SE: 24,
    SI: 19,
    SK: 24,
    SM: 27,
  },
  ...{ SO: 23, ST: 25, SV: 28, TL: 23, TN: 24, TR: 26, UA: 29, VA: 22, VG: 24, XK: 20, YE: 30 },
};

/** A number as it is kept: people write it in groups, with spaces or hyphens, in either case. */
export function compact(text: string): string {
  return text.replace(/[\s-]/g, "").toUpperCase();
}

/** True for an IBAN of its country's length whose check digits are right: ISO 7064, MOD 97-10. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(text) || text.length !== IBAN_LENGTHS[text.slice(0, 2)]) return false;
  const turned = text.slice(4) + text.slice(0, 4);
  const digits = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** True for the form of a BIC (ISO 9362): bank, country, place, and a branch or none. */
export function isBic(text: string): boolean {
  return /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text) && isCountry(text.slice(4, 6));
}

/** True for a bank card of China: sixteen to nineteen digits, the last of which is the check digit of Luhn. */
export function isCardNumber(text: string): boolean {
  if (!/^[1-9]\d{15,18}$/.test(text)) return false;
  const sum = [...text].reverse().reduce((total, digit, place) => {
    const weighed = place % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** True for the form of a 联行号, which names a branch in China's payment systems: twelve digits. */
export function isBranchNumber(text: string): boolean {
  return /^[1-9]\d{11}$/.test(text);
}

/** True for the form of an account number that has no check of its own. */
export function isAccountNumber(text: string): boolean {
  return /^[A-Z0-9]{4,34}$/.test(text);
}

/** True for a country of ISO 3166: "CN", never "XX", and never "DD", whose people are in "DE" by now. */
export function isCountry(text: string): boolean {
  if (!/^[A-Z]{2}$/.test(text)) return false;
  if (NO_COUNTRIES.has(text) || new Intl.Locale(`und-${text}`).region !== text) return false;
  return text === "XK" || names.of(text) !== undefined;
}

/** Codes of unions, of nowhere and of alphabets on trial: they have names, and nobody's bank is there. */
const NO_COUNTRIES = new Set(["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"]);
const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
