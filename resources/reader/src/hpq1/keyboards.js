/**
 * What a scanner that is a keyboard really types, put right.
 *
 * Such a scanner sends keys, not signs: set to a US keyboard, on a computer with a German one, its `HPQ1:1/3/` arrives
 * as `HPQ1Ö1-3-`, with Y and Z changed over. The digits that follow are the same everywhere.
 */
const PREFIX = 17; // characters of HPQ1:1/3/0123456/
const COLON = 4;
const STROKES = [6, 8, 16];
/** What a colon becomes, and what a stroke becomes with it (German; the Polish typist's). */
const TYPED = new Map([
  ["Ö", "-"],
  ["Ł", "-"],
]);

/**
 * The text of a part with its beginning as it was meant; other text as it is.
 * @param {string} text all letters small is what Caps Lock makes of it
 * @returns {string}
 */
export function asMeant(text) {
  let head = text.slice(0, PREFIX);
  if (head.startsWith("hpq") && head === head.toLowerCase()) {
    head = head.replace(/[a-zöł]/gu, (letter) => letter.toUpperCase());
  }
  const stroke = TYPED.get(head[COLON]);
  if (!stroke) {
    return head + text.slice(PREFIX);
  }
  if (head.length < PREFIX || STROKES.some((place) => head[place] !== stroke)) {
    return text;
  }
  const signs = [...head].map((sign) => ({ Y: "Z", Z: "Y" })[sign] ?? sign);
  signs[COLON] = ":";
  for (const place of STROKES) {
    signs[place] = "/";
  }
  return signs.join("") + text.slice(PREFIX);
}
