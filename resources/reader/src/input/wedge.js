/**
 * A hand scanner that is a keyboard: it types a code into whatever has the focus, fast, and most press Enter after it.
 *
 * So keys are watched for the whole page. What comes too fast for fingers is kept away from buttons (a space in a code
 * would press one), and is taken out again of a field that it was typed into.
 */
const FAST = 150; // milliseconds between two keys; fingers are slower
const PAUSE = 3000; // allowed inside of what has begun as one of our codes
const QUIET = 500; // a scanner that does not press Enter is done after this
const LONGEST = 4000;
const SHORTEST = 8;
const OURS = /^(hpq[0-9]|health passport )/iu;
const BEGINNINGS = ["hpq", "health passport "];
const ENDS = new Set(["Enter", "Tab"]);

export class Wedge {
  /**
   * @param {(text: string) => void} take is given each code that was typed
   * @param {(text: string) => boolean} isWhole whether a code is complete without an Enter
   */
  constructor(take, isWhole) {
    this.take = take;
    this.isWhole = isWhole;
    this.forget();
  }

  /** @param {Document} page */
  watch(page) {
    page.addEventListener("keydown", (event) => this.down(event), true);
    page.addEventListener("keyup", (event) => this.up(event), true);
  }

  forget() {
    this.text = "";
    this.last = -Infinity;
    this.swallowed = new Set();
    this.field = null;
    clearTimeout(this.timer);
  }

  /** @param {KeyboardEvent} event */
  down(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const inTime = event.timeStamp - this.last < (this.hasBegun() ? PAUSE : FAST);
    if (ENDS.has(event.key)) {
      this.end(event, inTime);
    } else if (event.key.length === 1) {
      this.add(event, inTime);
    }
  }

  /** @param {KeyboardEvent} event some browsers press a button when the key comes up */
  up(event) {
    if (this.swallowed.delete(event.key)) {
      event.preventDefault();
    }
  }

  /** @param {KeyboardEvent} event @param {boolean} inTime */
  add(event, inTime) {
    if (!inTime || this.text.length >= LONGEST) {
      this.forget();
      this.field = fieldOf(event.target);
      this.before = this.field?.value ?? "";
    }
    this.text += event.key;
    this.last = event.timeStamp;
    if (this.text.length > 1 && !this.field) {
      this.swallow(event);
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.quiet(), QUIET);
  }

  /** @param {KeyboardEvent} event @param {boolean} inTime */
  end(event, inTime) {
    const ours = OURS.test(this.text);
    if (inTime && this.text.length >= SHORTEST && (ours || !this.field)) {
      this.swallow(event);
      this.done();
    } else {
      this.forget();
    }
  }

  quiet() {
    if (OURS.test(this.text) && this.isWhole(this.text)) {
      this.done();
    }
  }

  done() {
    const { text, field, before } = this;
    const { swallowed } = this;
    this.forget();
    this.swallowed = swallowed;
    if (field) {
      field.value = before;
    }
    this.take(text);
  }

  /** @returns {boolean} whether it may become one of our codes, so that a slow scanner is waited for */
  hasBegun() {
    const said = this.text.toLowerCase();
    return OURS.test(said) || (said !== "" && BEGINNINGS.some((beginning) => beginning.startsWith(said)));
  }

  /** @param {KeyboardEvent} event */
  swallow(event) {
    event.preventDefault();
    event.stopPropagation();
    this.swallowed.add(event.key);
  }
}

/** @param {EventTarget | null} target @returns {HTMLInputElement | HTMLTextAreaElement | null} a field that takes text */
function fieldOf(target) {
  const isField = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "file");
  return isField && !target.readOnly ? target : null;
}
