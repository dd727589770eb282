/**
 * Measures Pagefind on the same entries, each written as a plain page: bytes to the first two
 * results with their excerpts, and what it finds:
 * `node pagefind.mjs NUMBER EMPTY_FOLDER FOLDER_WITH_node_modules`.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { entries, queries } from "./corpus.mjs";

const [number, folder, modules = "."] = process.argv.slice(2);
const all = entries(Number(number));
const asked = queries(all, Number(process.env.EACH || 400));
mkdirSync(join(folder, "site"), { recursive: true });
for (const { id, name, summary, reasons, steps, facets } of all) {
  const text = [summary, ...Object.values(reasons), ...steps, ...Object.values(facets)].map((line) => `<p>${line}</p>`).join("");
  writeFileSync(join(folder, "site", id + ".html"), `<!doctype html><html lang="en"><title>${name}</title><body><main data-pagefind-body><h1>${name}</h1>${text}</main></body></html>`);
}
execFileSync(join(resolve(modules), "node_modules/.bin/pagefind"), ["--site", join(folder, "site")], { stdio: "inherit" });

let loaded = 0;
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
  const bytes = readFileSync(join(folder, "site", path));
  loaded += /\.(js|json)$/.test(path) ? gzipSync(bytes, { level: 9 }).length : bytes.length;
  response.writeHead(200, { "access-control-allow-origin": "*", "content-type": path.endsWith(".js") ? "text/javascript" : "application/octet-stream" });
  response.end(bytes);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const origin = `http://127.0.0.1:${server.address().port}`;
const { fetch } = globalThis;
globalThis.fetch = (address, options) => fetch(new URL(address, origin), options);
globalThis.window = globalThis;
globalThis.location = new URL(origin + "/index.html");
globalThis.document = { currentScript: null, querySelector: () => ({ getAttribute: () => "en" }) };
const script = join(folder, "site/pagefind/pagefind.js");
const copy = join(folder, "site/pagefind/pagefind-node.mjs");
writeFileSync(copy, readFileSync(script));
let opened = 0;
async function open() {
  loaded = gzipSync(readFileSync(script), { level: 9 }).length;
  const pagefind = await import(`${pathToFileURL(resolve(copy))}?${(opened += 1)}`);
  await pagefind.options({ basePath: origin + "/pagefind/", baseUrl: "/", noWorker: true });
  await pagefind.init();
  return pagefind;
}

const quantile = (list, part) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) * part)];
const id = ({ url }) => url.replace(/^.*\/|\.html$/g, "");
console.log(`Pagefind, ${number} entries`);
for (const [kind, list] of Object.entries(asked)) {
  const sizes = [];
  for (const { query } of list.slice(0, 25)) {
    const pagefind = await open();
    const { results } = await pagefind.search(query);
    await Promise.all(results.slice(0, 2).map((result) => result.data()));
    sizes.push(loaded / 1000);
  }
  const pagefind = await open();
  let found = 0;
  const times = [];
  for (const { query, id: meant } of list) {
    await pagefind.search(query);
    const start = performance.now();
    const { results } = await pagefind.search(query);
    const first = await Promise.all(results.slice(0, 5).map((result) => result.data()));
    times.push(performance.now() - start);
    if (first.some((one) => id(one) === meant)) found += 1;
  }
  console.log(`  ${kind}: kB ${quantile(sizes, 0.5).toFixed(1)} (p95 ${quantile(sizes, 0.95).toFixed(1)}), right in the first five ${((100 * found) / list.length).toFixed(1)} %, warm p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`);
}
server.close();
process.exit(0);
