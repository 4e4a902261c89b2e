/**
 * Raw DEFLATE (RFC 1951) that never holds more than it may.
 *
 * The browser's own DecompressionStream hands out what a bomb holds before anyone can look, and its errors differ from
 * browser to browser; here the bound is looked at before each byte is written.
 */
import { damaged } from "./errors.js";

const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
];
const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const END_OF_BLOCK = 256;
const LONGEST_CODE = 15;
const WINDOW = 32768;

/** A bit at a time, the least significant first. */
class Bits {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
    this.held = 0;
    this.count = 0;
  }

  /** @param {number} wanted 0 to 16 @returns {number} */
  take(wanted) {
    while (this.count < wanted) {
      this.held |= this.byte() << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << wanted) - 1);
    this.held >>>= wanted;
    this.count -= wanted;
    return value;
  }

  /** @returns {number} the next whole byte */
  byte() {
    if (this.place >= this.bytes.length) {
      damaged("the compressed words end too early");
    }
    return this.bytes[this.place++];
  }

  /** The rest of the byte that is being read is skipped. */
  align() {
    this.held = 0;
    this.count = 0;
  }
}

/** What has been written so far, within its bound. */
class Output {
  /** @param {number} most @param {Uint8Array} dictionary */
  constructor(most, dictionary) {
    this.bytes = new Uint8Array(dictionary.length + most);
    this.bytes.set(dictionary);
    this.length = dictionary.length;
  }

  /** @param {number} byte */
  put(byte) {
    if (this.length >= this.bytes.length) {
      damaged("inflates to more than is allowed");
    }
    this.bytes[this.length++] = byte;
  }

  /** @param {number} length @param {number} distance */
  repeat(length, distance) {
    if (distance > Math.min(this.length, WINDOW)) {
      damaged("a repeat from before the beginning");
    }
    for (let left = length; left > 0; left -= 1) {
      this.put(this.bytes[this.length - distance]);
    }
  }
}

/** A canonical Huffman code: how many symbols have each length, and the symbols in order. */
class Code {
  /**
   * @param {number[]} lengths of each symbol; 0 for one that does not occur
   * @param {boolean} mayBeSingle whether one symbol of one bit is enough
   */
  constructor(lengths, mayBeSingle) {
    this.counts = new Uint16Array(LONGEST_CODE + 1);
    for (const length of lengths) {
      this.counts[length] += 1;
    }
    this.counts[0] = 0;
    this.check(mayBeSingle);
    const starts = new Uint16Array(LONGEST_CODE + 2);
    for (let length = 1; length <= LONGEST_CODE; length += 1) {
      starts[length + 1] = starts[length] + this.counts[length];
    }
    this.symbols = new Uint16Array(starts[LONGEST_CODE + 1]);
    lengths.forEach((length, symbol) => {
      if (length) {
        this.symbols[starts[length]++] = symbol;
      }
    });
  }

  /** @param {boolean} mayBeSingle */
  check(mayBeSingle) {
    let free = 1;
    let longest = 0;
    for (let length = 1; length <= LONGEST_CODE; length += 1) {
      free = free * 2 - this.counts[length];
      if (free < 0) {
        damaged("a code with too many symbols");
      }
      longest = this.counts[length] ? length : longest;
    }
    if (free > 0 && longest > 0 && !(mayBeSingle && longest === 1)) {
      damaged("a code with too few symbols");
    }
  }

  /** @param {Bits} bits @returns {number} */
  next(bits) {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST_CODE; length += 1) {
      code |= bits.take(1);
      const count = this.counts[length];
      if (code - first < count) {
        return this.symbols[index + code - first];
      }
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return damaged("an unknown symbol");
  }
}

const FIXED_SYMBOLS = new Code(
  Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
  false,
);
const FIXED_DISTANCES = new Code(Array(32).fill(5), false);

/**
 * @param {Uint8Array} bytes a whole raw DEFLATE stream and nothing after it
 * @param {number} most how many bytes may come out
 * @param {Uint8Array} [dictionary] as if it had come out just before
 * @returns {Uint8Array}
 * @throws {Hpq1Error} "damaged"
 */
export function inflate(bytes, most, dictionary = new Uint8Array(0)) {
  const bits = new Bits(bytes);
  const output = new Output(most, dictionary);
  for (let last = 0; !last; ) {
    last = bits.take(1);
    block(bits, output, bits.take(2));
  }
  if (bits.place < bytes.length) {
    damaged("something after the compressed words");
  }
  return output.bytes.slice(dictionary.length, output.length);
}

/** @param {Bits} bits @param {Output} output @param {number} type */
function block(bits, output, type) {
  if (type === 0) {
    stored(bits, output);
  } else if (type === 1) {
    coded(bits, output, FIXED_SYMBOLS, FIXED_DISTANCES);
  } else if (type === 2) {
    coded(bits, output, ...codes(bits));
  } else {
    damaged("an unknown kind of block");
  }
}

/** @param {Bits} bits @param {Output} output */
function stored(bits, output) {
  bits.align();
  const length = bits.byte() | (bits.byte() << 8);
  if ((bits.byte() | (bits.byte() << 8)) !== (length ^ 0xffff)) {
    damaged("a stored block of unclear length");
  }
  for (let left = length; left > 0; left -= 1) {
    output.put(bits.byte());
  }
}

/** @param {Bits} bits @param {Output} output @param {Code} symbols @param {Code} distances */
function coded(bits, output, symbols, distances) {
  for (;;) {
    const symbol = symbols.next(bits);
    if (symbol < END_OF_BLOCK) {
      output.put(symbol);
    } else if (symbol === END_OF_BLOCK) {
      return;
    } else {
      const place = symbol - END_OF_BLOCK - 1;
      const length = (LENGTH_BASE[place] ?? damaged("an unknown length")) + bits.take(LENGTH_BITS[place]);
      const far = distances.next(bits);
      output.repeat(length, (DISTANCE_BASE[far] ?? damaged("an unknown distance")) + bits.take(DISTANCE_BITS[far]));
    }
  }
}

/** @param {Bits} bits @returns {[Code, Code]} the two codes that a block brings with it */
function codes(bits) {
  const [symbols, distances, given] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4];
  if (symbols > 286 || distances > 30) {
    damaged("too many symbols");
  }
  const lengths = Array(19).fill(0);
  for (const place of ORDER.slice(0, given)) {
    lengths[place] = bits.take(3);
  }
  const all = lengthsOf(bits, new Code(lengths, false), symbols + distances);
  if (!all[END_OF_BLOCK]) {
    damaged("a block without an end");
  }
  return [new Code(all.slice(0, symbols), true), new Code(all.slice(symbols), true)];
}

/** @param {Bits} bits @param {Code} code @param {number} wanted @returns {number[]} */
function lengthsOf(bits, code, wanted) {
  /** @type {number[]} */
  const lengths = [];
  while (lengths.length < wanted) {
    const symbol = code.next(bits);
    if (symbol < 16) {
      lengths.push(symbol);
    } else {
      lengths.push(...repeated(bits, symbol, lengths));
    }
  }
  return lengths.length > wanted ? damaged("too many lengths") : lengths;
}

/** @param {Bits} bits @param {number} symbol 16 to 18 @param {number[]} before @returns {number[]} */
function repeated(bits, symbol, before) {
  if (symbol === 16) {
    const last = before.at(-1) ?? damaged("nothing to repeat");
    return Array(bits.take(2) + 3).fill(last);
  }
  return Array(symbol === 17 ? bits.take(3) + 3 : bits.take(7) + 11).fill(0);
}
