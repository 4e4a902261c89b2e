/** QR codes in a picture or a frame of the camera. */
import wasm from "../../vendor/zxing-wasm/reader/zxing_reader.wasm";
import { prepareZXingModule, readBarcodes } from "../../vendor/zxing-wasm/reader/index.js";

/** Codes on one sheet, and some room for others beside them. */
const MOST_CODES = 20;

let ready = false;

/**
 * @param {ImageData | Blob} picture
 * @param {{thorough: boolean}} how whether to take the time that a still picture is worth
 * @returns {Promise<string[]>} the text of each code
 */
export async function codesIn(picture, { thorough }) {
  if (!ready) {
    prepareZXingModule({ overrides: { wasmBinary: wasm.slice().buffer } });
    ready = true;
  }
  const found = await readBarcodes(picture, {
    formats: ["QRCode"],
    maxNumberOfSymbols: MOST_CODES,
    tryHarder: true,
    tryInvert: thorough,
    tryDenoise: thorough,
    textMode: "Plain",
  });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}
