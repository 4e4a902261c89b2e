/** HPQ1: the whole summary in a few QR codes. */
import { decodeCbor } from "./cbor.js";
import { unpack } from "./container.js";
import { readSummary } from "./summary.js";

export { Hpq1Error } from "./errors.js";
export { Collector, containerId, splitPasted } from "./parts.js";

/**
 * The summary in a container.
 * @param {Uint8Array} container as a Collector gave it
 * @param {string | null} [passcode] as typed, where it is locked
 * @returns {Promise<import("./summary.js").Summary>}
 * @throws {Hpq1Error}
 */
export async function decode(container, passcode = null) {
  return readSummary(decodeCbor(await unpack(container, passcode)));
}
