/** What a clinic does with the page, each as a function that throws where something is wrong. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { PAGE, tools } from "./browsers.mjs";

const AXE = tools("axe-core").source;

/**
 * @typedef {object} Clinic
 * @property {import("puppeteer-core").Page} page on the reader, nothing read yet
 * @property {any} codes made by the test: texts of parts, pictures, what they say
 * @property {string} browser
 * @property {(wanted: RegExp) => void} ignore errors of the page that are meant to come
 * @property {string} decoder the page's decoder with the examples of HPQ1.md, as a script
 */

/** @type {Record<string, (clinic: Clinic) => Promise<void>>} */
export const everywhere = {
  async examples_of_the_format({ page, codes, decoder }) {
    const vectors = JSON.parse(await readFile(codes.vectors, "utf8"));
    await page.evaluate(`${decoder}; globalThis.examples = examples`);
    const { checked, wrong } = await page.evaluate((given) => globalThis.examples.checkAll(given), vectors);
    assert.deepEqual(wrong, []);
    assert.ok(checked > 100);
  },

  async pasted_in_any_order_and_shown({ page, codes }) {
    const [first, second] = codes.small.parts;
    await paste(page, second);
    assert.match(await text(page, "#status"), /1 of 2 codes read\. Still missing: 1\./u);
    assert.match(await text(page, "#cid"), new RegExp(codes.small.cid, "u"));
    await paste(page, second);
    assert.match(await text(page, "#status"), /Code 2 had been read before/u);
    await paste(page, `  ${first}\n`);
    await shown(page);
    const said = await text(page, "#summary");
    for (const words of [...codes.small.says, codes.small.cid, "3 weeks ago", "Written by the patient. Not checked by a clinician."]) {
      assert.ok(said.includes(words), `${words} is not in ${said}`);
    }
    assert.ok(said.indexOf("Alerts and allergies") < said.indexOf("Language and support"));
  },

  async pasted_with_the_keyboard({ page, codes, browser }) {
    await allowClipboard(page, browser);
    await page.evaluate((words) => navigator.clipboard.writeText(words), codes.small.parts.join("\n"));
    await page.focus("#camera-start");
    await page.keyboard.down("Control");
    await page.keyboard.press("v", { commands: ["Paste"] });
    await page.keyboard.up("Control");
    await shown(page);
  },

  async typed_into_the_box_and_read_with_the_button({ page, codes }) {
    await page.focus("#paste");
    await page.keyboard.type("nothing of ours");
    await page.click("#paste-read");
    assert.match(await text(page, "#problem"), /not a Health Passport code/u);
    assert.equal(await page.$eval("#paste", (box) => box.value), "nothing of ours");
    await page.$eval("#paste", (box, all) => (box.value = all), codes.small.parts.join(""));
    await page.click("#paste-read");
    await shown(page);
    assert.equal(await text(page, "#problem"), "");
  },

  async scanner_types_anywhere({ page, codes }) {
    const [first, second] = codes.other.parts;
    await page.focus('[data-language="pl"]');
    await page.keyboard.type(first);
    await page.keyboard.press("Enter");
    await until(page, () => /Still missing: 2/u.test(document.getElementById("status").textContent));
    assert.equal(await page.$eval("html", (html) => html.lang), "en", "the Enter of the scanner pressed a button");
    await page.focus("#paste");
    await page.keyboard.type(second);
    await page.keyboard.press("Enter");
    await shown(page);
    assert.equal(await page.$eval("#paste", (box) => box.value), "", "what the scanner typed was left in the box");
  },

  async scanner_without_enter_and_on_a_german_keyboard({ page, codes, browser }) {
    await typeWithLetters(page, codes.german[0], browser);
    await until(page, () => /Still missing: 2/u.test(document.getElementById("status").textContent));
    await typeWithLetters(page, codes.german[1], browser);
    await shown(page);
  },

  async spaces_of_a_text_code_press_no_button({ page, codes }) {
    await page.focus('[data-language="ur"]');
    await page.keyboard.type(codes.plain);
    await page.keyboard.press("Enter");
    await shown(page);
    assert.equal(await page.$eval("html", (html) => html.lang), "en");
    assert.ok((await text(page, "#summary")).includes(codes.plain));
    assert.match(await text(page, "#summary"), /Not checked by a clinician/u);
  },

  async other_bar_codes_are_refused_in_words({ page }) {
    await page.keyboard.type("5012345678900");
    await page.keyboard.press("Enter");
    await until(page, () => /not a Health Passport code/u.test(document.getElementById("problem").textContent));
  },

  async pictures_one_by_one_and_many_codes_in_one({ page, codes }) {
    await upload(page, codes.pictures.slice(0, 1));
    await until(page, () => /1 of 3 codes read/u.test(document.getElementById("status").textContent));
    await upload(page, [codes.empty_picture, codes.no_picture]);
    await until(page, () => /Picture 2 cannot be opened/u.test(document.getElementById("problem").textContent));
    await upload(page, [codes.one_picture]);
    await shown(page);
    assert.equal(await text(page, "#problem"), "");
  },

  async picture_without_a_code_says_so({ page, codes }) {
    await upload(page, [codes.empty_picture]);
    await until(page, () => /No code was found in picture 1/u.test(document.getElementById("problem").textContent));
    await upload(page, [codes.plain_picture]);
    await shown(page);
    assert.ok((await text(page, "#summary")).includes(codes.plain));
    await page.click("#clear");
    await upload(page, [codes.plain_picture, codes.one_picture]);
    await shown(page);
    assert.match(await text(page, "#summary"), /Alerts and allergies/u);
    assert.equal(await text(page, "#problem"), "");
  },

  async picture_can_be_dropped_anywhere({ page, codes }) {
    const bytes = (await readFile(codes.one_picture)).toString("base64");
    await page.evaluate((given) => {
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(atob(given), (sign) => sign.charCodeAt(0))], "codes.png", { type: "image/png" }));
      const drop = new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true });
      document.querySelector("header").dispatchEvent(drop);
      if (!drop.defaultPrevented) {
        throw new Error("the browser would open the picture in place of the page");
      }
    }, bytes);
    await shown(page);
  },

  async passcode_wrong_and_right({ page, codes }) {
    await paste(page, codes.locked.parts.join("\n"));
    await page.waitForSelector("#locked:not([hidden])");
    assert.equal(await page.evaluate(() => document.activeElement.id), "passcode");
    for (const wrong of ["7KX2M", "00000-00000"]) {
      await enterPasscode(page, wrong);
      await until(page, () => /does not open the summary/u.test(document.getElementById("problem").textContent));
    }
    await enterPasscode(page, codes.locked.typed);
    await shown(page);
    assert.equal(await page.$eval("#passcode", (field) => field.value), "");
    assert.equal(await page.$eval("#locked", (form) => form.hidden), true);
  },

  async parts_of_two_summaries_never_join({ page, codes }) {
    await paste(page, codes.small.parts[0]);
    for (const foreign of [codes.other.parts[1], codes.contradicting]) {
      await paste(page, foreign);
      assert.match(await text(page, "#problem"), /belongs to another summary\. It was not added/u);
    }
    await paste(page, codes.plain);
    assert.match(await text(page, "#problem"), /belongs to another summary/u);
    assert.match(await text(page, "#parts"), /Code 2: missing/u);
    await paste(page, codes.damaged);
    assert.match(await text(page, "#problem"), /damaged or was not read whole/u);
    await paste(page, codes.future);
    assert.match(await text(page, "#problem"), /newer version/u);
    await paste(page, codes.small.parts[1]);
    await shown(page);
    await paste(page, codes.other.parts[0]);
    assert.match(await text(page, "#problem"), /belongs to another summary/u);
    assert.ok((await text(page, "#summary")).includes(codes.small.says[0]));
  },

  async hostile_words_are_only_words({ page, codes }) {
    await page.setViewport({ width: 320, height: 800 });
    await paste(page, codes.hostile.parts.join("\n"));
    await shown(page);
    const said = await page.$eval("#summary", (article) => article.textContent);
    for (const words of codes.hostile.says) {
      assert.ok(said.includes(words), `${words} is not shown`);
    }
    assert.doesNotMatch(said, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2067]/u);
    const made = await page.evaluate(() => [document.querySelectorAll("#summary :is(script, img, a, iframe, b, style)").length, globalThis.hacked ?? null]);
    assert.deepEqual(made, [0, null]);
    await noSidewaysScrolling(page);
    assert.match(said, /Newer parts/u);
    assert.match(said, /something that only next year’s page can show/u);
  },

  async copied_for_the_record({ page, codes, browser }) {
    for (const { parts, record } of [codes.small, codes.large, codes.hostile]) {
      await paste(page, parts.join(""));
      await shown(page);
      const copied = await copiedText(page, browser);
      assert.equal(copied.replaceAll("\r", ""), record);
      for (const line of copied.trimEnd().split(/\r?\n/u)) {
        assert.ok(line.length <= 200, line);
        assert.match(line, /^\d{4}-\d{2}-\d{2} \[/u);
      }
      await page.click("#clear");
    }
    await paste(page, codes.plain.repeat(3));
    await shown(page);
    const lines = (await copiedText(page, browser)).trimEnd().split(/\r?\n/u);
    assert.ok(lines.length > 1 && lines.every((line) => line.length <= 200 && line.startsWith("2026-11-22 [patient-reported] ")), lines.join("\n"));
  },

  async cleared_and_nothing_kept({ page, codes }) {
    const before = await page.evaluate(() => history.length);
    await paste(page, codes.locked.parts.join("\n"));
    await page.waitForSelector("#locked:not([hidden])");
    await page.click("#clear");
    await paste(page, codes.small.parts.join("\n"));
    await shown(page);
    await page.click("#clear");
    const left = await page.evaluate(async () => ({
      summary: document.getElementById("summary").textContent,
      fields: [...document.querySelectorAll("input, textarea")].map(({ value }) => value).join(""),
      stored: [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length],
      address: location.hash + location.search,
      history: history.length,
    }));
    assert.deepEqual(left, { summary: "", fields: "", stored: [0, 0, "", 0], address: "", history: before });
    assert.match(await text(page, "#status"), /Nothing is left on this page/u);
    assert.ok(!(await page.content()).includes(codes.small.says[0]));
    await paste(page, codes.other.parts.join("\n"));
    await shown(page);
  },

  async no_request_can_leave({ page, codes, browser, ignore }) {
    const reached = [];
    const server = createServer((request, answer) => (reached.push(request.url), answer.setHeader("Content-Type", "text/html").end(request.url === "/" ? "<body>" : "")));
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    server.unref();
    const address = `http://127.0.0.1:${server.address().port}/`;
    const asked = [];
    const note = (request) => asked.push(request.url());
    page.on("request", note);
    await page.goto(PAGE);
    await upload(page, [codes.one_picture]);
    await shown(page);
    assert.deepEqual(asked.filter((url) => url !== PAGE && !/^(data|blob):/u.test(url)), []);
    const policies = ["connect-src", "img-src", "media-src", "style-src-elem"];
    const refused = await page.evaluate(tryToSend, address, policies);
    assert.deepEqual(policies.filter((policy) => !refused.includes(policy)), []);
    assert.deepEqual(reached, []);
    page.off("request", note);
    // The same attempts do reach it where no policy holds them back.
    await page.goto(address);
    await page.evaluate(tryToSend, address, []);
    assert.ok(["/fetch", "/img", "/link"].every((path) => reached.includes(path)), `${browser} reached ${reached}`);
    await page.goto(PAGE);
    ignore(/^Content-Security-Policy/u); // Firefox says so for each attempt
    server.close();
  },

  async in_polish_and_urdu({ page, codes }) {
    await paste(page, codes.small.parts[0]);
    await page.click('[data-language="pl"]');
    assert.match(await text(page, "#status"), /Odczytane kody: 1 z 2\. Brakuje jeszcze: 2\./u);
    await page.click('[data-language="ur"]');
    assert.equal(await page.$eval("html", (html) => `${html.lang} ${html.dir}`), "ur rtl");
    assert.match(await text(page, "#status"), /ابھی باقی/u);
    await paste(page, codes.small.parts[1]);
    await shown(page);
    assert.match(await text(page, ".banner"), /مریض کا لکھا ہوا[^]*Not checked by a clinician/u);
    assert.equal(await page.$eval("#summary .section", (section) => `${section.closest("[lang]").lang} ${section.closest("[dir]").dir}`), "en ltr");
    assert.match(await page.$eval(".own [lang=pl]", (own) => `${own.dir} ${own.textContent}`), /^ltr Uchwyty/u);
  },

  async camera_or_its_refusal({ page, codes, browser }) {
    await page.click("#camera-start");
    await page.waitForSelector("#viewer:not([hidden])");
    if (browser === "firefox") {
      await page.click("#camera-stop");
    } else {
      await shown(page);
      assert.ok((await text(page, "#summary")).includes(codes.filmed));
    }
    await until(page, () => document.getElementById("viewer").hidden && document.getElementById("video").srcObject === null);
  },

  async no_violation_of_accessibility_rules({ page, codes }) {
    const states = [
      ["start", async () => {}],
      ["error", async () => paste(page, "nothing of ours")],
      ["progress", async () => paste(page, codes.small.parts[0])],
      ["shown", async () => paste(page, codes.small.parts[1])],
      ["locked", async () => (await page.click("#clear"), paste(page, codes.locked.parts.join("\n")))],
    ];
    await page.evaluate(AXE);
    for (const [name, reach] of states) {
      await reach();
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (const language of name === "shown" ? ["en", "ur"] : ["ur"]) {
        await page.click(`[data-language="${language}"]`);
        await inEachScheme(page, async (scheme) => assert.deepEqual(await violations(page), [], `${name}, ${language}, ${scheme}`));
      }
    }
  },

  async printed_with_its_foot_on_every_page({ page, codes, browser }) {
    await paste(page, codes.large.parts.join("\n"));
    await shown(page);
    await page.pdf({ path: `${codes.printed}/${browser}.pdf`, preferCSSPageSize: browser === "chromium", format: "A4" });
  },

  async small_screen_and_large_text({ page, codes }) {
    for (const language of ["en", "pl", "ur"]) {
      await page.setViewport({ width: 320, height: 640 });
      await page.click(`[data-language="${language}"]`);
      await noSidewaysScrolling(page);
    }
    await paste(page, codes.large.parts.join("\n"));
    await shown(page);
    for (const language of ["en", "pl", "ur"]) {
      await page.click(`[data-language="${language}"]`);
      await noSidewaysScrolling(page);
    }
    await page.setViewport({ width: 640, height: 480 });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    await noSidewaysScrolling(page);
    await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  },

  async with_the_keyboard_alone({ page, codes }) {
    const reached = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => document.activeElement.id || document.activeElement.dataset.language || ""));
    }
    const wanted = ["pl", "ur", "camera-start", "pictures", "paste", "paste-read"];
    assert.deepEqual(reached.filter((id) => wanted.includes(id)).slice(0, wanted.length), wanted);
    await paste(page, codes.small.parts.join("\n"));
    await shown(page);
    assert.equal(await page.evaluate(() => document.activeElement.id), "summary");
    assert.equal(await page.$eval("#summary", (article) => article.getAttribute("aria-labelledby")), "summary-name");
    const headings = await page.$$eval("h1, h2, h3", (all) => all.filter((one) => one.checkVisibility()).map(({ tagName }) => tagName));
    assert.equal(headings.join(" ").startsWith("H1 H2 H2 H3"), true, headings.join(" "));
    const roles = await page.evaluate(() => [...document.querySelectorAll("[role=status], [role=alert], main, header, article")].length);
    assert.equal(roles, 5);
  },
};

