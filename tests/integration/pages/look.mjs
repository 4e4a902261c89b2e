/**
 * Looks at pages of the summary in a real browser and says of each what is wrong, a line of JSON each.
 *
 *   node look.mjs FILE.html …
 */
import { pathToFileURL } from "node:url";
import { launched, tools } from "../reader/browsers.mjs";

const AXE = tools("axe-core").source;
const WIDTHS = [320, 700, 1280];

const { browser, close } = await launched("chromium");
try {
  for (const file of process.argv.slice(2)) console.log(JSON.stringify({ file, ...(await looked(pathToFileURL(file).href)) }));
} finally {
  await close();
}
process.exit();

async function looked(url) {
  const page = await browser.newPage();
  const wrong = [];
  page.on("console", (message) => wrong.push(message.text()));
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("request", (request) => request.url() !== url && wrong.push(`asked for ${request.url()}`));
  await page.goto(url);
  const sideways = [];
  for (const width of WIDTHS) {
    await page.setViewport({ width, height: 800 });
    sideways.push(...(await page.evaluate(tooWide, width)));
  }
  const styled = await page.evaluate(() => getComputedStyle(document.querySelector("ul,ol")).listStyleType === "none");
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  await page.close();
  return { wrong, sideways, styled, violations: await violations(url), pdf: Buffer.from(pdf).toString("base64") };
}

/** Its policy lets no script in, not even that of the checker: for the check alone it is put aside. */
async function violations(url) {
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.goto(url);
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  await page.close();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

function tooWide(width) {
  const { scrollWidth, clientWidth } = document.documentElement;
  const over = (node) => node.getBoundingClientRect().right > clientWidth + 1 || node.getBoundingClientRect().left < -1;
  const seen = [...document.querySelectorAll("main *")].filter((node) => over(node) && !node.closest("thead, .unseen"));
  return scrollWidth > clientWidth + 1 ? [`${width}: ${scrollWidth} ${seen.slice(0, 5).map((node) => `${node.tagName}.${node.className}`)}`] : [];
}
