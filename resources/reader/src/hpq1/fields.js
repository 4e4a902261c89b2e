/** One map of a received page, read field by field; what nobody asked for is kept as newer. */
import { damaged } from "./errors.js";
import { neutral } from "./neutral.js";

/** @typedef {import("./cbor.js").CborValue} CborValue */
/** @typedef {{path: number[], value: CborValue}} NewerField */

const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u;
const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$/u;

/** A map whose fields are asked for once each; a field that is there must be what this version knows it to be. */
export class Fields {
  /** @param {CborValue | undefined} value @param {number[]} path keys and places from the outermost map on */
  constructor(value, path = []) {
    this.given = value instanceof Map ? value : damaged("no map");
    this.unread = new Set(this.given.keys());
    this.path = path;
  }

  /** @param {number} key @returns {boolean} */
  has(key) {
    return this.given.has(key);
  }

  /** @param {number} key @returns {CborValue | undefined} */
  get(key) {
    this.unread.delete(key);
    return this.given.get(key);
  }

  /** @param {number} key @returns {string | null} text made harmless; null where the field is not there */
  text(key) {
    const value = this.kind(key, "string");
    return value === null ? null : neutral(value);
  }

  /** @param {number} key @returns {string} */
  needed(key) {
    return this.text(key) ?? damaged("a text is missing");
  }

  /** @param {number} key @param {number} [low] @returns {number | null} */
  number(key, low = -Infinity) {
    const value = this.kind(key, "number");
    return value === null || value >= low ? value : damaged("a number that is too low");
  }

  /** @param {number} key @returns {boolean} false where the field is not there */
  flag(key) {
    return this.kind(key, "boolean") ?? false;
  }

  /** @param {number} key @returns {string | null} an ISO date */
  day(key) {
    const value = this.text(key);
    return value === null || isDay(value) ? value : damaged("no date");
  }

  /** @param {number} key @returns {string | null} a language tag */
  language(key) {
    const value = this.text(key);
    return value === null || LANGUAGE.test(value) ? value : damaged("no language");
  }

  /** @param {number} key @returns {string[]} empty where the field is not there */
  texts(key) {
    return this.list(key, (one) => typeof one === "string").map(neutral);
  }

  /** @param {number} key @returns {number[]} */
  numbers(key) {
    return this.list(key, (one) => typeof one === "number");
  }

  /** @param {number} key @returns {(number | null)[]} numbers with gaps in them */
  gaps(key) {
    return this.list(key, (one) => one === null || typeof one === "number");
  }

  /** @param {number} key counts as newer: its value means nothing here */
  unknown(key) {
    this.unread.add(key);
  }

  /** @returns {NewerField[]} what nobody asked for */
  newer() {
    return [...this.unread].map((key) => ({ path: [...this.path, key], value: this.given.get(key) }));
  }

  /** @param {number} key @param {string} wanted @returns {any} */
  kind(key, wanted) {
    const value = this.get(key);
    if (!this.has(key)) {
      return null;
    }
    return typeof value === wanted ? value : damaged("a field of another kind");
  }

  /** @param {number} key @param {(one: CborValue) => boolean} fits @returns {any[]} */
  list(key, fits) {
    const value = this.has(key) ? this.get(key) : [];
    return Array.isArray(value) && value.every(fits) ? value : damaged("a list of another kind");
  }
}

/** @param {string} text @returns {boolean} whether it is a day of the calendar, such as 2026-11-22 */
export function isDay(text) {
  if (!DAY.test(text) || text.startsWith("0000")) {
    return false;
  }
  const day = new Date(`${text}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
