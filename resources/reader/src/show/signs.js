/**
 * Signs in ASCII, because old record systems turn curly quotation marks, dashes and "≤" into question marks.
 *
 * Letters and digits stay as they are, because a name must. A sign that has no safe spelling stays too: one that is
 * silently dropped can turn "≠" into "=".
 */
const SPELT = new Map(
  Object.entries({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "ʼ": "'", "′": "'", "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "…": "...", "·": "-", "•": "-", "×": "x", "÷": "/", "≤": "<=", "≥": ">=", "≈": "about ", "±": "+/-",
    "°": " deg ", "€": "EUR ", "£": "GBP ", "№": "No ", "™": "", "®": "", "©": "", "\u202f": " ", "\u2009": " ",
  }),
);
const MICROGRAMS = /[µμ]g\b/gu;
const POWERS = /[\u2070\u00b9\u00b2\u00b3\u2074-\u207e]/u;
const FRACTION_SLASH = "\u2044";

/** @param {string} text @returns {string} */
export function plainSigns(text) {
  let said = "";
  for (const sign of text.replace(MICROGRAMS, "mcg")) {
    said += SPELT.get(sign) ?? number(sign, said);
  }
  return said.replace(/ {2,}/gu, " ");
}

/** @param {string} sign @param {string} before @returns {string} "½" as 1/2 and "²" as ^2 */
function number(sign, before) {
  const parts = /\p{No}/u.test(sign) ? sign.normalize("NFKC") : "";
  if (parts.includes(FRACTION_SLASH) && !parts.endsWith(FRACTION_SLASH)) {
    return (/\d$/u.test(before) ? " " : "") + parts.replace(FRACTION_SLASH, "/");
  }
  return POWERS.test(sign) ? `^${parts || sign.normalize("NFKC")}` : sign;
}
