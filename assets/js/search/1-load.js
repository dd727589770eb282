/**
 * Loads the index, and what reads it, when somebody first uses the search: classic scripts that
 * register data. What is inlined in the page is not loaded.
 */

/** @typedef {{root?: string, index?: string}} Places the site's top and the index, from the page */

(function (leaven) {
  "use strict";

  const OWN = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  /** So many results are shown before the others are loaded. */
  const FIRST = 2;
  /** Languages written without spaces between words; their queries need a script more. */
  const UNSPACED = /^(ja|km|ko|lo|my|th|zh)/;

  const parts = (leaven.parts = leaven.parts || {});
  /** @type {Map<string, Promise<unknown>>} */
  const loading = new Map();
  /** @type {any} */
  let open;

  /** Adds a classic script, once: the one kind that also runs from disk and in a sandboxed frame. */
  function load(/** @type {string} */ address) {
    const known = loading.get(address);
    if (known) return known;
    const made = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.async = false;
      script.onload = resolve;
      script.onerror = () => reject(new Error(address));
      document.head.append(script);
    });
    loading.set(address, made);
    made.catch(() => loading.delete(address));
    return made;
  }

  /** The index; what is inlined in the page is not loaded. */
  async function openIndex(/** @type {Places} */ places) {
    const reader = OWN && OWN.src ? new URL("reader.js", OWN.src).href : places.root + "js/reader.js";
    await Promise.all([leaven.answer || load(reader), parts.index || load(places.index || "")]);
    if (UNSPACED.test(parts.index.language) && !leaven.soften) await load(reader.replace(/[^/]*$/, "unspaced.js"));
    if (!open || open.root !== parts.index) open = leaven.open(parts.index, parts);
    return open;
  }

  /** Parts of the index by name. After a change of the site an old index finds none: it is loaded anew. */
  async function fetchParts(/** @type {Places} */ places, /** @type {string[]} */ names) {
    const index = places.index || "";
    const { version } = parts.index;
    await Promise.all(names.map((name) => load(index.replace(/[^/]*$/, name + ".js"))));
    if (names.every((name) => parts[open.key(name)])) return;
    loading.clear();
    await load(index + "?" + Object.keys(parts).length);
    await openIndex(places);
    if (parts.index.version === version) throw new Error(names.join());
  }

  /**
   * Answers a query, the first few results before the others when these must be loaded.
   * @param {Places} places @param {string} query @param {{room: number, chosen: string[]}} options
   * @param {(answer: any, isWhole?: boolean) => boolean} show tells whether the answer is still wanted
   */
  async function ask(places, query, options, show) {
    await openIndex(places);
    for (;;) {
      const answer = leaven.answer(open, query, options);
      if (answer.needs.length === 0) return void show(answer);
      const few = leaven.answer(open, query, { ...options, room: FIRST });
      if (few.needs.length === 0 && !show(few, false)) return;
      await fetchParts(places, few.needs.length > 0 ? few.needs : answer.needs);
    }
  }

  leaven.openIndex = openIndex;
  leaven.fetchParts = fetchParts;
  leaven.ask = ask;
})((/** @type {any} */ (self)).leaven || ((/** @type {any} */ (self)).leaven = {}));
