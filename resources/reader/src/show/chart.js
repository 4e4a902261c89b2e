/** A chart as a drawing that is also said in words, and its figures as a table. */
import { later } from "../hpq1/blocks.js";
import { el, svg } from "./dom.js";

const [WIDTH, HEIGHT] = [700, 210];
const AREA = { left: 34, right: 690, top: 26, bottom: 176 };

/** @typedef {import("../hpq1/blocks.js").Chart} Chart */

/**
 * @param {Chart} chart
 * @param {import("../words/words.js").Words} words of the page
 * @param {import("../words/words.js").Words} content words in the language of the summary
 * @returns {HTMLElement}
 */
export function figureOf(chart, words, content) {
  const drawing = svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": `${chart.caption} ${chart.words}`.trim(), direction: "ltr" },
    ...bands(chart),
    ...scale(chart),
    ...chart.series.flatMap((series, place) => lineOf(series, place)),
    ...days(chart, content),
  );
  const key = chart.series.map((series, place) => `${place ? "┄" : "━"} ${series.name}`);
  return el(
    "figure",
    {},
    el("figcaption", {}, chart.caption),
    ...(chart.series.length > 1 ? [el("p", { class: "note" }, key.join(" · "))] : []),
    drawing,
    el("p", { class: "note" }, chart.words),
    figures(chart, words, content),
  );
}

/** @param {Chart} chart @param {number} place of a day, from 0 @returns {number} */
function across(chart, place) {
  const last = Math.max(1, chart.series[0].points.length - 1);
  return AREA.left + ((AREA.right - AREA.left) * place) / last;
}

/** @param {import("../hpq1/blocks.js").Series} series @param {number} value @returns {number} */
function up(series, value) {
  return AREA.bottom - ((AREA.bottom - AREA.top) * (value - series.low)) / (series.high - series.low);
}

/** @param {Chart} chart @returns {SVGElement[]} */
function scale(chart) {
  const [first] = chart.series;
  return [first.low, (first.low + first.high) / 2, first.high].flatMap((value) => {
    const y = up(first, value);
    const line = svg("line", { class: "grid", x1: AREA.left, x2: AREA.right, y1: y, y2: y });
    return [line, svg("text", { x: AREA.left - 6, y: y + 4, "text-anchor": "end" }, String(value))];
  });
}

/** @param {Chart} chart @returns {SVGElement[]} */
function bands(chart) {
  const last = chart.series[0].points.length - 1;
  return chart.bands.flatMap((band) => {
    const [from, to] = [Math.max(0, band.first), Math.min(last, band.last)];
    if (from > to) {
      return [];
    }
    const half = (across(chart, 1) - across(chart, 0)) / 2;
    const [left, right] = [across(chart, from) - half, across(chart, to) + half].map((x) => Math.min(Math.max(x, AREA.left), AREA.right));
    const box = { class: `band ${band.kind}`, x: left, y: AREA.top, width: Math.max(2, right - left), height: AREA.bottom - AREA.top };
    const anchor = left > (AREA.left + AREA.right) / 2 ? "end" : "start";
    return [svg("rect", box), svg("text", { x: anchor === "end" ? right : left, y: AREA.top - 8, "text-anchor": anchor }, band.label)];
  });
}

/** @param {import("../hpq1/blocks.js").Series} series @param {number} place @returns {SVGElement[]} a gap stays a gap */
function lineOf(series, place) {
  const chart = { series: [series] };
  const second = place ? " second" : "";
  return runs(series.points).map((run) => {
    const points = run.map(([day, value]) => `${across(chart, day).toFixed(1)},${up(series, value).toFixed(1)}`);
    if (points.length > 1) {
      return svg("polyline", { class: `line${second}`, points: points.join(" ") });
    }
    const [x, y] = points[0].split(",");
    return svg("circle", { class: `dot${second}`, cx: x, cy: y, r: 3 });
  });
}

/** @param {(number | null)[]} points @returns {[number, number][][]} days that follow each other, with their values */
function runs(points) {
  /** @type {[number, number][][]} */
  const found = [];
  points.forEach((value, day) => {
    if (value !== null && day > 0 && points[day - 1] !== null) {
      found.at(-1).push([day, value]);
    } else if (value !== null) {
      found.push([[day, value]]);
    }
  });
  return found;
}

/** @param {Chart} chart @param {import("../words/words.js").Words} content @returns {SVGElement[]} */
function days(chart, content) {
  const last = chart.series[0].points.length - 1;
  const ends = [{ day: 0, anchor: "start", x: AREA.left }, ...(last ? [{ day: last, anchor: "end", x: AREA.right }] : [])];
  return ends.map(({ day, anchor, x }) =>
    svg("text", { x, y: HEIGHT - 14, "text-anchor": anchor }, content.date(later(chart.start, day) ?? chart.start)),
  );
}

/** @param {Chart} chart @param {import("../words/words.js").Words} words @param {import("../words/words.js").Words} content @returns {HTMLElement} */
function figures(chart, words, content) {
  const rows = chart.series[0].points.map((_, day) => {
    const values = chart.series.map(({ points }) => el("td", {}, points[day] === null ? words.say("chartGap") : String(points[day])));
    return el("tr", {}, el("th", { scope: "row" }, content.date(later(chart.start, day) ?? "")), ...values);
  });
  const names = [words.say("chartDay"), ...chart.series.map(({ name }) => name)];
  const head = el("thead", {}, el("tr", {}, ...names.map((name) => el("th", { scope: "col" }, name))));
  return el("details", {}, el("summary", {}, words.say("chartFigures")), el("table", {}, head, el("tbody", {}, ...rows)));
}
