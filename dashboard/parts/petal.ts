// By what a ticket's stub is known: the colour and the initial of whom it belongs to.

/** The class of its colour. A merchant keeps it wherever its tickets are shown; the last characters of an id are random. */
export function petalOf(id: string): string {
  const sum = [...id.slice(-8)].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return `petal-${sum % PETALS}`;
}

/** How many colours style/tokens.css has for stubs. */
const PETALS = 8;

/** What a reader takes for the first letter, be it of several code points. */
export function initialOf(name: string): string {
  const [first] = new Intl.Segmenter().segment(name);
  return first?.segment.toUpperCase() ?? "";
}
