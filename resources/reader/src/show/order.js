/** Sections in the order of a record, whatever order the person chose for the page: the program's own lists. */

const FIRST = ["medicines", "exercise-medicines", "conditions"];

/** Audience to the names of its sections. */
export const ORDER = {
  gp: "alerts three-things changed impact goals medicines tried asks agreed seen team conditions mood story home-safety",
  ae: "alerts please-do usual-today hospital-helps medicines conditions team discharge goals flare-plan seen three-things changed impact tried agreed mood story home-safety",
  "pain-clinic": "alerts question pain-lines measures tried-change medicines burdens hopes agreed changed flare-plan seen conditions team mood story home-safety",
  physio: "alerts goals activity-now body-map flare-pattern baselines what-helped flare-plan exercise-medicines agreed three-things asks medicines seen changed impact tried conditions team please-do mood story home-safety",
  ot: "alerts daily-musts roles aids energy-sleep goals next-step flare-plan agreed three-things asks baselines medicines seen changed impact tried conditions team please-do mood story home-safety",
  "social-prescriber": "alerts matters people confidence needs interests groups agreed three-things asks goals next-step aids reach seen changed impact tried conditions team please-do mood story home-safety",
  other: "alerts matters please-do goals agreed three-things asks daily-musts roles aids people interests needs flare-plan next-step activity-now baselines energy-sleep reach medicines seen changed impact tried conditions team mood story home-safety",
  wallet: "alerts medicine-list contacts",
  "self-referral": "alerts ask-for tried reach goals conditions medicines",
  "flare-plan": "signs flare-usual flare-starting flare-help flare-after",
  "agreed-slip": "last-agreed agreed-lines",
};

/**
 * @template {{name: string}} T
 * @param {T[]} sections
 * @param {string} audience
 * @returns {T[]} those that nobody has a place for come last, as they came
 */
export function inRecordOrder(sections, audience) {
  const order = [...FIRST, ...(Object.hasOwn(ORDER, audience) ? ORDER[audience].split(" ") : [])];
  const place = ({ name }) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...sections].sort((one, other) => place(one) - place(other));
}
