/** The whole summary as an article: who, how old, alerts and allergies first, then section after section. */
import { daysBetween, direction } from "../words/words.js";
import { blockOf, listOf } from "./blocks.js";
import { asText } from "./newer.js";
import { el } from "./dom.js";

/** @typedef {import("./blocks.js").Told} Told */
/** @typedef {import("../hpq1/summary.js").Summary} Summary */

/**
 * @param {HTMLElement} article is filled
 * @param {Summary} summary
 * @param {string} cid
 * @param {Told} told
 * @param {Date} now
 */
export function showSummary(article, summary, cid, told, now) {
  article.replaceChildren(
    onPaper(summary, cid, told),
    el("div", { class: "body" }, banner(told), inItsLanguage(summary, ...top(summary, cid, told, now), ...sections(summary, told), ...foot(summary)), ...newer(summary, told)),
  );
}

/**
 * The text of the one plain code.
 * @param {HTMLElement} article @param {string} text @param {Told} told
 */
export function showPlain(article, text, told) {
  const { words } = told;
  article.replaceChildren(
    el("div", { class: "body" }, banner(told), el("h2", { id: "summary-name" }, words.say("plainTitle")), el("p", { class: "quiet" }, words.say("plainHow")), el("p", { class: "plain", lang: "en", dir: "ltr" }, text)),
  );
}

/** @param {Summary} summary @param {...HTMLElement} children @returns {HTMLElement} */
function inItsLanguage(summary, ...children) {
  return el("div", { lang: summary.language, dir: direction(summary.language) }, ...children);
}

/** What nobody has checked is said by this page and not by the code; while its words are unchecked, in English too.
 * @param {Told} told @returns {HTMLElement} */
function banner({ words }) {
  const english = words.language === "en" ? [] : [el("p", { lang: "en", dir: "ltr" }, words.english("banner"))];
  return el("div", { class: "banner", role: "note" }, el("strong", {}, words.say("banner")), ...english, el("p", {}, words.say("unverified")));
}

/** @param {Summary} summary @param {string} cid @param {Told} told @returns {HTMLElement} stands at the foot of every printed page */
function onPaper(summary, cid, { words }) {
  const parts = [summary.name, summary.person.birthDate, words.say("banner"), words.date(summary.asOf), cid];
  return el("div", { class: "on-paper", "aria-hidden": "true" }, el("p", {}, parts.filter(Boolean).join(" · ")));
}

/** @param {Summary} summary @param {string} cid @param {Told} told @param {Date} now @returns {HTMLElement[]} */
function top(summary, cid, told, now) {
  const { words } = told;
  const age = words.say("asOf", { date: words.date(summary.asOf), age: words.age(summary.asOf, now) });
  const ours = { lang: words.language, dir: words.direction };
  const ahead = daysBetween(summary.asOf, now) < 0 ? [el("p", { ...ours, class: "problem" }, words.say("future"))] : [];
  const who = el("div", {}, el("h2", { id: "summary-name" }, summary.name), el("p", {}, summary.identity));
  const what = el("div", {}, el("p", {}, summary.title), el("p", { ...ours }, el("strong", {}, age)), el("p", { ...ours, class: "quiet" }, words.say("cid", { cid })));
  return [el("div", { class: "who" }, who, what), ...ahead, alerts(summary, told), ...needs(summary, told)];
}

/** @param {Summary} summary @param {Told} told @returns {HTMLElement} */
function alerts(summary, told) {
  const title = el("h3", { id: "alerts-title" }, told.content.say("alerts"));
  const said = summary.alerts.length
    ? listOf(summary.alerts, told, "")
    : el("p", { lang: told.words.language, dir: told.words.direction }, told.words.say("noAlerts"));
  return el("section", { class: "alerts", "aria-labelledby": "alerts-title" }, title, said);
}

/** @param {Summary} summary @param {Told} told @returns {HTMLElement[]} */
function needs(summary, told) {
  if (!summary.needs.length) {
    return [];
  }
  const title = el("h3", { id: "needs-title" }, told.content.say("needs"));
  return [el("section", { class: "needs", "aria-labelledby": "needs-title" }, title, listOf(summary.needs, told, ""))];
}

/** @param {Summary} summary @param {Told} told @returns {HTMLElement[]} */
function sections(summary, told) {
  const second = summary.sections.findIndex(({ overflow }) => overflow);
  return summary.sections.flatMap((section, place) => [
    ...(place === second ? [el("p", { class: "more" }, told.content.say("more"))] : []),
    sectionOf(section, place, told),
  ]);
}

/** @param {import("../hpq1/summary.js").Section} section @param {number} place @param {Told} told @returns {HTMLElement} */
function sectionOf(section, place, told) {
  const id = `section-${place}`;
  const title = section.number ? `${section.number} · ${section.title}` : section.title;
  const aside = section.aside ? [el("p", {}, section.aside)] : [];
  return el(
    "section",
    { class: "section", "aria-labelledby": id },
    el("div", { class: "heading" }, el("h3", { id }, title), ...aside),
    ...section.blocks.map((block) => blockOf(block, told)),
    ...section.notes.map((note) => el("p", { class: "note" }, note)),
  );
}

/** @param {Summary} summary @returns {HTMLElement[]} */
function foot(summary) {
  return summary.notes.length ? [el("div", { class: "foot" }, ...summary.notes.map((note) => el("p", { class: "note" }, note)))] : [];
}

/** @param {Summary} summary @param {Told} told @returns {HTMLElement[]} */
function newer({ newer: found }, { words }) {
  if (!found.length) {
    return [];
  }
  const items = found.map(({ path, value }) => el("li", {}, `${path.join(".")}: ${asText(value)}`));
  return [
    el(
      "section",
      { class: "section", "aria-labelledby": "newer-title" },
      el("div", { class: "heading" }, el("h3", { id: "newer-title" }, words.say("newer"))),
      el("p", {}, words.say("newerHow", { n: found.length })),
      el("ul", { dir: "ltr" }, ...items),
    ),
  ];
}
