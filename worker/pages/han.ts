// Chinese sentences with names and figures in them, spaced as they are set in print.

/** A space parts Chinese from Latin letters, digits and currency signs where something is filled in; nothing else. */
export function han(literals: TemplateStringsArray, ...values: (string | number)[]): string {
  return literals.reduce((text, literal, index) => join(join(text, String(values[index - 1])), literal));
}

function join(before: string, after: string): string {
  const meets = (left: RegExp, right: RegExp) => left.test(before) && right.test(after);
  const isMixed = meets(ENDS_CHINESE, STARTS_LATIN) || meets(ENDS_LATIN, STARTS_CHINESE);
  return isMixed ? `${before} ${after}` : before + after;
}

const ENDS_CHINESE = /\p{Script=Han}$/u;
const STARTS_CHINESE = /^\p{Script=Han}/u;
const STARTS_LATIN = /^[\p{Script=Latin}\p{Nd}\p{Sc}]/u;
const ENDS_LATIN = /[\p{Script=Latin}\p{Nd}\p{Sc}%]$/u;
