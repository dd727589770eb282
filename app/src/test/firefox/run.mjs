/**
 * Reads a built site in Firefox: over http under the strict policy, in a sandboxed frame, and from
 * disk with the strict policy for files.
 *
 * `node --experimental-websocket app/src/test/firefox/run.mjs [SITE] [CHECKS...]`
 *
 * A file of checks exports `checks`, a list of `{name, page, places?, preferences?, files?, run}`: `run`
 * gets `{evaluate, press, place, shared}` of the opened page and throws when something is wrong. In the
 * place `host` the page is one of someone else's: `files` makes it, from the address of the site and that
 * of the same site that lets others fetch; `run` also gets `url`, `navigate`, `frames` and `resize`.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { openTab, startFirefox } from "./bidi.mjs";
import { serve, serveHost } from "./server.mjs";

const [site = "target/site", ...files] = process.argv.slice(2);
const sources = files.length > 0 ? files : [new URL("search.mjs", import.meta.url).pathname];
const checks = (await Promise.all(sources.map((file) => import(pathToFileURL(resolve(file)).href)))).flatMap((module) => module.checks);

const PLACES = ["http", "sandbox", "disk"];
const server = await serve(resolve(site));
const open = await serve(resolve(site), { "access-control-allow-origin": "*" });
const host = await serveHost(server.address + " " + open.address);
const browsers = new Map();

/** One browser for all checks with the same preferences. */
async function browser(preferences = {}) {
  const key = JSON.stringify(preferences);
  if (!browsers.has(key)) browsers.set(key, await startFirefox(preferences));
  return browsers.get(key);
}

console.log("Firefox " + (await browser()).version);
let failed = 0;
for (const check of checks) {
  const shared = {};
  for (const [name, content] of Object.entries(check.files?.(server.address, open.address) || {})) host.put(name, content);
  for (const place of check.places || PLACES) {
    const tab = await openTab(await browser(check.preferences));
    const { address } = server;
    const encoded = encodeURIComponent(check.page);
    const url = {
      http: address + check.page,
      sandbox: `${address}framed?sandbox=allow-scripts&page=${encoded}`,
      disk: pathToFileURL(resolve(site)).href + "/" + check.page,
      host: host.address + check.page,
    }[place];
    try {
      await tab.navigate(url);
      const within = place === "sandbox" ? (await tab.frames())[0].context : undefined;
      const evaluate = (expression, context = within) => tab.evaluate(expression, context);
      const said = await check.run({ evaluate, press: tab.press, frames: tab.frames, resize: tab.resize, navigate: tab.navigate, url, place, shared });
      if (tab.faults.length > 0) throw new Error("the console says " + tab.faults.join("; "));
      console.log(`good   ${place}: ${check.name}${said ? ": " + said : ""}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED ${place}: ${check.name}: ${error.message.slice(0, 600)}`);
    }
    await tab.close();
  }
}
for (const firefox of browsers.values()) await firefox.close();
for (const each of [server, open, host]) each.close();
process.exit(failed > 0 ? 1 : 0);
