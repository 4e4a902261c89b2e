/**
 * The bytes that the parts carry: `flags | (kdf, cost, salt where locked) | body`. The body is packed, in three of the
 * codecs with the words that stand on most pages of a language known beforehand.
 *
 * The lock is AES-256-GCM with a key from the passcode by PBKDF2, all done by the browser. The key is fresh with the
 * salt, so the nonce is zero.
 */
import { meantPasscode } from "./crockford.js";
import english from "../../hpq1-words-en.txt";
import polish from "../../hpq1-words-pl.txt";
import urdu from "../../hpq1-words-ur.txt";
import { Hpq1Error, damaged } from "./errors.js";
import { crc32 } from "./crc32.js";
import { inflate } from "./inflate.js";
import { CONTAINER_BYTES, INFLATED_BYTES, MOST_COST, ROUNDS_PER_COST } from "./limits.js";

const [LOCKED, RESERVED, CODEC] = [0x80, 0x70, 0x0f];
/** Codec to the words that are known beforehand. */
const WORDS = new Map([
  [1, null],
  [2, english],
  [3, polish],
  [4, urdu],
]);
const CRC = 4;
const PBKDF2 = 1;
const SALT_AT = 3;
const HEADER = SALT_AT + 16;
const TAG = 16;
const NONCE = new Uint8Array(12);

/**
 * @param {Uint8Array} container as the parts gave it
 * @param {string | null} [passcode] as typed; not looked at where the container is not locked
 * @returns {Promise<Uint8Array>} CBOR
 * @throws {Hpq1Error} "damaged", "newer-version", "passcode-needed" or "wrong-passcode"
 */
export async function unpack(container, passcode = null) {
  if (container.length < 2 || container.length > CONTAINER_BYTES) {
    damaged("too short or too long");
  }
  const flags = container[0];
  if (flags & RESERVED || !WORDS.has(flags & CODEC)) {
    throw new Hpq1Error("newer-version");
  }
  return unpackBody(WORDS.get(flags & CODEC), flags & LOCKED ? await unlock(container, passcode) : container.subarray(1));
}

/** @param {string | null} words known beforehand @param {Uint8Array} body @returns {Uint8Array} */
function unpackBody(words, body) {
  if (words === null) {
    return inflate(body, INFLATED_BYTES);
  }
  const bytes = inflate(body.subarray(CRC), INFLATED_BYTES, new TextEncoder().encode(words));
  const said = body.subarray(0, CRC).reduce((value, byte) => value * 256 + byte, 0);
  return body.length > CRC && crc32(bytes) === said ? bytes : damaged("its packing does not agree");
}

/** @param {Uint8Array} container @param {string | null} passcode @returns {Promise<Uint8Array>} */
async function unlock(container, passcode) {
  if (container.length <= HEADER + TAG) {
    damaged("nothing is locked in it");
  }
  const [, kdf, cost] = container;
  if (kdf !== PBKDF2) {
    throw new Hpq1Error("newer-version");
  }
  if (cost < 1 || cost > MOST_COST) {
    damaged("a cost that is not allowed");
  }
  if (passcode === null) {
    throw new Hpq1Error("passcode-needed");
  }
  const header = container.slice(0, HEADER);
  const key = await keyOf(meantPasscode(passcode), header.slice(SALT_AT), cost * ROUNDS_PER_COST);
  try {
    const algorithm = { name: "AES-GCM", iv: NONCE, additionalData: header };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, container.slice(HEADER)));
  } catch {
    throw new Hpq1Error("wrong-passcode");
  }
}

/** @param {string} passcode @param {Uint8Array} salt @param {number} iterations @returns {Promise<CryptoKey>} */
async function keyOf(passcode, salt, iterations) {
  const slow = await crypto.subtle.importKey("raw", new TextEncoder().encode(passcode), "PBKDF2", false, ["deriveKey"]);
  const algorithm = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(algorithm, slow, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
}
