/**
 * A worker that answers queries from the index of another site, with that site's own reader of it.
 * What is in here is apart from the page, so that a broken index costs only its own answers.
 */
(function (worker) {
  "use strict";

  /** An answer reads parts of the index that are named by the answer before. */
  const MOST_TURNS = 6;

  /** @type {any} */
  let open;

  function answer(/** @type {{root: string, query: string, room: number}} */ { root, query, room }) {
    if (!open) {
      worker.importScripts(root + "js/reader.js", root + "search/index.js");
      open = worker.leaven.open(worker.leaven.parts.index, worker.leaven.parts);
    }
    for (let turn = 0; turn < MOST_TURNS; turn++) {
      const found = worker.leaven.answer(open, query, { room, chosen: [] });
      if (found.needs.length === 0) {
        const results = found.lacking ? [] : found.groups.flatMap((/** @type {any} */ group) => group.results);
        return { query, language: worker.leaven.parts.index.language, results };
      }
      worker.importScripts(...found.needs.map((/** @type {string} */ name) => root + "search/" + name + ".js"));
    }
    throw new Error("an index that is not whole");
  }

  worker.onmessage = (/** @type {MessageEvent} */ { data }) => {
    try {
      worker.postMessage(answer(data));
    } catch (error) {
      worker.postMessage({ query: data.query, error: String(error) });
    }
  };
})(/** @type {any} */ (self));
