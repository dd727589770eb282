/**
 * Measures a built site's search against MiniSearch on the same entries:
 * `node run.mjs NUMBER SITE [FOLDER WITH node_modules]`; without the folder, this search alone. Build
 * the site from what write.mjs wrote.
 */
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { entries, queries } from "./corpus.mjs";
import { ids, openSite } from "./reader.mjs";

const [number, site, modules] = process.argv.slice(2);
const all = entries(Number(number));
const asked = queries(all);
const share = (found, of) => ((100 * found) / of).toFixed(1) + " %";
const quantile = (list, part) => [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) * part)];

function relevance(ask) {
  return Object.entries(asked).map(([kind, list]) => {
    const missed = list.filter(({ query, id }) => !ask(query).slice(0, 5).includes(id));
    return `${kind} ${share(list.length - missed.length, list.length)}${process.env.SHOW ? " " + missed.slice(0, 8).map(({ query, id }) => query + " (" + all.find((e) => e.id === id).name + ")").join(", ") : ""}`;
  });
}

/** By the clock, and of the processor: on a busy machine the clock counts the others' work, too. */
function latency(ask) {
  const list = Object.values(asked).flat();
  list.forEach(({ query }) => ask(query));
  const times = list.map(({ query }) => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    ask(query);
    const { user, system } = process.cpuUsage(before);
    return [performance.now() - start, (user + system) / 1000];
  });
  const said = (at) => [0.5, 0.95].map((part) => `p${100 * part} ${quantile(times.map((each) => each[at]), part).toFixed(2)} ms`).join(", ");
  return `${said(0)}; of the processor ${said(1)}`;
}

const own = openSite(site);
const bytes = Object.entries(asked).map(([kind, list]) => {
  const sizes = list.map(({ query }) => {
    own.reset();
    own.ask(query, 2);
    return own.loaded() / 1000;
  });
  return `${kind} ${quantile(sizes, 0.5).toFixed(1)} (p95 ${quantile(sizes, 0.95).toFixed(1)})`;
});
console.log(`Leaven, ${number} entries`);
console.log(`  kB to the first two results, reader included (${(own.first / 1000).toFixed(1)} before the query): ${bytes.join(", ")}`);
console.log(`  right in the first five: ${relevance((query) => ids(own.ask(query))).join(", ")}`);
console.log(`  warm: ${latency((query) => own.ask(query))}`);

if (modules) measureMiniSearch();

function measureMiniSearch() {
  const MiniSearch = createRequire(join(resolve(modules), "x.js"))("minisearch");
  const mini = new MiniSearch({ fields: ["name", "text"], storeFields: ["name"], searchOptions: { boost: { name: 4 }, prefix: true, fuzzy: 0.2 } });
  mini.addAll(all.map((entry) => ({ id: entry.id, name: entry.name, text: [entry.summary, ...Object.values(entry.reasons), ...entry.steps, ...Object.values(entry.facets)].join(" ") })));
  const text = JSON.stringify(mini);
  const start = performance.now();
  MiniSearch.loadJSON(text, { fields: ["name", "text"] });
  console.log(`MiniSearch, ${number} entries`);
  console.log(`  kB of index without excerpts: ${(gzipSync(text).length / 1000).toFixed(1)}, ${(performance.now() - start).toFixed(0)} ms to load`);
  console.log(`  right in the first five: ${relevance((query) => mini.search(query).slice(0, 5).map(({ id }) => id)).join(", ")}`);
  console.log(`  warm: ${latency((query) => mini.search(query))}`);
}
