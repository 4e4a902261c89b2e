/** Elements made of plain text only: nothing of a code is ever taken for markup. */
const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/**
 * @param {string} name of the element
 * @param {Attributes} [attributes] false, null and undefined are left out, true has no value
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function el(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** @param {string} name @param {Attributes} [attributes] @param {...(Node | string)} children @returns {SVGElement} */
export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

/**
 * @template {Element} T
 * @param {T} element @param {Attributes} attributes @param {(Node | string)[]} children
 * @returns {T}
 */
function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...children);
  return element;
}

/** @param {string} id @returns {any} the element of the page with that id */
export function byId(id) {
  return document.getElementById(id);
}
