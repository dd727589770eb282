/**
 * Reads a built site in Firefox: over http under the strict policy, in a sandboxed frame, and from
 * disk with the strict policy for files.
 *
 * `node --experimental-websocket src/test/firefox/run.mjs [SITE] [CHECKS...]`
 *
 * A file of checks exports `checks`, a list of `{name, page, places?, run}`: `run` gets
 * `{evaluate, press, place, shared}` of the opened page and throws when something is wrong.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { openTab, startFirefox } from "./bidi.mjs";
import { serve } from "./server.mjs";

const [site = "target/site", ...files] = process.argv.slice(2);
const sources = files.length > 0 ? files : [new URL("search.mjs", import.meta.url).pathname];
const checks = (await Promise.all(sources.map((file) => import(pathToFileURL(resolve(file)).href)))).flatMap((module) => module.checks);

const PLACES = ["http", "sandbox", "disk"];
const server = await serve(resolve(site));
const firefox = await startFirefox();
console.log("Firefox " + firefox.version);
let failed = 0;
for (const check of checks) {
  const shared = {};
  for (const place of check.places || PLACES) {
    const tab = await openTab(firefox);
    const { address } = server;
    const encoded = encodeURIComponent(check.page);
    const url = { http: address + check.page, sandbox: `${address}framed?sandbox=allow-scripts&page=${encoded}`, disk: pathToFileURL(resolve(site)).href + "/" + check.page }[place];
    try {
      await tab.navigate(url);
      const within = place === "sandbox" ? await tab.frame() : undefined;
      const said = await check.run({ evaluate: (expression) => tab.evaluate(expression, within), press: tab.press, place, shared });
      if (tab.faults.length > 0) throw new Error("the console says " + tab.faults.join("; "));
      console.log(`good   ${place}: ${check.name}${said ? ": " + said : ""}`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED ${place}: ${check.name}: ${error.message}`);
    }
    await tab.close();
  }
}
await firefox.close();
server.close();
process.exit(failed > 0 ? 1 : 0);
