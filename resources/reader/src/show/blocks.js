/** The blocks of a section as elements. */
import { direction } from "../words/words.js";
import { figureOf } from "./chart.js";
import { el } from "./dom.js";

/** Longer than any word of a language here: broken anywhere, so that the table stays on the page. */
const LONG_WORD = /\S{31}/u;
const MARKS = { usual: "●", flare: "▲", help: "■", new: "✚", alert: "▲", tick: "✓" };

/** @typedef {import("../hpq1/blocks.js").Line} Line */
/** @typedef {import("../hpq1/blocks.js").Row} Row */
/**
 * What is shown in which language.
 * @typedef {object} Told
 * @property {import("../words/words.js").Words} words of the page
 * @property {import("../words/words.js").Words} content standing words in the language of the summary
 * @property {string | null} second language of what nobody put into the summary's
 */

/** @param {import("../hpq1/blocks.js").Block} block @param {Told} told @returns {HTMLElement} */
export function blockOf(block, told) {
  switch (block.type) {
    case "lines":
      return listOf(block.lines, told, "lines");
    case "table":
      return tableOf(block, told);
    case "chart":
      return figureOf(block, told.words, told.content);
    case "body-map":
      return el("p", {}, block.words);
    default:
      return writeInOf(block);
  }
}

/** @param {Line[]} lines @param {Told} told @param {string} name of the class @returns {HTMLElement} */
export function listOf(lines, told, name) {
  return el("ul", { class: name }, ...lines.map((line) => lineOf(line, told)));
}

/** @param {Line} line @param {Told} told @returns {HTMLElement} */
function lineOf(line, told) {
  const mark = MARKS[line.mark];
  return el(
    "li",
    {},
    ...(line.number ? [el("span", { class: "number" }, line.number)] : []),
    ...(mark ? [el("span", { class: "mark", "aria-hidden": "true" }, mark)] : []),
    el("div", {}, line.text, ...(line.other && told.second ? [ownWords(line.other, told)] : [])),
  );
}

/** @param {string} text @param {Told} told @returns {HTMLElement} */
function ownWords(text, told) {
  return el(
    "div",
    { class: "own" },
    el("div", { class: "note", lang: told.words.language, dir: told.words.direction }, introduction(told)),
    el("div", { lang: told.second, dir: direction(told.second ?? "") }, text),
  );
}

/** @param {Told} told @returns {string} */
function introduction({ words, second }) {
  return words.say("ownWords", { language: words.languageName(second ?? "") });
}

/** @param {import("../hpq1/blocks.js").Table} table @param {Told} told @returns {HTMLElement} */
function tableOf(table, told) {
  const numbered = table.rows.some(({ number }) => number);
  const columns = table.columns.map((column) => el("th", { scope: "col" }, column));
  const head = el("thead", {}, el("tr", {}, ...(numbered ? [el("td")] : []), ...columns));
  const rows = table.rows.flatMap((row) => rowsOf(row, table.columns, numbered, told));
  const caption = table.caption ? [el("caption", {}, table.caption)] : [];
  return el("div", { class: "scroll" }, el("table", { class: "stack" }, ...caption, widthsOf(table, numbered), head, el("tbody", {}, ...rows)));
}

/** @param {import("../hpq1/blocks.js").Table} table @param {boolean} numbered @returns {HTMLElement} */
function widthsOf({ widths }, numbered) {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const cols = widths.map((width) => el("col", { width: `${Math.round((95 * width) / whole)}%` }));
  return el("colgroup", {}, ...(numbered ? [el("col", { width: "5%" })] : []), ...cols);
}

/** @param {Row} row @param {string[]} columns @param {boolean} numbered @param {Told} told @returns {HTMLElement[]} */
function rowsOf(row, columns, numbered, told) {
  const more = row.others.length && told.second;
  const number = numbered ? [el("th", { scope: "row" }, row.number)] : [];
  const rows = [el("tr", { class: more ? "rest" : null }, ...number, ...cells(row.cells, columns))];
  if (more) {
    const said = el("div", { class: "note", lang: told.words.language, dir: told.words.direction }, introduction(told));
    const others = row.others.map((text) => el("div", { lang: told.second, dir: direction(told.second ?? "") }, text));
    rows.push(el("tr", {}, ...(numbered ? [el("td")] : []), el("td", { colspan: columns.length }, el("div", { class: "own" }, said, ...others))));
  }
  return rows;
}

/** @param {string[]} texts @param {string[]} columns @returns {HTMLElement[]} each says its column where the table is too wide to be one */
function cells(texts, columns) {
  return texts.map((text, place) => el("td", { class: LONG_WORD.test(text) ? "long" : null }, el("span", { class: "column", "aria-hidden": "true" }, columns[place]), text));
}

/** @param {import("../hpq1/blocks.js").WriteIn} block @returns {HTMLElement} */
function writeInOf(block) {
  const gaps = ["", ...block.labels].flatMap((label) => [...(label ? [label] : []), el("span", { class: "gap" })]);
  const rows = Array.from({ length: block.rows }, () => el("div", { class: "gaps" }, ...gaps.map((part) => (typeof part === "string" ? part : part.cloneNode()))));
  return el("div", { class: "write-in" }, el("p", {}, block.title), el("div", { "aria-hidden": "true" }, ...rows));
}
