/**
 * The summary as plain text for a patient's record: one fact a line, each with its day and who reported it, none longer
 * than 200 characters, in the order of a record.
 */
import { withoutIsolates } from "../hpq1/neutral.js";
import { inRecordOrder } from "./order.js";
import { plainSigns } from "./signs.js";

const LONGEST = 200; // UTF-16 code units: the field of an old record system
const LONGEST_MARK = 120;
const GOES_ON = "...";
const ALLERGY = 20;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const OPENING = /[\u2066-\u2068]/u;

/** @typedef {import("../hpq1/summary.js").Summary} Summary */
/** @typedef {import("./blocks.js").Told} Told */
/** @typedef {{text: string, on?: string | null, origin: string, by?: string, number?: string}} Said */

/**
 * @param {Summary} summary
 * @param {Told} told
 * @returns {string} lines, each ending in a line end
 */
export function recordOf(summary, told) {
  const record = new Record(summary, told);
  return record.lines().map((line) => `${line.replaceAll("\u00a0", " ")}\n`).join("");
}

/**
 * The same of the plain text code.
 * @param {string} text
 * @param {Date} now
 * @returns {string}
 */
export function recordOfPlain(text, now) {
  const day = /as of ([0-9]{4}-[0-9]{2}-[0-9]{2})/iu.exec(text)?.[1] ?? now.toISOString().slice(0, 10);
  return cut(`${day} [patient-reported] `, pasted(text)).map((line) => `${line}\n`).join("");
}

/** Tells one summary. */
class Record {
  /** @param {Summary} summary @param {Told} told */
  constructor(summary, told) {
    this.summary = summary;
    this.told = told;
    this.words = told.content;
  }

  /** @returns {string[]} */
  lines() {
    const { summary, words } = this;
    const [allergies, alerts] = parted(summary.alerts, ({ facts }) => facts.includes(ALLERGY));
    const top = [summary.name, summary.identity, words.say("banner")].map((text) => ({ text, origin: "patient" }));
    return [
      ...this.part(words.say("recordHead", { title: summary.title, date: words.date(summary.asOf) }), [...top, ...summary.needs.flatMap((line) => this.line(line))]),
      ...this.part(words.say("recordAlerts"), alerts.flatMap((line) => this.line(line))),
      ...this.part(words.say("recordAllergies"), allergies.flatMap((line) => this.line(line))),
      ...inRecordOrder(summary.sections, summary.audience).flatMap((section) => this.part(title(section), this.section(section))),
      ...this.part(words.say("recordNotes"), summary.notes.map((text) => ({ text, origin: "program" }))),
    ];
  }

  /** @param {import("../hpq1/summary.js").Section} section @returns {Said[]} */
  section({ blocks, notes }) {
    return [...blocks.flatMap((block) => this.block(block)), ...notes.map((text) => ({ text, origin: "program" }))];
  }

  /** @param {import("../hpq1/blocks.js").Block} block @returns {Said[]} */
  block(block) {
    switch (block.type) {
      case "lines":
        return block.lines.flatMap((line) => this.line(line));
      case "table":
        return block.rows.flatMap((row) => this.row(block, row));
      case "chart":
      case "body-map":
        return [{ text: block.words, origin: "patient" }];
      default:
        return [];
    }
  }

  /** @param {import("../hpq1/blocks.js").Line} line @returns {Said[]} */
  line(line) {
    return [line, ...(line.other ? [{ ...line, text: this.asWritten(line.other) }] : [])];
  }

  /** @param {import("../hpq1/blocks.js").Table} table @param {import("../hpq1/blocks.js").Row} row @returns {Said[]} */
  row(table, row) {
    const said = { ...row, text: cells(table, row.cells) };
    return [said, ...(row.others.length ? [{ ...row, text: this.asWritten(cells(table, row.others)) }] : [])];
  }

  /** @param {string} text @returns {string} */
  asWritten(text) {
    return this.words.say("recordOwn", { language: this.words.languageName(this.told.second ?? ""), words: text });
  }

