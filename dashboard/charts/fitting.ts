// Words that must fit beside a drawing: cut where they would leave it. Pure.

/** A letter of 12 px: Chinese ones are square, others about half as wide. */
const SQUARE = 12;
const NARROW = 6.7;

/** The text, or as much of it as fits into so many pixels and an ellipsis. */
export function fitting(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && widthOf(letters.join("")) + NARROW > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** In pixels, about. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, it) => sum + (WIDE.test(it) ? SQUARE : NARROW), 0);
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;
