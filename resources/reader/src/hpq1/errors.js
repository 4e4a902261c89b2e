/** What can be wrong with a code, as the names of HPQ1.md; the page turns them into words. */

/** A code that cannot be read, and why. Nothing of its content is ever in the message. */
export class Hpq1Error extends Error {
  /**
   * @param {"not-ours" | "newer-version" | "damaged" | "two-summaries" | "incomplete" | "passcode-needed" | "wrong-passcode"} code
   * @param {string} [detail] for programmers
   */
  constructor(code, detail = "") {
    super(detail ? `${code}: ${detail}` : code);
    this.name = "Hpq1Error";
    this.code = code;
  }
}

/**
 * @param {string} detail which rule is broken
 * @returns {never}
 */
export function damaged(detail) {
  throw new Hpq1Error("damaged", detail);
}
