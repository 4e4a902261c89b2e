/**
 * Text made harmless before it is shown or copied: nothing in it may steer the page.
 *
 * An override character can turn "5-10 mg" round, and a control character is seen by nobody. What stays is letters,
 * signs, spaces and isolates in pairs; the words themselves are never changed.
 */
const [OPENING, CLOSING] = ["\u2066\u2068", "\u2069"];
const BLANKS = /[\t\n\v\f\r\u001c-\u001f\u0085\u2028\u2029]+/gu;
const INVISIBLE = new RegExp(
  "[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f" +
    "\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2065\\u2067\\u206a-\\u206f" +
    "\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffc\\u{e0000}-\\u{e0fff}]",
  "gu",
);
const UNPAIRED = /[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/gu;
const SPACES = / {2,}/gu;
const ENDS = /^ +| +$/gu;

/**
 * @param {string} text
 * @returns {string} one line
 */
export function neutral(text) {
  const visible = text.replace(BLANKS, " ").replace(INVISIBLE, "");
  const letters = visible.replace(UNPAIRED, "\ufffd").normalize("NFC");
  return balanced(letters).replace(SPACES, " ").replace(ENDS, "");
}

/** @param {string} text @returns {string} the same without isolates */
export function withoutIsolates(text) {
  return text.replace(/[\u2066-\u2069]/gu, "");
}

/** @param {string} text @returns {string} every isolate closed, none closed that was not opened */
function balanced(text) {
  let depth = 0;
  let kept = "";
  for (const sign of text) {
    if (sign === CLOSING && depth === 0) {
      continue;
    }
    depth += OPENING.includes(sign) ? 1 : sign === CLOSING ? -1 : 0;
    kept += sign;
  }
  return kept + CLOSING.repeat(depth);
}
