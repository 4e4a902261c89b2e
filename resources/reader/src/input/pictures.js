/** Codes in pictures that are chosen, dropped or pasted. */
import { codesIn } from "./codes.js";

export const MOST_PICTURES = 20;
const MOST_BYTES = 30 * 1024 * 1024;
/** Longest side in pixels, the largest first: a soft picture is often read when it is smaller. */
const SIDES = [4096, 1600];

/** A picture that cannot be used; `key` says why in the words of the page. */
export class PictureError extends Error {
  /** @param {string} key */
  constructor(key) {
    super(key);
    this.key = key;
  }
}

/**
 * @param {Blob} picture
 * @returns {Promise<string[]>} the text of each code in it
 * @throws {PictureError}
 */
export async function textsInPicture(picture) {
  if (picture.size > MOST_BYTES) {
    throw new PictureError("pictureTooLarge");
  }
  const bitmap = await opened(picture);
  try {
    return await lookedThrough(bitmap);
  } finally {
    bitmap.close();
  }
}

/** @param {Blob} picture @returns {Promise<ImageBitmap>} */
async function opened(picture) {
  try {
    return await createImageBitmap(picture);
  } catch {
    throw new PictureError("pictureNotOne");
  }
}

/** @param {ImageBitmap} bitmap @returns {Promise<string[]>} */
async function lookedThrough(bitmap) {
  const found = new Set();
  for (const side of SIDES) {
    if (!found.size || side < Math.max(bitmap.width, bitmap.height)) {
      const texts = await codesIn(pixels(bitmap, side), { thorough: true });
      texts.forEach((text) => found.add(text));
    }
  }
  if (!found.size) {
    throw new PictureError("pictureNoCode");
  }
  return [...found];
}

/** @param {ImageBitmap} bitmap @param {number} side @returns {ImageData} no longer than that, on white */
function pixels(bitmap, side) {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
