/**
 * Runs every scenario in one browser and says of each how it went, a line of JSON each.
 *
 *   node run.mjs chromium|firefox|node codes.json [name …]
 *
 * With "node" only what needs no browser: the examples of the format.
 */
import { webcrypto } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import { bundled } from "../../../resources/reader/build.mjs";
import { PAGE, launched } from "./browsers.mjs";
import { everywhere, onlyInChromium } from "./scenarios.mjs";

const [name, given, ...wanted] = process.argv.slice(2);
const codes = JSON.parse(await readFile(given, "utf8"));
const all = name === "chromium" ? { ...everywhere, ...onlyInChromium } : everywhere;
const entry = fileURLToPath(new URL("vectors.js", import.meta.url));
const decoder = await bundled("", { entryPoints: [entry], globalName: "examples" });

if (name === "node") {
  globalThis.crypto ??= webcrypto;
  const examples = runInThisContext(`${decoder}; examples`);
  const { wrong } = await examples.checkAll(JSON.parse(await readFile(codes.vectors, "utf8")));
  console.log(JSON.stringify({ scenario: "examples_of_the_format", error: wrong.join("\n") }));
  process.exit();
}

const { browser, close } = await launched(name, { video: codes.video });
let page = null;
let errors = [];
try {
  for (const [scenario, run] of Object.entries(all)) {
    if (!wanted.length || wanted.includes(scenario)) {
      console.log(JSON.stringify(await tried(scenario, run)));
    }
  }
} finally {
  await close();
}
process.exit();

async function tried(scenario, run) {
  const start = Date.now();
  let error = "";
  try {
    await nothingRead();
    await run({ page, codes, browser: name, decoder, ignore: (wanted) => errors.splice(0, Infinity, ...errors.filter((one) => !wanted.test(one))) });
  } catch (caught) {
    error = caught.stack ?? String(caught);
    await page?.close();
    page = null;
  }
  return { scenario, error: [error, ...errors.splice(0)].filter(Boolean).join("\n"), ms: Date.now() - start };
}

/** The same page as before, cleared as a clinic would; a new one after something went wrong. */
async function nothingRead() {
  if (!page) {
    page = await browser.newPage();
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(PAGE);
  }
  await page.setViewport({ width: 1280, height: 900 });
  await page.$eval("#clear", (button) => button.click());
  await page.click('[data-language="en"]');
}