/** @type {Record<string, (clinic: Clinic) => Promise<void>>} */
export const onlyInChromium = {
  async figures_in_forced_colours({ page, codes }) {
    await paste(page, codes.large.parts.join("\n"));
    await shown(page);
    const colours = () => page.$eval("#summary svg .line", (line) => getComputedStyle(line).stroke);
    const before = await colours();
    const client = await page.createCDPSession();
    await client.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }, { name: "prefers-color-scheme", value: "dark" }] });
    assert.notEqual(await colours(), before);
    assert.match(await page.$eval("#summary svg", (figure) => figure.getAttribute("aria-label")), /lowest/u);
  },
};

/** In the page: every way to send something; says what the policy refused, once all of these were. */
async function tryToSend(address, policies) {
  const refused = [];
  const done = new Promise((resolve) => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
      refused.push(effectiveDirective);
      if (policies.every((policy) => refused.includes(policy))) {
        resolve();
      }
    });
    setTimeout(resolve, policies.length ? 5000 : 500);
  });
  fetch(`${address}fetch`, { method: "POST", body: "words", mode: "no-cors" }).catch(() => {});
  navigator.sendBeacon(`${address}beacon`, "words");
  for (const [name, attribute] of [["img", "src"], ["video", "src"], ["link", "href"], ["script", "src"]]) {
    const element = document.createElement(name);
    element.setAttribute("rel", "stylesheet");
    try {
      element[attribute] = `${address}${name}`;
    } catch {
      continue; // where scripts are wanted as trusted types, this one never gets an address
    }
    document.body.append(element);
  }
  await done;
  return refused;
}

