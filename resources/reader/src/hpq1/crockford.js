/** Crockford's base 32: no I, L, O or U, so that it can be read aloud and typed. */
import { Hpq1Error } from "./errors.js";

export const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const PASSCODE = new RegExp(`^[${ALPHABET}]{10}$`, "u");
const GAPS = /[\s\u002d\u00ad\u2010-\u2015\u2212]/gu;

/**
 * The first characters of bytes written in base 32, the most significant bit first.
 * @param {Uint8Array} bytes
 * @param {number} length how many characters
 * @returns {string}
 */
export function crockford(bytes, length) {
  let said = "";
  for (let place = 0; place < length; place += 1) {
    let value = 0;
    for (let bit = place * 5; bit < place * 5 + 5; bit += 1) {
      value = value * 2 + ((bytes[bit >> 3] >> (7 - (bit & 7))) & 1);
    }
    said += ALPHABET[value];
  }
  return said;
}

/**
 * A passcode as it was meant: case, spaces and hyphens do not matter, O is 0, I and L are 1.
 * @param {string} typed
 * @returns {string} ten characters
 * @throws {Hpq1Error} "wrong-passcode" where it cannot be one
 */
export function meantPasscode(typed) {
  const meant = typed.slice(0, 100).replace(GAPS, "").toUpperCase().replaceAll("O", "0").replace(/[IL]/gu, "1");
  if (!PASSCODE.test(meant)) {
    throw new Hpq1Error("wrong-passcode");
  }
  return meant;
}
