/** Single items of a received page as lines, tables and figures. */
import { damaged } from "./errors.js";
import { isDay } from "./fields.js";

/** @typedef {import("./fields.js").Fields} Fields */
/** @typedef {{type: number, fields: Fields, facts: number[]}} Given facts by their types */
/** @typedef {{number: string, text: string, other: string | null, wording: string, on: string | null, mark: string, origin: string, by: string, facts: number[]}} Line */
/** @typedef {{number: string, cells: string[], others: string[], wording: string, on: string | null, origin: string, by: string}} Row */
/** @typedef {{type: "lines", lines: Line[]}} Lines */
/** @typedef {{type: "table", columns: string[], widths: number[], caption: string, writeIn: number[], rows: Row[]}} Table */
/** @typedef {{name: string, points: (number | null)[], low: number, high: number}} Series */
/** @typedef {{kind: string, first: number, last: number, label: string}} Band */
/** @typedef {{type: "chart", start: string, words: string, caption: string, series: Series[], bands: Band[]}} Chart */
/** @typedef {{type: "body-map", regions: string[], sides: string[], words: string}} BodyMap */
/** @typedef {{type: "write-in", title: string, labels: string[], rows: number}} WriteIn */
/** @typedef {Lines | Table | Chart | BodyMap | WriteIn} Block */

export const ITEM = { ALERT: 0, NEED: 1, SECTION: 2, LINE: 3, TABLE: 4, ROW: 5, CHART: 6, BODY_MAP: 7, WRITE_IN: 8, NOTE: 9 };
const WORDINGS = ["program", "ready-made", "own", "put-into", "not-put-into"];
const ORIGINS = ["program", "patient", "told", "carer", "letter"];
const BANDS = ["flare-up", "try-out"];
const SIDES = new Set(["left", "right", "both", ""]);
const MARKS = new Set(["usual", "flare", "help", "new", "alert", "tick"]);
const MOST_ROWS = 40;
const MOST_WIDTH = 100_000;
const LONGEST_NUMBER = 16;

/** @param {Given} given @param {boolean} second whether there is a second language @returns {Line} */
export function readLine({ fields, facts }, second) {
  const other = fields.text(8);
  return { ...whose(fields), text: fields.needed(2), other: second ? other : null, mark: mark(fields), facts };
}

/**
 * The blocks of one section, in their order.
 * @param {Given[]} items
 * @param {boolean} second
 * @returns {Block[]}
 */
export function readBlocks(items, second) {
  /** @type {Block[]} */
  const blocks = [];
  let before = -1;
  for (const item of items) {
    const { type, fields } = item;
    const last = blocks.at(-1);
    if (type === ITEM.LINE && before === ITEM.LINE) {
      last.lines.push(readLine(item, second));
    } else if (type === ITEM.ROW && last?.type === "table") {
      last.rows.push(readRow(fields, last.columns.length, second));
    } else {
      blocks.push(readBlock(item, second));
    }
    before = type;
  }
  return blocks;
}

/** @param {Given} item @param {boolean} second @returns {Block} */
function readBlock(item, second) {
  const { type, fields } = item;
  switch (type) {
    case ITEM.LINE:
      return { type: "lines", lines: [readLine(item, second)] };
    case ITEM.TABLE:
      return readTable(fields);
    case ITEM.CHART:
      return readChart(fields);
    case ITEM.BODY_MAP:
      return readBodyMap(fields);
    case ITEM.WRITE_IN:
      return readWriteIn(fields);
    default:
      return damaged("a row without a table");
  }
}

/** @param {Fields} fields @returns {BodyMap} */
function readBodyMap(fields) {
  const [regions, sides] = [fields.texts(1), fields.texts(3)];
  if (sides.length && sides.length !== regions.length) {
    damaged("a body map whose sides do not agree");
  }
  const known = sides.every((side) => SIDES.has(side));
  if (!known) {
    fields.unknown(3);
  }
  return { type: "body-map", regions, sides: known ? sides : [], words: fields.needed(2) };
}

