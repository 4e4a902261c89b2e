/** Real browsers, without a screen and without a network, on the page as a clinic opens it. */
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = new URL("../../../", import.meta.url);
export const tools = createRequire(new URL(".node/", ROOT));
export const PAGE = new URL("resources/reader/reader.html", ROOT).href;
const puppeteer = tools("puppeteer-core");

const QUIET_CHROMIUM = [
  "--no-sandbox",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--disable-gpu",
  "--no-default-browser-check",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream",
];
const QUIET_FIREFOX = {
  "app.normandy.enabled": false,
  "app.update.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.events.testing.asyncClipboard": true,
  "media.navigator.permission.disabled": true,
  "media.navigator.streams.fake": true,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
};

/**
 * @param {"chromium" | "firefox"} name
 * @param {{video?: string}} [options] what the camera sees, in Chromium
 */
export async function launched(name, { video } = {}) {
  const profile = await mkdtemp(join(tmpdir(), "reader-"));
  const common = { headless: true, userDataDir: profile, protocolTimeout: 60_000, acceptInsecureCerts: false };
  const browser =
    name === "firefox"
      ? await puppeteer.launch({ ...common, browser: "firefox", executablePath: "/usr/bin/firefox-esr", extraPrefsFirefox: QUIET_FIREFOX })
      : await puppeteer.launch({
          ...common,
          executablePath: "/usr/bin/chromium",
          args: [...QUIET_CHROMIUM, ...(video ? [`--use-file-for-fake-video-capture=${video}`] : [])],
        });
  return {
    browser,
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
