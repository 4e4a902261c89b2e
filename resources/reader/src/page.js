/** The page: what comes in goes to the session, what the session holds is shown. Nothing is stored anywhere. */
import { Hpq1Error } from "./hpq1/index.js";
import { readPart } from "./hpq1/parts.js";
import { Intake } from "./intake.js";
import { Session } from "./session.js";
import { byId, el } from "./show/dom.js";
import { recordOf, recordOfPlain } from "./show/record.js";
import { showPlain, showSummary } from "./show/summary.js";
import { LANGUAGES, Words, bestLanguage } from "./words/words.js";

export class Page {
  constructor() {
    this.session = new Session();
    this.words = new Words(bestLanguage(navigator.languages ?? []));
    this.intake = new Intake(this, isWhole);
    /** Says the sentence of the status line and of the problem, so that they can be said in another language. */
    this.status = () => this.words.say("nothing");
    this.problem = () => "";
  }

  start() {
    this.intake.start();
    document.querySelectorAll("[data-language]").forEach((button) => button.addEventListener("click", () => this.speak(button.dataset.language)));
    byId("locked").addEventListener("submit", (event) => this.unlock(event));
    byId("copy").addEventListener("click", () => this.copy());
    byId("print").addEventListener("click", () => print());
    byId("clear").addEventListener("click", () => this.clear());
    addEventListener("pagehide", () => this.forget());
    if (!globalThis.crypto?.subtle) {
      this.fail("no-crypto");
    }
    this.render();
  }

  /** @param {string} language of the page from now on */
  speak(language) {
    this.words = new Words(LANGUAGES.includes(language) ? language : LANGUAGES[0]);
    this.render();
  }

  /**
   * Takes the text of one code or several.
   * @param {string} text
   * @returns {Promise<boolean>} false where it was refused; the page then says why
   */
  async take(text) {
    try {
      const taken = this.session.take(text);
      this.problem = () => "";
      this.status = () => this.said(taken);
      if (taken.kind === "plain" || (!taken.progress.missing.length && !this.session.summary)) {
        await this.open();
      }
    } catch (error) {
      this.refuse(error);
      return false;
    } finally {
      this.render();
    }
    return true;
  }

  /** @param {import("./session.js").TakenPart | import("./session.js").TakenPlain} taken @returns {string} */
  said(taken) {
    const said = this.standing();
    return taken.kind === "part" && taken.again && taken.progress.missing.length ? this.words.say("again", { n: taken.again, progress: said }) : said;
  }

  /** @returns {string} */
  progressSaid() {
    const { have, of, missing } = this.session.progress;
    return missing.length ? this.words.say("progress", { have, of, missing: this.words.list(missing) }) : this.words.say("complete", { of });
  }

  /** Shows what is complete, or asks for the passcode. @param {string | null} [passcode] */
  async open(passcode = null) {
    if (!this.session.plain && !(await this.session.open(passcode))) {
      return;
    }
    this.intake.stopCamera();
    this.render();
    byId("summary").focus();
  }

  /** @param {SubmitEvent} event */
  async unlock(event) {
    event.preventDefault();
    const field = byId("passcode");
    this.status = () => this.words.say("opening");
    this.problem = () => "";
    this.render();
    try {
      await this.open(field.value);
      field.value = "";
    } catch (error) {
      this.refuse(error);
      field.select();
    }
    this.status = () => this.standing();
    this.render();
  }

  /** @returns {string} how far the reading has come */
  standing() {
    if (this.session.plain) {
      return this.words.say("plainTitle");
    }
    return this.session.progress ? this.progressSaid() : this.words.say("nothing");
  }

  /** @param {unknown} error says in words what is wrong; a locked summary is asked for instead */
  refuse(error) {
    const code = error instanceof Hpq1Error ? error.code : "failed";
    if (code === "passcode-needed") {
      this.intake.stopCamera();
      this.render();
      byId("passcode").focus();
    } else {
      this.fail(code);
    }
  }

