/** The examples of HPQ1.md against the page's own decoder; bundled, so that Node and both browsers run the same. */
import { decodeCbor } from "../../../resources/reader/src/hpq1/cbor.js";
import { unpack } from "../../../resources/reader/src/hpq1/container.js";
import { bytesOfDigits } from "../../../resources/reader/src/hpq1/digits.js";
import { inflate } from "../../../resources/reader/src/hpq1/inflate.js";
import { Collector, containerId, decode } from "../../../resources/reader/src/hpq1/index.js";
import { readPart } from "../../../resources/reader/src/hpq1/parts.js";
import { recordOf } from "../../../resources/reader/src/show/record.js";
import { Words } from "../../../resources/reader/src/words/words.js";

export { inflate, decode, Collector };

/**
 * @param {any} vectors hpq1-vectors.json
 * @returns {Promise<{checked: number, wrong: string[]}>}
 */
export async function checkAll(vectors) {
  /** @type {[string, () => Promise<unknown> | unknown, string | null][]} what, how, and the error that is right */
  const checks = [
    ...vectors.digits.map((one) => [`digits ${one.digits}`, () => equal(hex(bytesOfDigits(one.digits)), one.bytes), null]),
    ...vectors.digits_refused.map((digits) => [`digits ${digits}`, () => bytesOfDigits(digits), "damaged"]),
    ...vectors.good.map((one) => [one.name, () => good(one), null]),
    ...vectors.typed.map((one) => [one.keyboard, () => equal(JSON.stringify(readPart(one.typed)), JSON.stringify(readPart(one.part))), null]),
    ...vectors.cbor_refused.map((one) => [one.name, () => decodeCbor(bytes(one.cbor)), "damaged"]),
    ...vectors.refused.map((one) => [one.name, () => refused(one), one.error]),
  ];
  const wrong = [];
  for (const [name, check, error] of checks) {
    const found = await outcome(check);
    if (found !== error) {
      wrong.push(`${name}: ${found} instead of ${error}`);
    }
  }
  return { checked: checks.length, wrong };
}

/** The text for a record, as the page copies it. @param {string[]} parts @returns {Promise<string>} */
export async function recordOfParts(parts) {
  const summary = await decode(await collected(parts).container());
  const content = new Words(summary.language);
  return recordOf(summary, { words: content, content, second: summary.second });
}

async function good(one) {
  const container = await collected([...one.parts].reverse()).container();
  equal(hex(container), one.container);
  equal(await containerId(container), one.cid);
  const data = await unpack(container, one.typed_passcode);
  equal(hex(data), one.cbor);
  equal(sorted(asJson(decodeCbor(data))), sorted(one.page));
  const { newer, name } = await decode(container, one.passcode);
  equal(JSON.stringify(newer.map(({ path }) => path)), JSON.stringify(one.newer));
  equal(one.page[5].includes(name.replace(/[\u2066-\u2069]/gu, "")), true);
}

async function refused(one) {
  const container = one.container === undefined ? await collected(one.parts).container() : bytes(one.container);
  await decode(container, one.passcode ?? null);
}

function collected(parts) {
  const collector = new Collector();
  parts.forEach((part) => collector.add(part));
  return collector;
}

async function outcome(check) {
  try {
    await check();
    return null;
  } catch (error) {
    return error.code ?? `${error.name}: ${error.message}`;
  }
}

function equal(found, wanted) {
  if (found !== wanted) {
    throw new Error(`${found} is not ${wanted}`);
  }
}

function asJson(value) {
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, one]) => [key, asJson(one)]));
  }
  return Array.isArray(value) ? value.map(asJson) : value;
}

function sorted(value) {
  return JSON.stringify(value, (_, one) => (one && typeof one === "object" && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort()) : one));
}

function bytes(text) {
  return Uint8Array.from(text.match(/../gu) ?? [], (pair) => parseInt(pair, 16));
}

function hex(data) {
  return [...data].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
