/** The ways in: hand scanner, camera, pictures, paste. */
import { Camera } from "./input/camera.js";
import { MOST_PICTURES, textsInPicture } from "./input/pictures.js";
import { Wedge } from "./input/wedge.js";
import { byId, el } from "./show/dom.js";

/** Characters of a paste that is left in its box to be mended. */
const MOST_PASTED = 65_536;
const PART = /^hpq[0-9]/iu;
const PLAIN = /^health passport written by patient/iu;

export class Intake {
  /**
   * @param {import("./page.js").Page} page
   * @param {(text: string) => boolean} isWhole
   */
  constructor(page, isWhole) {
    this.page = page;
    this.wedge = new Wedge((text) => this.page.take(text), isWhole);
    this.camera = new Camera(byId("video"), (texts) => this.seen(texts));
    /** @type {{id: string, label: string}[]} */
    this.cameras = [];
    /** The code that the camera saw last: one that is refused is refused once. */
    this.lastSeen = "";
    this.turn = 0;
  }

  start() {
    this.wedge.watch(document);
    byId("camera-start").addEventListener("click", () => this.startCamera());
    byId("camera-stop").addEventListener("click", () => this.endCamera());
    byId("camera-list").addEventListener("change", (event) => this.startCamera(event.target.value));
    byId("pictures").addEventListener("change", (event) => this.choose(event.target));
    byId("paste-read").addEventListener("click", () => this.readPasted());
    document.addEventListener("paste", (event) => this.pasted(event));
    document.addEventListener("dragover", (event) => this.dragged(event));
    document.addEventListener("dragleave", () => document.body.classList.remove("dropping"));
    document.addEventListener("drop", (event) => this.dropped(event));
  }

  /** Forgets what was typed, stops what is running. */
  clear() {
    this.turn += 1;
    this.wedge.forget();
    this.camera.stop();
    this.lastSeen = "";
    byId("paste").value = "";
    byId("pictures").value = "";
  }

  render() {
    byId("viewer").hidden = !this.camera.isOn;
    byId("other-ways").hidden = byId("ways-how").hidden = this.camera.isOn;
    byId("camera-choice").hidden = this.cameras.length < 2;
    const options = this.cameras.map(({ id, label }, place) =>
      el("option", { value: id, selected: id === this.camera.current }, label || this.page.words.say("cameraNumber", { n: place + 1 })),
    );
    byId("camera-list").replaceChildren(...options);
  }

  /** @param {string} [id] */
  async startCamera(id) {
    const { turn } = this;
    try {
      await this.camera.start(id);
      if (turn !== this.turn || !this.camera.isOn) {
        return;
      }
      this.page.problem = () => "";
      this.page.tell("cameraOn");
      byId("camera-stop").focus();
      this.cameras = await this.camera.cameras();
      this.page.render();
    } catch (error) {
      this.page.fail(error.key ?? "cameraBusy");
    }
  }

  endCamera() {
    this.camera.stop();
    this.page.tell("cameraOff");
    byId("camera-start").focus();
  }

  stopCamera() {
    this.camera.stop();
  }

  /** @param {string[]} texts of the codes in view: what was read before is not said again */
  seen(texts) {
    const { progress } = this.page.session;
    const ours = chosen(texts).filter((text) => PART.test(text) || !progress);
    const fresh = ours.filter((text) => text !== this.lastSeen && !this.page.session.has(text));
    this.lastSeen = ours.at(-1) ?? texts[0];
    fresh.forEach((text) => this.page.take(text));
    if (!chosen(texts).length && !this.page.problem()) {
      this.page.fail("not-ours");
    }
  }

  /** @param {HTMLInputElement} input */
  async choose(input) {
    const files = [...input.files];
    input.value = "";
    await this.look(files);
  }

  /** @param {Blob[]} files */
  async look(files) {
    const { turn, page } = this;
    const some = files.slice(0, MOST_PICTURES);
    let problem = some.length < files.length ? ["pictureTooMany", {}] : null;
    /** @type {string[]} */
    const plain = [];
    for (const [place, file] of some.entries()) {
      const n = place + 1;
      page.tell("pictureReading", { n, of: some.length });
      const refused = await this.picture(file, n, plain);
      if (turn !== this.turn) {
        return;
      }
      problem = refused ?? problem;
    }
    // The first page of a summary carries a text code of its own: the codes of the reader say more.
    if (plain.length && !page.session.progress) {
      await page.take(plain[0]);
    }
    this.afterPictures(problem);
  }

  /** @param {[string, object] | null} problem is said at the end, when no later picture takes it away */
  afterPictures(problem) {
    const { page } = this;
    page.status = () => page.standing();
    if (problem) {
      page.fail(...problem);
    }
    page.render();
  }

  /**
   * @param {Blob} file @param {number} n
   * @param {string[]} plain is given a plain text code, where the picture has no other
   * @returns {Promise<[string, object] | null>} what was wrong with it
   */
  async picture(file, n, plain) {
    const { turn } = this;
    try {
      const texts = await textsInPicture(file);
      const ours = chosen(texts);
      if (turn !== this.turn) {
        return null;
      }
      plain.push(...ours.filter((text) => PLAIN.test(text)));
      const taken = [];
      for (const text of ours.filter((one) => PART.test(one))) {
        taken.push(await this.page.take(text));
      }
      return ours.length ? (taken.every(Boolean) ? null : [this.page.lastRefused, {}]) : ["not-ours", {}];
    } catch (error) {
      return [error.key ?? "failed", { n }];
    }
  }

  async readPasted() {
    const field = byId("paste");
    if (!field.value.trim()) {
      this.page.fail("pasteEmpty");
    } else if (await this.page.take(field.value)) {
      field.value = "";
    }
  }

  /** @param {ClipboardEvent} event */
  async pasted(event) {
    if (event.target === byId("passcode")) {
      return;
    }
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    event.preventDefault();
    if (files.length) {
      await this.look(files);
    } else if (text && !(await this.page.take(text)) && event.target === byId("paste")) {
      const { selectionStart, selectionEnd } = event.target;
      event.target.setRangeText(text.slice(0, MOST_PASTED), selectionStart, selectionEnd, "end");
    }
  }

  /** @param {DragEvent} event without this the browser would open the picture in place of the page */
  dragged(event) {
    event.preventDefault();
    document.body.classList.add("dropping");
  }

  /** @param {DragEvent} event */
  async dropped(event) {
    event.preventDefault();
    document.body.classList.remove("dropping");
    const files = [...(event.dataTransfer?.files ?? [])];
    const text = event.dataTransfer?.getData("text/plain") ?? "";
    if (files.length) {
      await this.look(files);
    } else if (text) {
      await this.page.take(text);
    }
  }
}

/** @param {string[]} texts @returns {string[]} parts of a summary; where there is none, the plain text code */
function chosen(texts) {
  const parts = texts.filter((text) => PART.test(text));
  return parts.length ? parts : texts.filter((text) => PLAIN.test(text)).slice(0, 1);
}
