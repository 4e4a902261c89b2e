/**
 * The small part of CBOR (RFC 8949) that a summary is written in: whole numbers, text, lists, maps, true, false, null.
 *
 * There is one way to write each value: shortest lengths, keys as ascending unsigned numbers, nothing twice. Every
 * other way is refused, and what is counted is counted before it is built.
 */
import { damaged } from "./errors.js";
import { CBOR_DEPTH, CBOR_ITEMS, TEXT_CHARACTERS } from "./limits.js";

/** @typedef {number | string | boolean | null | CborValue[] | Map<number, CborValue>} CborValue */

const [UNSIGNED, NEGATIVE, , TEXT, LIST, MAP, , SIMPLE] = [0, 1, 2, 3, 4, 5, 6, 7];
const SIMPLES = new Map([
  [20, false],
  [21, true],
  [22, null],
]);
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/u;
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * @param {Uint8Array} bytes exactly one value
 * @returns {CborValue}
 * @throws {Hpq1Error} "damaged"
 */
export function decodeCbor(bytes) {
  const reader = new Reader(bytes);
  const value = reader.value(1);
  return reader.place === bytes.length ? value : damaged("something after the value");
}

/** Reads one value after the other and keeps count. */
class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
    this.items = 0;
  }

  /** @param {number} depth the outermost is 1 @returns {CborValue} */
  value(depth) {
    if (++this.items > CBOR_ITEMS) {
      damaged("too many values");
    }
    const [major, number] = this.head();
    switch (major) {
      case UNSIGNED:
        return number;
      case NEGATIVE:
        return this.negative(number);
      case TEXT:
        return this.text(number);
      case LIST:
        return this.list(number, this.within(depth, number));
      case MAP:
        return this.map(number, this.within(depth, number));
      case SIMPLE:
        return SIMPLES.has(number) ? SIMPLES.get(number) : damaged("a simple value that is not used");
      default:
        return damaged("a kind of value that is not used");
    }
  }

  /** @returns {[number, number]} major type and number, written as short as can be */
  head() {
    const first = this.take(1)[0];
    const [major, info] = [first >> 5, first & 31];
    if (info < 24) {
      return [major, info];
    }
    if (info > 27 || major === SIMPLE) {
      damaged("a head that is not used");
    }
    const width = 1 << (info - 24);
    const number = this.take(width).reduce((value, byte) => value * 256 + byte, 0);
    if (number < (width === 1 ? 24 : 2 ** (4 * width)) || number > Number.MAX_SAFE_INTEGER) {
      damaged("a number that is not written as short as can be, or too large");
    }
    return [major, number];
  }

  /** @param {number} length @returns {Uint8Array} */
  take(length) {
    if (length > this.bytes.length - this.place) {
      damaged("the value ends too early");
    }
    this.place += length;
    return this.bytes.subarray(this.place - length, this.place);
  }

  /** @param {number} number @returns {number} */
  negative(number) {
    return number < Number.MAX_SAFE_INTEGER ? -1 - number : damaged("a number that is too large");
  }

  /** @param {number} depth @param {number} length @returns {number} the depth of what is inside */
  within(depth, length) {
    return depth <= CBOR_DEPTH && length <= CBOR_ITEMS - this.items ? depth + 1 : damaged("too deep or too long");
  }

  /** @param {number} length in bytes @returns {string} */
  text(length) {
    if (length > 4 * TEXT_CHARACTERS) {
      damaged("a text that is too long");
    }
    const said = decodedText(this.take(length));
    return [...said].length > TEXT_CHARACTERS || CONTROL.test(said) ? damaged("a text that is too long or steers") : said;
  }

  /** @param {number} length @param {number} depth @returns {CborValue[]} */
  list(length, depth) {
    return Array.from({ length }, () => this.value(depth));
  }

  /** @param {number} length @param {number} depth @returns {Map<number, CborValue>} */
  map(length, depth) {
    const values = new Map();
    for (let left = length, last = -1; left > 0; left -= 1) {
      const [major, key] = this.head();
      if (major !== UNSIGNED || key <= last) {
        damaged("a key out of order");
      }
      last = key;
      values.set(key, this.value(depth));
    }
    return values;
  }
}

/** @param {Uint8Array} bytes @returns {string} */
function decodedText(bytes) {
  try {
    return UTF8.decode(bytes);
  } catch {
    return damaged("a text that is not UTF-8");
  }
}
