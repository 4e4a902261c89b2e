/** What only a newer version knows how to show: its words as they stand, so that nothing is hidden. */
import { neutral } from "../hpq1/neutral.js";

const LONGEST = 1000;

/** @param {import("../hpq1/cbor.js").CborValue} value @returns {string} */
export function asText(value) {
  const said = neutral(words(value));
  return said.length > LONGEST ? `${said.slice(0, LONGEST)} …` : said;
}

/** @param {import("../hpq1/cbor.js").CborValue} value @returns {string} */
function words(value) {
  if (value instanceof Map) {
    return [...value].map(([key, one]) => `${key}: ${words(one)}`).join("; ");
  }
  return Array.isArray(value) ? value.map(words).join(", ") : String(value ?? "–");
}
