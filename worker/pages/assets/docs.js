// Runs before the reading room's script and makes it keep to the page's policy, which makes no exception for it.

const { nonce } = document.currentScript;
const { createElement } = document;
const { setAttribute } = Element.prototype;
const innerHtml = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");

/** Style elements that scripts make are let through by the page's nonce. */
document.createElement = (...asked) => {
  const made = createElement.apply(document, asked);
  if (made instanceof HTMLStyleElement) made.nonce = nonce;
  return made;
};

/** The policy refuses a style attribute; the same words said through the element's style object it does not. */
Element.prototype.setAttribute = function (name, value) {
  if (name === "style") this.style.cssText = value;
  else setAttribute.call(this, name, value);
};

/** The numbers of a code sample's lines come as style attributes of a text. */
Object.defineProperty(Element.prototype, "innerHTML", {
  ...innerHtml,
  set(html) {
    innerHtml.set.call(this, String(html).replace(/(<[^<>]*) style="([^"]*)"/g, '$1 data-style="$2"'));
    for (const element of this.querySelectorAll("[data-style]")) {
      element.style.cssText = element.dataset.style;
    }
  },
});

/** The script tries once whether it may compile text. It may not, and to try would be reported. */
globalThis.Function = new Proxy(Function, {
  construct() {
    throw new EvalError("Nothing is compiled from text on this page.");
  },
});
