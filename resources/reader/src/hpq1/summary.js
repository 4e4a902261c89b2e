/** The whole page out of its map. Every rule is in HPQ1.md. */
import { ITEM, readBlocks, readLine } from "./blocks.js";
import { Hpq1Error, damaged } from "./errors.js";
import { checkFact, isFact, readPerson } from "./facts.js";
import { Fields } from "./fields.js";

const MAJOR = 1;
const ROOT = {
  MAJOR: 0, LANGUAGE: 1, AS_OF: 2, AUDIENCE: 3, TITLE: 4, NAME: 5, IDENTITY: 6, PERSON: 7, ITEMS: 8, NOTES: 9, ORIGIN: 10, SECOND: 11,
};
const LAST_SECTION = 99;
const KNOWN = new Set(Object.values(ITEM));
const FACTS_FOLLOW = new Set([ITEM.ALERT, ITEM.NEED, ITEM.LINE, ITEM.ROW]);

/** @typedef {import("./blocks.js").Block} Block */
/** @typedef {import("./blocks.js").Line} Line */
/** @typedef {{name: string, number: number, title: string, aside: string | null, overflow: boolean, blocks: Block[], notes: string[]}} Section */
/**
 * @typedef {object} Summary
 * @property {string} language of its words
 * @property {string | null} second language of what nobody put into the first
 * @property {string} asOf ISO date
 * @property {string} audience
 * @property {string} title
 * @property {string} name
 * @property {string} identity
 * @property {Record<string, any>} person
 * @property {Line[]} alerts
 * @property {Line[]} needs
 * @property {Section[]} sections
 * @property {string[]} notes
 * @property {string} origin
 * @property {import("./fields.js").NewerField[]} newer
 */

/**
 * @param {import("./cbor.js").CborValue} value
 * @returns {Summary}
 * @throws {Hpq1Error} "damaged" or "newer-version"
 */
export function readSummary(value) {
  const root = new Fields(value);
  if (root.number(ROOT.MAJOR, 0) !== MAJOR) {
    throw new Hpq1Error(root.has(ROOT.MAJOR) ? "newer-version" : "damaged");
  }
  return new Page(root).summary();
}

/** Reads one page and gathers what it does not know. */
class Page {
  /** @param {Fields} root */
  constructor(root) {
    this.root = root;
    this.language = root.language(ROOT.LANGUAGE) ?? damaged("no language");
    this.asOf = root.day(ROOT.AS_OF) ?? damaged("no date");
    this.second = root.language(ROOT.SECOND);
    this.maps = [root];
    /** @type {import("./fields.js").NewerField[]} */
    this.newerItems = [];
    if (this.second === this.language) {
      damaged("one language twice");
    }
  }

  /** @returns {Summary} */
  summary() {
    const { root, language, second, asOf } = this;
    const person = this.person();
    const items = this.items();
    const texts = { audience: root.needed(ROOT.AUDIENCE), title: root.needed(ROOT.TITLE), name: root.needed(ROOT.NAME) };
    const [identity, origin, notes] = [root.text(ROOT.IDENTITY) ?? "", root.needed(ROOT.ORIGIN), root.texts(ROOT.NOTES)];
    const [alerts, needs] = [this.top(items, ITEM.ALERT), this.top(items, ITEM.NEED)];
    const sections = this.sections(items.filter(({ type }) => type !== ITEM.ALERT && type !== ITEM.NEED));
    return { language, second, asOf, ...texts, identity, person, alerts, needs, sections, notes, origin, newer: this.newer() };
  }

  /** @returns {import("./fields.js").NewerField[]} */
  newer() {
    return [...this.newerItems, ...this.maps.flatMap((fields) => fields.newer())].sort(byPath);
  }

  /** @returns {Record<string, any>} */
  person() {
    const value = this.root.get(ROOT.PERSON);
    const fields = new Fields(this.root.has(ROOT.PERSON) ? value : new Map(), [ROOT.PERSON]);
    this.maps.push(fields);
    return readPerson(fields);
  }

  /** @returns {import("./blocks.js").Given[]} the items that are no facts */
  items() {
    const value = this.root.get(ROOT.ITEMS);
    /** @type {import("./blocks.js").Given[]} */
    const items = [];
    for (const [place, one] of (Array.isArray(value) ? value : damaged("no items")).entries()) {
      const fields = new Fields(one, [ROOT.ITEMS, place]);
      const type = fields.number(0, 0) ?? damaged("an item without its type");
      if (isFact(type)) {
        this.fact(type, fields, items.at(-1));
      } else if (KNOWN.has(type)) {
        items.push({ type, fields, facts: [] });
        this.maps.push(fields);
      } else {
        this.newerItems.push({ path: fields.path, value: one });
      }
    }
    return items;
  }

  /** @param {number} type @param {Fields} fields @param {import("./blocks.js").Given | undefined} last */
  fact(type, fields, last) {
    if (!last || !FACTS_FOLLOW.has(last.type)) {
      damaged("a fact of nothing");
    }
    checkFact(type, fields);
    last.facts.push(type);
    this.maps.push(fields);
  }

  /** @param {import("./blocks.js").Given[]} items @param {number} wanted @returns {Line[]} */
  top(items, wanted) {
    return items.filter(({ type }) => type === wanted).map((item) => readLine(item, this.second !== null));
  }

  /** @param {import("./blocks.js").Given[]} items @returns {Section[]} */
  sections(items) {
    const starts = items.flatMap(({ type }, place) => (type === ITEM.SECTION ? [place] : []));
    if (items.length && starts[0] !== 0) {
      damaged("something before the first heading");
    }
    return starts.map((start, place) => this.section(items[start].fields, items.slice(start + 1, starts[place + 1])));
  }

  /** @param {Fields} heading @param {import("./blocks.js").Given[]} items @returns {Section} */
  section(heading, items) {
    const number = heading.number(1, 0) ?? 0;
    if (number > LAST_SECTION) {
      damaged("a section number that is too high");
    }
    const notes = items.filter(({ type }) => type === ITEM.NOTE).map(({ fields }) => fields.needed(2));
    const blocks = readBlocks(items.filter(({ type }) => type !== ITEM.NOTE), this.second !== null);
    const [title, name, aside] = [heading.needed(2), heading.needed(3), heading.text(4)];
    return { name, number, title, aside, overflow: heading.flag(5), blocks, notes };
  }
}

/** @param {{path: number[]}} one @param {{path: number[]}} other @returns {number} */
function byPath(one, other) {
  const place = one.path.findIndex((key, index) => key !== other.path[index]);
  return place < 0 ? one.path.length - other.path.length : one.path[place] - (other.path[place] ?? -1);
}
