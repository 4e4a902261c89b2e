/** The camera: looks for codes until it is told to stop, and lets the camera go at once then. */
import { codesIn } from "./codes.js";

const WAIT = 120; // milliseconds between two looks
const WANTED = { width: { ideal: 1920 }, height: { ideal: 1080 } };
const REFUSED = new Set(["NotAllowedError", "SecurityError"]);
const NONE = new Set(["NotFoundError", "OverconstrainedError"]);

/** Why a camera cannot be used, in the words of the page: `key`. */
export class CameraError extends Error {
  /** @param {string} key */
  constructor(key) {
    super(key);
    this.key = key;
  }
}

export class Camera {
  /**
   * @param {HTMLVideoElement} video shows what it sees
   * @param {(texts: string[]) => void} take is given the codes of each look that found some
   */
  constructor(video, take) {
    this.video = video;
    this.take = take;
    this.canvas = document.createElement("canvas");
    /** @type {MediaStream | null} */
    this.stream = null;
    this.turn = 0;
  }

  /** @returns {boolean} */
  get isOn() {
    return this.stream !== null;
  }

  /**
   * @param {string} [id] of the camera; without it the one that looks away from the screen
   * @throws {CameraError}
   */
  async start(id) {
    this.stop();
    const turn = this.turn;
    const stream = await opened({ ...WANTED, ...(id ? { deviceId: { exact: id } } : { facingMode: "environment" }) });
    if (turn !== this.turn) {
      stop(stream);
      return;
    }
    this.stream = stream;
    this.video.srcObject = stream;
    await this.video.play().catch(() => {});
    this.look(turn);
  }

  /** Lets the camera go and forgets the last picture. */
  stop() {
    this.turn += 1;
    stop(this.stream);
    this.stream = null;
    this.video.srcObject = null;
    this.canvas.width = 0;
  }

  /** @returns {Promise<{id: string, label: string}[]>} */
  async cameras() {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter(({ kind }) => kind === "videoinput").map(({ deviceId, label }) => ({ id: deviceId, label }));
  }

  /** @returns {string} the id of the one that is on */
  get current() {
    return this.stream?.getVideoTracks()[0]?.getSettings().deviceId ?? "";
  }

  /** @param {number} turn looks again and again, until another turn begins */
  async look(turn) {
    while (turn === this.turn) {
      const frame = this.frame();
      const texts = frame ? await codesIn(frame, { thorough: false }) : [];
      if (turn === this.turn && texts.length) {
        this.take(texts);
      }
      await new Promise((resolve) => setTimeout(resolve, WAIT));
    }
  }

  /** @returns {ImageData | null} what it sees now; null before its first picture */
  frame() {
    const { videoWidth, videoHeight } = this.video;
    if (!videoWidth) {
      return null;
    }
    this.canvas.width = videoWidth;
    this.canvas.height = videoHeight;
    const context = this.canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(this.video, 0, 0);
    return context.getImageData(0, 0, videoWidth, videoHeight);
  }
}

/** @param {MediaTrackConstraints} video @returns {Promise<MediaStream>} */
async function opened(video) {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new CameraError("cameraRefused");
  }
  try {
    return await navigator.mediaDevices.getUserMedia({ video, audio: false });
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    throw new CameraError(REFUSED.has(name) ? "cameraRefused" : NONE.has(name) ? "cameraNone" : "cameraBusy");
  }
}

/** @param {MediaStream | null} stream */
function stop(stream) {
  stream?.getTracks().forEach((track) => track.stop());
}
