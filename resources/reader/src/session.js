/**
 * What has been read so far, without a page around it: parts in, a summary out.
 *
 * Nothing is kept anywhere else, and `clear` forgets it all; what was still being opened then is dropped.
 */
import { Collector, Hpq1Error, decode, splitPasted } from "./hpq1/index.js";
import { readPart } from "./hpq1/parts.js";
import { neutral } from "./hpq1/neutral.js";

const LONGEST = 64 * 1024;
const PLAIN = /health passport written by patient.*/isu;
const LONGEST_PLAIN = 1000;

/** @typedef {{kind: "part", again: number | null, progress: import("./hpq1/parts.js").Progress}} TakenPart */
/** @typedef {{kind: "plain"}} TakenPlain */

export class Session {
  constructor() {
    this.clear();
  }

  clear() {
    this.collector = new Collector();
    /** @type {import("./hpq1/summary.js").Summary | null} */
    this.summary = null;
    this.plain = "";
    this.locked = false;
    this.turn = (this.turn ?? 0) + 1;
  }

  /** @returns {import("./hpq1/parts.js").Progress | null} */
  get progress() {
    return this.collector.progress();
  }

  /** @returns {boolean} whether there is something to look at, or to take away */
  get isEmpty() {
    return !this.progress && !this.plain;
  }

  /** @param {string} text of a code @returns {boolean} whether it was read already */
  has(text) {
    try {
      const { place, cid, of } = readPart(text);
      return this.collector.parts.has(place) && this.progress?.cid === cid && this.progress.of === of;
    } catch {
      return neutral(text) === this.plain;
    }
  }

  /**
   * Takes what was scanned, pasted or found in a picture: one code or several.
   * @param {string} text
   * @returns {TakenPart | TakenPlain}
   * @throws {Hpq1Error} those before the one that is refused stay
   */
  take(text) {
    const plain = text.length <= LONGEST && PLAIN.exec(text)?.[0];
    if (plain) {
      return this.takePlain(neutral(plain).slice(0, LONGEST_PLAIN));
    }
    const pieces = text.length <= LONGEST ? splitPasted(text) : [];
    if (!pieces.length) {
      throw new Hpq1Error("not-ours");
    }
    return pieces.map((piece) => this.takePart(piece)).at(-1);
  }

  /** @param {string} piece @returns {TakenPart} */
  takePart(piece) {
    const before = this.collector.parts.size;
    if (this.plain) {
      readPart(piece);
      throw new Hpq1Error("two-summaries");
    }
    const progress = this.collector.add(piece);
    const again = this.collector.parts.size === before ? readPart(piece).place : null;
    return { kind: "part", again, progress };
  }

  /** @param {string} text @returns {TakenPlain} */
  takePlain(text) {
    if (this.progress || (this.plain && this.plain !== text)) {
      throw new Hpq1Error("two-summaries");
    }
    this.plain = text;
    return { kind: "plain" };
  }

  /**
   * Opens the summary once every part is there.
   * @param {string | null} [passcode] as typed
   * @returns {Promise<boolean>} false where it was cleared meanwhile
   * @throws {Hpq1Error}
   */
  async open(passcode = null) {
    const { turn } = this;
    try {
      const summary = await decode(await this.collector.container(), passcode);
      if (turn !== this.turn) {
        return false;
      }
      this.summary = summary;
      this.locked = false;
      return true;
    } catch (error) {
      if (turn !== this.turn) {
        return false;
      }
      this.locked = error.code === "passcode-needed" || error.code === "wrong-passcode";
      throw error;
    }
  }
}
