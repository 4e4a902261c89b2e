/**
 * Puts the page together: script, style and decoder in one file that opens without a network.
 *
 *   node resources/reader/build.mjs [where to write]
 *
 * The same sources give the same bytes. The policy in the page names its script and its style by their hashes, so that
 * nothing else in it can run.
 */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const HERE = new URL("./", import.meta.url);
const { build } = createRequire(new URL("../../.node/", HERE))("esbuild");
/** Where the decoder would fetch its second half from: it is handed in, so no address need stand in the page. */
const ADDRESS = /`https:[^`]+`/gu;

const withoutAddress = {
  name: "without-address",
  setup(plugins) {
    plugins.onLoad({ filter: /zxing-wasm.share\.js$/ }, async ({ path }) => {
      const contents = await readFile(path, "utf8");
      if (contents.match(ADDRESS)?.length !== 1) {
        throw new Error("The decoder has another address than the one that was known.");
      }
      return { contents: contents.replace(ADDRESS, '""') };
    });
  },
};

/**
 * @param {string} entry below src/
 * @param {import("esbuild").BuildOptions} [options]
 * @returns {Promise<string>} one script or style
 */
export async function bundled(entry, options = {}) {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(HERE),
    entryPoints: [`src/${entry}`],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    format: "iife",
    target: ["chrome109", "firefox115", "safari16.4"],
    loader: { ".wasm": "binary", ".txt": "text" },
    legalComments: "none",
    plugins: [withoutAddress],
    ...options,
  });
  return outputFiles[0].text.trim();
}

/** @returns {Promise<string>} the whole page */
export async function page() {
  const script = await bundled("main.js");
  const style = await bundled("style.css", { format: undefined, plugins: [] });
  const fields = { licences: await licences(), policy: policy(script, style), style, script };
  const template = await source("src/page.html");
  return template.replace(/\{(licences|policy|style|script)\}/gu, (_, name) => fields[name]);
}

/** @param {string} script @param {string} style @returns {string} nothing but these two, and no connection anywhere */
function policy(script, style) {
  return [
    "default-src 'none'",
    `script-src '${hash(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hash(style)}'`,
    "img-src blob: data:",
    "media-src blob: mediastream:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** @param {string} text @returns {string} as a policy names it */
function hash(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** @returns {Promise<string>} of what is in the page beside our own code */
async function licences() {
  const texts = await Promise.all(["LICENSE", "LICENSE-zxing-cpp"].map((name) => source(`vendor/zxing-wasm/${name}`)));
  return texts.join("\n").replaceAll("--", "- -");
}

/** @param {string} path below this folder @returns {Promise<string>} */
function source(path) {
  return readFile(new URL(path, HERE), "utf8");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(process.argv[2] ?? new URL("reader.html", HERE), await page());
}