async function paste(page, words) {
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData("text/plain", given);
    // Firefox takes the words by themselves.
    const event = new ClipboardEvent("paste", { clipboardData: data, dataType: "text/plain", data: given, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  }, words);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
}

/** In Chromium a letter that a US keyboard has not got would be put in without a key being pressed. */
async function typeWithLetters(page, words, browser) {
  const client = browser === "chromium" ? await page.createCDPSession() : null;
  for (const run of words.match(/[ -~]+|[^ -~]/gu)) {
    if (client && run > "~") {
      await client.send("Input.dispatchKeyEvent", { type: "keyDown", key: run, text: run });
      await client.send("Input.dispatchKeyEvent", { type: "keyUp", key: run });
    } else {
      await page.keyboard.type(run);
    }
  }
}

async function upload(page, paths) {
  const input = await page.$("#pictures");
  await input.uploadFile(...paths);
}

async function enterPasscode(page, passcode) {
  await page.evaluate(() => document.getElementById("problem").replaceChildren());
  await page.$eval("#passcode", (field) => (field.value = ""));
  await page.focus("#passcode");
  await page.keyboard.type(passcode);
  await page.keyboard.press("Enter");
}

async function allowClipboard(page, browser) {
  if (browser === "chromium") {
    const client = await page.browser().target().createCDPSession();
    for (const name of ["clipboard-read", "clipboard-write"]) {
      await client.send("Browser.setPermission", { permission: { name }, setting: "granted" });
    }
  }
  await page.bringToFront();
}

