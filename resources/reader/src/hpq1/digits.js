/** Bytes written as decimal digits, which a code holds in a third less room than letters: 7 bytes become 17 digits. */
import { damaged } from "./errors.js";

const GROUP_BYTES = 7;
/** How many digits so many bytes take. */
const WIDTHS = [0, 3, 5, 8, 10, 13, 15, 17];

/**
 * @param {string} digits
 * @returns {Uint8Array}
 * @throws {Hpq1Error} "damaged" where no bytes are written so
 */
export function bytesOfDigits(digits) {
  if (!/^[0-9]*$/u.test(digits)) {
    damaged("not only digits");
  }
  const groups = Math.floor(digits.length / WIDTHS[GROUP_BYTES]);
  const last = WIDTHS.indexOf(digits.length % WIDTHS[GROUP_BYTES]);
  if (last < 0) {
    damaged("a number of digits that no bytes have");
  }
  const bytes = new Uint8Array(groups * GROUP_BYTES + last);
  for (let start = 0, place = 0; start < digits.length; start += WIDTHS[GROUP_BYTES], place += GROUP_BYTES) {
    fill(bytes.subarray(place, place + GROUP_BYTES), digits.slice(start, start + WIDTHS[GROUP_BYTES]));
  }
  return bytes;
}

/** @param {Uint8Array} bytes to fill, the last one with the lowest value @param {string} digits */
function fill(bytes, digits) {
  let value = BigInt(digits);
  for (let place = bytes.length - 1; place >= 0; place -= 1) {
    bytes[place] = Number(value & 0xffn);
    value >>= 8n;
  }
  if (value) {
    damaged("digits that stand for no bytes");
  }
}
