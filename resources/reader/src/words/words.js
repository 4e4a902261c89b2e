/** Words, dates and ages in the language of the page. */
import { en } from "./en.js";
import { pl } from "./pl.js";
import { ur } from "./ur.js";

/** @type {Record<string, Record<string, string | Record<string, string>>>} */
export const TABLES = { en, pl, ur };
export const LANGUAGES = Object.keys(TABLES);
const RIGHT_TO_LEFT = new Set(["ur", "ar", "fa", "he", "ps", "sd", "ug", "yi", "ckb"]);
const [ISOLATE, POP_ISOLATE] = ["\u2068", "\u2069"];
const DAY = 24 * 60 * 60 * 1000;

/** @param {string} tag BCP 47 @returns {"rtl" | "ltr"} */
export function direction(tag) {
  return RIGHT_TO_LEFT.has(tag.split("-")[0].toLowerCase()) ? "rtl" : "ltr";
}

/** @param {readonly string[]} wanted what the browser asks for @returns {string} one of LANGUAGES */
export function bestLanguage(wanted) {
  const bases = wanted.map((tag) => tag.split("-")[0].toLowerCase());
  return bases.find((base) => LANGUAGES.includes(base)) ?? LANGUAGES[0];
}

/** Says things in one language. */
export class Words {
  /** @param {string} language one of LANGUAGES */
  constructor(language) {
    this.language = language;
    this.direction = direction(language);
    // Day before month, as in the clinics that this is for.
    this.locale = language === "en" ? "en-GB" : language;
    this.plurals = new Intl.PluralRules(language);
  }

  /**
   * @param {string} key of the tables
   * @param {Record<string, string | number>} [fields] `n`, else `of`, chooses the plural form
   * @returns {string}
   */
  say(key, fields = {}) {
    const said = TABLES[this.language][key] ?? TABLES.en[key];
    const form = typeof said === "string" ? said : this.form(said, Number(fields.n ?? fields.of));
    return form.replace(/\{(\w+)\}/gu, (_, name) => this.isolated(fields[name]));
  }

  /** @param {string} key @returns {string} the same in English */
  english(key) {
    return String(TABLES.en[key]);
  }

  /** @param {string} iso a day such as 2026-11-22 @returns {string} in words */
  date(iso) {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${iso}T00:00Z`));
  }

  /** @param {string} iso a day @param {Date} now @returns {string} such as "3 weeks ago" */
  age(iso, now) {
    const [count, unit] = span(daysBetween(iso, now));
    return new Intl.RelativeTimeFormat(this.language, { numeric: unit === "day" ? "auto" : "always" }).format(-count, unit);
  }

  /** @param {(string | number)[]} things @returns {string} */
  list(things) {
    return new Intl.ListFormat(this.language, { type: "conjunction" }).format(things.map(String));
  }

  /** @param {string} tag @returns {string} what the language is called here; the tag where it is unknown */
  languageName(tag) {
    try {
      return new Intl.DisplayNames([this.language], { type: "language" }).of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  /** @param {Record<string, string>} forms @param {number} n @returns {string} */
  form(forms, n) {
    return forms[this.plurals.select(n)] ?? forms.other;
  }

  /** @param {string | number} value @returns {string} with its own direction, where the words around it run the other way */
  isolated(value) {
    return this.direction === "rtl" ? ISOLATE + value + POP_ISOLATE : String(value);
  }
}

/** @param {string} iso @param {Date} now @returns {number} days from that day to today; below 0 where it lies ahead */
export function daysBetween(iso, now) {
  return Math.round((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.parse(`${iso}T00:00Z`)) / DAY);
}

/** @param {number} days @returns {[number, Intl.RelativeTimeFormatUnit]} in the unit that people would take */
function span(days) {
  const far = Math.abs(days);
  if (far < 14) {
    return [days, "day"];
  }
  if (far < 63) {
    return [Math.trunc(days / 7), "week"];
  }
  return far < 731 ? [Math.trunc(days / 30.44), "month"] : [Math.trunc(days / 365.25), "year"];
}