/** @param {Fields} fields @returns {Table} */
function readTable(fields) {
  const [columns, writeIn, caption] = [fields.texts(2), fields.numbers(4), fields.text(3) ?? ""];
  const widths = fields.has(5) && fields.numbers(5).length ? fields.numbers(5) : columns.map(() => 100);
  const fits = widths.length === columns.length && widths.every((width) => width >= 1 && width <= MOST_WIDTH);
  if (!columns.length || !fits || writeIn.some((place) => place < 0 || place >= columns.length)) {
    damaged("a table whose columns do not agree");
  }
  return { type: "table", columns, widths, caption, writeIn, rows: [] };
}

/** @param {Fields} fields @param {number} columns @param {boolean} second @returns {Row} */
function readRow(fields, columns, second) {
  const [cells, others] = [fields.texts(2), fields.texts(8)];
  if (cells.length !== columns || (others.length && others.length !== columns)) {
    damaged("a row that is not as wide as its table");
  }
  return { ...whose(fields), cells, others: second ? others : [] };
}

/** @param {Fields} fields @returns {Chart} */
function readChart(fields) {
  const [start, names] = [fields.day(1), fields.texts(4)];
  if (start === null || names.length < 1 || names.length > 2) {
    damaged("a chart without its days or its lines");
  }
  const lines = names.map((_, place) => fields.gaps(5 + place));
  const given = fields.numbers(9);
  const ends = given.length ? given : names.flatMap(() => [0, 100]);
  if (lines.some((line) => line.length !== lines[0].length) || ends.length !== 2 * names.length) {
    damaged("a chart whose lines do not agree");
  }
  const series = names.map((name, place) => readSeries(name, lines[place], ends[2 * place], ends[2 * place + 1]));
  return { type: "chart", start, words: fields.needed(2), caption: fields.text(3) ?? "", series, bands: readBands(fields, start) };
}

/** @param {string} name @param {(number | null)[]} line @param {number} low @param {number} high @returns {Series} */
function readSeries(name, line, low, high) {
  if (!line.length || low >= high || line.some((point) => point !== null && (point < low || point > high))) {
    damaged("a line outside of its chart");
  }
  return { name, points: line.map((point) => (point === null ? null : point / 10)), low: low / 10, high: high / 10 };
}

/** @param {Fields} fields @param {string} start @returns {Band[]} */
function readBands(fields, start) {
  const [flat, labels] = [fields.numbers(7), fields.texts(8)];
  if (flat.length !== 3 * labels.length) {
    damaged("a chart whose stretches do not agree");
  }
  return labels.map((label, place) => {
    const [kind, first, last] = flat.slice(3 * place, 3 * place + 3);
    if (!BANDS[kind] || first > last || !later(start, first) || !later(start, last)) {
      damaged("a stretch of days that is none");
    }
    return { kind: BANDS[kind], first, last, label };
  });
}

/** @param {string} start an ISO date @param {number} days @returns {string | null} the day so many days later, where the calendar has it */
export function later(start, days) {
  const time = Date.parse(`${start}T00:00Z`) + days * 86_400_000;
  const day = Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().slice(0, 10) : "";
  return isDay(day) ? day : null;
}

/** @param {Fields} fields @returns {WriteIn} */
function readWriteIn(fields) {
  const rows = fields.number(4, 1);
  if (rows === null || rows > MOST_ROWS) {
    damaged("too many lines to write on");
  }
  return { type: "write-in", title: fields.needed(2), labels: fields.texts(3), rows };
}

/** @param {Fields} fields whose words a line or row is */
function whose(fields) {
  const number = fields.text(1) ?? "";
  if (number.length > LONGEST_NUMBER) {
    damaged("a line number that is too long");
  }
  const [wording, on, origin] = [oneOf(WORDINGS, fields, 3), fields.day(4), oneOf(ORIGINS, fields, 6)];
  return { number, wording, on, origin, by: fields.text(7) ?? "" };
}

/** @param {string[]} known @param {Fields} fields @param {number} key @returns {string} the first where only a newer version knows it */
function oneOf(known, fields, key) {
  const number = fields.number(key, 0) ?? 0;
  if (number >= known.length) {
    fields.unknown(key);
  }
  return known[number] ?? known[0];
}

/** @param {Fields} fields @returns {string} */
function mark(fields) {
  const said = fields.text(5) ?? "";
  if (said && !MARKS.has(said)) {
    fields.unknown(5);
  }
  return MARKS.has(said) ? said : "";
}