  /** @param {string} heading @param {Said[]} said @returns {string[]} nothing where nothing is said */
  part(heading, said) {
    if (!said.length) {
      return [];
    }
    const origins = said.map(({ origin }) => origin).filter((origin) => origin !== "program");
    const marks = [...new Set((origins.length ? origins : ["program"]).map((origin) => this.words.say(`mark-${origin}`)))].join(", ");
    return [...cut(`${this.summary.asOf} [${marks}] `, `== ${pasted(heading)} ==`), ...said.flatMap((one) => this.said(one))];
  }

  /** @param {Said} said @returns {string[]} */
  said({ text, on, origin, by = "", number = "" }) {
    const named = by && (origin === "told" || origin === "carer");
    const mark = pasted(this.words.say(named ? `mark-${origin}-by` : `mark-${origin}`, { name: by }));
    const short = mark.length > LONGEST_MARK;
    const before = `${on ?? this.summary.asOf} [${short ? this.words.say(`mark-${origin}`) : mark}] ${number ? `${number} ` : ""}`;
    return cut(before, short ? `${pasted(by)}: ${pasted(text)}` : pasted(text));
  }
}

/** @param {import("../hpq1/blocks.js").Table} table @param {string[]} texts @returns {string} each cell with its heading */
function cells(table, texts) {
  const told = texts.map((text, place) => (text && !table.writeIn.includes(place) ? [table.columns[place], text] : []));
  return told.filter(({ length }) => length).map(([heading, text]) => (heading ? `${heading}: ${text}` : text)).join("; ");
}

/** @param {import("../hpq1/summary.js").Section} section @returns {string} */
function title({ number, title: words, aside }) {
  const said = aside ? `${words} (${aside})` : words;
  return number ? `${number}. ${said}` : said;
}

/** @template T @param {T[]} things @param {(thing: T) => boolean} fits @returns {[T[], T[]]} those that fit, and the others */
function parted(things, fits) {
  return [things.filter(fits), things.filter((thing) => !fits(thing))];
}

/** @param {string} text @returns {string} one line as any old program takes it */
function pasted(text) {
  const said = plainSigns(text.replace(/\s*·\s*/gu, "; "));
  return RIGHT_TO_LEFT.test(said) ? said : withoutIsolates(said);
}

/** @param {string} before stands before each piece @param {string} text @returns {string[]} cut at spaces, marked at both ends of each cut */
function cut(before, text) {
  const lines = [];
  let rest = text;
  while (before.length + rest.length > LONGEST) {
    const end = ends(rest, LONGEST - before.length);
    const open = openIsolates(rest.slice(0, end));
    lines.push(`${before}${rest.slice(0, end).trimEnd()}${"\u2069".repeat(open.length)} ${GOES_ON}`);
    rest = `${GOES_ON} ${open.join("")}${rest.slice(end).replace(/^ +/u, "")}`;
  }
  return [...lines, before + rest];
}

/** @param {string} text @param {number} most @returns {number} where it is cut: at a space, else between two characters */
function ends(text, most) {
  for (let end = most; end > GOES_ON.length + 2; end -= 1) {
    if (text[end] === " " && fits(text, end, most)) {
      return end;
    }
  }
  let end = most;
  while (!fits(text, end, most) || /^[\p{M}\udc00-\udfff]/u.test(text.slice(end)) || isInside(text, end)) {
    end -= 1;
  }
  return end;
}

/** @param {string} text @param {number} end @returns {boolean} whether a pair of UTF-16 units would be cut apart */
function isInside(text, end) {
  const unit = text.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** @param {string} text @param {number} end @param {number} most @returns {boolean} */
function fits(text, end, most) {
  const piece = text.slice(0, end);
  return piece.trimEnd().length + openIsolates(piece).length + 1 + GOES_ON.length <= most;
}

/** @param {string} text @returns {string[]} those that are not closed, the last three */
function openIsolates(text) {
  const open = [];
  for (const sign of text) {
    if (OPENING.test(sign)) {
      open.push(sign);
    } else if (sign === "\u2069") {
      open.pop();
    }
  }
  return open.slice(-3);
}
