/**
 * Facts: what a line says, as data for programs. The page shows the words; here it is only checked that the facts
 * are what they should be, so that every reader refuses the same codes.
 */
import { damaged } from "./errors.js";

/** Each letter is a field: text, day, flag, number, list of texts; a capital one must be there. */
const FACTS = new Map([
  [20, "Tttd"], // allergy
  [21, "Ttt"], // alert
  [22, "tft"], // condition
  [23, "Tttttttttttt"], // medicine
  [24, "Ttttftttt"], // treatment
  [25, "Tttnntd"], // goal
  [26, "TTDDntnn"], // observation
  [27, "TDl"], // questionnaire
  [28, "TTtd"], // plan
  [29, "TTttt"], // contact
]);
const PERSON = ["legalName", "preferredName", "birthDate", "nhsNumber", "phone", "languages", "interpreter", "interpreterLanguage"];
const PERSON_KINDS = "ttdttltt";

/** @typedef {import("./fields.js").Fields} Fields */

/** @param {number} type of an item @returns {boolean} */
export function isFact(type) {
  return FACTS.has(type);
}

/** @param {number} type @param {Fields} fields @throws {Hpq1Error} "damaged" */
export function checkFact(type, fields) {
  [...FACTS.get(type)].forEach((kind, place) => {
    if (kind !== kind.toLowerCase() && !fields.has(place + 1)) {
      damaged("a fact without what it is about");
    }
    field(fields, place + 1, kind.toLowerCase());
  });
}

/**
 * @param {Fields} fields
 * @returns {Record<string, any>} only what is there
 */
export function readPerson(fields) {
  const read = PERSON.map((name, key) => [name, field(fields, key, PERSON_KINDS[key]), fields.has(key)]);
  return Object.fromEntries(read.filter(([, , there]) => there));
}

/** @param {Fields} fields @param {number} key @param {string} kind */
function field(fields, key, kind) {
  switch (kind) {
    case "t":
      return fields.text(key);
    case "d":
      return fields.day(key);
    case "f":
      return fields.flag(key);
    case "n":
      return fields.number(key);
    default:
      return fields.texts(key);
  }
}