async function copiedText(page, browser) {
  await allowClipboard(page, browser);
  await pressedUntilCopied(page, 5);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** A browser refuses its clipboard to a page that has lost the focus for a moment, as on a busy machine; a person presses again. */
async function pressedUntilCopied(page, tries) {
  await page.bringToFront();
  await page.click("#copy");
  try {
    await page.waitForFunction(() => /clipboard/u.test(document.getElementById("status").textContent), { timeout: 5_000, polling: 50 });
  } catch (error) {
    if (tries === 1) throw error;
    await pressedUntilCopied(page, tries - 1);
  }
}

async function inEachScheme(page, check) {
  for (const value of ["light", "dark"]) {
    if (await emulated(page, value)) {
      await check(value);
    }
  }
}

/** Firefox shows what its settings say; there only the light one is looked at. */
async function emulated(page, value) {
  try {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
    return true;
  } catch {
    return value === "light";
  }
}

async function violations(page) {
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

async function noSidewaysScrolling(page) {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const over = (node) => node.getBoundingClientRect().right > clientWidth + 1 || node.getBoundingClientRect().left < -1;
    const seen = [...document.querySelectorAll("main *")].filter((node) => over(node) && !node.closest(".hidden-input, thead"));
    return scrollWidth > clientWidth ? seen.map((node) => `${node.tagName}.${node.className}`).slice(0, 5).concat(`${scrollWidth}`) : [];
  });
  assert.deepEqual(wide, []);
}

async function shown(page) {
  await page.waitForSelector("#summary:not([hidden])", { timeout: 15_000 });
}

async function text(page, selector) {
  return page.$eval(selector, (node) => node.innerText);
}

async function until(page, condition) {
  await page.waitForFunction(condition, { timeout: 15_000, polling: 50 });
}
