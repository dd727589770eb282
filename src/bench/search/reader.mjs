/** The reader of a built site without a browser, and what it loads. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";

export function openSite(site) {
  const context = { loaded: 0 };
  context.self = context;
  createContext(context);
  const sizes = new Map();
  const run = (path) => {
    const text = readFileSync(join(site, path), "utf8");
    if (!sizes.has(path)) sizes.set(path, gzipSync(text, { level: 9 }).length);
    context.loaded += sizes.get(path);
    runInContext(text, context);
  };
  context.loaded += gzipSync(readFileSync(join(site, "js/search.js")), { level: 9 }).length;
  run("js/reader.js");
  run("search/index.js");
  const { leaven } = context;
  const first = context.loaded;
  let open = leaven.open(leaven.parts.index, leaven.parts);
  return {
    /** As in a new tab. */
    reset() {
      context.loaded = first;
      for (const name of Object.keys(leaven.parts)) if (name !== "index" && sizes.has("search/" + name.split("/")[1] + ".js")) delete leaven.parts[name];
      open = leaven.open(leaven.parts.index, leaven.parts);
    },
    loaded: () => context.loaded,
    first,
    ask(query, room = 5, chosen = []) {
      for (let rounds = 0; rounds < 12; rounds++) {
        const answer = leaven.answer(open, query, { room, chosen });
        if (answer.needs.length === 0) return answer;
        answer.needs.forEach((name) => run(`search/${name}.js`));
      }
      throw new Error("no end of parts for " + query);
    },
  };
}

/** Ids of an answer, best first. */
export const ids = (answer) => answer.groups.flatMap(({ results }) => results).map(({ id }) => id);