  /** @param {string} key @param {Record<string, string | number>} [fields] */
  fail(key, fields = {}) {
    this.lastRefused = key;
    this.problem = () => this.words.say(key, fields);
    this.render();
  }

  /** @param {string} key @param {Record<string, string | number>} [fields] */
  tell(key, fields = {}) {
    this.status = () => this.words.say(key, fields);
    this.render();
  }

  async copy() {
    const text = this.record();
    byId("record").value = text;
    try {
      await navigator.clipboard.writeText(text);
      byId("by-hand").hidden = true;
      this.tell("copied");
    } catch {
      byId("by-hand").hidden = false;
      this.tell("copyByHand");
      byId("record").select();
    }
  }

  /** @returns {string} what is pasted into a record */
  record() {
    const { summary, plain } = this.session;
    return summary ? recordOf(summary, this.told()) : recordOfPlain(plain, new Date());
  }

  clear() {
    this.forget();
    this.tell("cleared");
    byId("main").querySelector("h2").focus();
  }

  /** Nothing that was read is left: not in the fields, not in the elements, not in the memory of this page. */
  forget() {
    this.session.clear();
    this.intake.clear();
    this.problem = () => "";
    this.status = () => this.words.say("nothing");
    for (const id of ["passcode", "record"]) {
      byId(id).value = "";
    }
    byId("summary").replaceChildren();
    byId("by-hand").hidden = true;
    this.render();
  }

  render() {
    document.documentElement.lang = this.words.language;
    document.documentElement.dir = this.words.direction;
    document.querySelectorAll("[data-say]").forEach((node) => say(node, this.words.say(node.dataset.say)));
    document.querySelectorAll("[data-label]").forEach((node) => node.setAttribute("aria-label", this.words.say(node.dataset.label)));
    document.querySelectorAll("[data-language]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.language === this.words.language)));
    say(byId("status"), this.status());
    say(byId("problem"), this.problem());
    this.intake.render();
    this.renderParts();
    this.renderSummary();
  }

  renderParts() {
    const { progress, locked, isEmpty, summary, plain } = this.session;
    const places = progress ? Array.from({ length: progress.of }, (_, index) => index + 1) : [];
    const items = places.map((place) => this.partOf(place, progress.missing.includes(place)));
    byId("parts").replaceChildren(...items);
    byId("parts").hidden = !progress || Boolean(summary);
    say(byId("cid"), progress ? this.words.say("cid", { cid: progress.cid }) : "");
    byId("cid").hidden = !progress || Boolean(summary);
    byId("locked").hidden = !locked;
    byId("tools").hidden = isEmpty;
    byId("copy").hidden = byId("print").hidden = !summary && !plain;
    byId("ways").hidden = Boolean(summary || plain || locked);
  }

  /** @param {number} n @param {boolean} missing @returns {HTMLElement} */
  partOf(n, missing) {
    return el("li", { class: missing ? "" : "read" }, this.words.say(missing ? "codeMissing" : "codeRead", { n }));
  }

  renderSummary() {
    const { summary, plain, progress } = this.session;
    const article = byId("summary");
    article.hidden = !summary && !plain;
    const what = summary ?? plain;
    if (this.shown?.what === what && this.shown.words === this.words) {
      return; // a screen reader would lose its place
    }
    this.shown = { what, words: this.words };
    if (summary) {
      showSummary(article, summary, progress.cid, this.told(), new Date());
    } else if (plain) {
      showPlain(article, plain, this.told());
    }
  }

  /** @returns {import("./show/blocks.js").Told} */
  told() {
    const { summary } = this.session;
    const language = summary?.language.split("-")[0].toLowerCase() ?? "";
    const content = LANGUAGES.includes(language) ? new Words(language) : this.words;
    return { words: this.words, content, second: summary?.second ?? null };
  }
}

/** @param {Element} node @param {string} text only where it changes, so that a screen reader says it once */
function say(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

/** @param {string} text @returns {boolean} whether a scanner has typed a whole code */
function isWhole(text) {
  try {
    return Boolean(readPart(text));
  } catch {
    return false;
  }
}
