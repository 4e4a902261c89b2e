/**
 * One code is one part: `HPQ1:<i>/<n>/<CID>/` and digits, with a CRC-32 over all of it.
 *
 * So a part that was misread is refused by itself, and parts of two summaries never join: each carries the beginning of
 * the SHA-256 of its whole container.
 */
import { crc32 } from "./crc32.js";
import { ALPHABET, crockford } from "./crockford.js";
import { bytesOfDigits } from "./digits.js";
import { Hpq1Error, damaged } from "./errors.js";
import { asMeant } from "./keyboards.js";
import { CONTAINER_BYTES, PART_CHARACTERS } from "./limits.js";

const CID_CHARACTERS = 7;
const CRC_BYTES = 4;
const PART = new RegExp(`^(HPQ1:([1-9])/([1-9])/([${ALPHABET}]{${CID_CHARACTERS}})/)([0-9]+)$`, "u");
const GAPS = /[ \t\n\f\r]+|(?=[Hh][Pp][Qq][0-9][:ÖŁöł])/u;
const AROUND = /^[ \t\n\f\r]+|[ \t\n\f\r]+$/gu;

/** @typedef {{place: number, of: number, cid: string, chunk: Uint8Array}} Part */
/** @typedef {{have: number, of: number, missing: number[], cid: string}} Progress */

/**
 * @param {string} text from a camera or a keyboard
 * @returns {Part}
 * @throws {Hpq1Error} "not-ours", "newer-version" or "damaged"
 */
export function readPart(text) {
  const version = /^hpq([0-9])/iu.exec(text)?.[1];
  if (!version) {
    throw new Hpq1Error("not-ours");
  }
  if (version !== "1") {
    throw new Hpq1Error("newer-version");
  }
  const found = text.length <= PART_CHARACTERS && PART.exec(asMeant(text));
  return found ? checked(found) : damaged("not written as a part is");
}

/** @param {RegExpExecArray} found @returns {Part} */
function checked([, prefix, place, of, cid, digits]) {
  const data = bytesOfDigits(digits);
  const chunk = data.slice(0, -CRC_BYTES);
  const said = data.slice(-CRC_BYTES).reduce((value, byte) => value * 256 + byte, 0);
  const sum = crc32(new Uint8Array([...new TextEncoder().encode(prefix), ...chunk]));
  if (!chunk.length || Number(place) > Number(of) || sum !== said) {
    damaged("its check does not agree");
  }
  return { place: Number(place), of: Number(of), cid, chunk };
}

/**
 * The texts of several codes that were scanned or pasted one after the other, with or without gaps.
 * @param {string} text
 * @returns {string[]}
 */
export function splitPasted(text) {
  return text.split(GAPS).filter(Boolean);
}

/**
 * The name of a container: the first 35 bits of its SHA-256.
 * @param {Uint8Array} container
 * @returns {Promise<string>} seven characters
 */
export async function containerId(container) {
  return crockford(new Uint8Array(await crypto.subtle.digest("SHA-256", container)), CID_CHARACTERS);
}

/** Gathers the parts of one summary, in any order, as often as they come. */
export class Collector {
  constructor() {
    /** @type {Map<number, Part>} */
    this.parts = new Map();
  }

  /**
   * Takes one part; white space around it does not matter. What is refused changes nothing.
   * @param {string} text
   * @returns {Progress}
   * @throws {Hpq1Error} as of readPart, or "two-summaries" where it does not belong to the parts before it
   */
  add(text) {
    const part = readPart(text.replace(AROUND, ""));
    const first = this.some() ?? part;
    const same = this.parts.get(part.place) ?? part;
    if (part.cid !== first.cid || part.of !== first.of || same.chunk.join() !== part.chunk.join()) {
      throw new Hpq1Error("two-summaries");
    }
    this.parts.set(part.place, part);
    return this.progress();
  }

  /** @returns {Progress | null} null before the first part */
  progress() {
    const some = this.some();
    if (!some) {
      return null;
    }
    const places = Array.from({ length: some.of }, (_, index) => index + 1);
    const missing = places.filter((place) => !this.parts.has(place));
    return { have: this.parts.size, of: some.of, missing, cid: some.cid };
  }

  /**
   * @returns {Promise<Uint8Array>} once every part is there
   * @throws {Hpq1Error} "incomplete", or "damaged" where the parts were not made together
   */
  async container() {
    const progress = this.progress();
    if (!progress || progress.missing.length) {
      throw new Hpq1Error("incomplete");
    }
    const chunks = Array.from({ length: progress.of }, (_, index) => this.parts.get(index + 1).chunk);
    const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    chunks.reduce((place, chunk) => (whole.set(chunk, place), place + chunk.length), 0);
    if (whole.length > CONTAINER_BYTES || (await containerId(whole)) !== progress.cid) {
      damaged("the parts were not made together");
    }
    return whole;
  }

  /** @returns {Part | undefined} */
  some() {
    return this.parts.values().next().value;
  }
}
