/**
 * In a page for frames: tells the page around it how high the content is, once that page has asked,
 * and takes theme and tokens from it. If that page asks for events, and has an origin, it is also told
 * what is shown, searched and opened. Says nothing to anyone else, and does nothing without a frame.
 */
(function () {
  "use strict";

  const root = document.documentElement;
  if (parent === self) {
    delete root.dataset.theme;
    return;
  }

  const USUAL = /[?&]theme=dark\b/.test(location.search) ? "dark" : "light";
  root.dataset.theme = USUAL;
  const TOKENS = ["accent", "accent-wash", "link", "ink", "soft", "paper", "card", "line", "edge", "face", "head", "round", "pad"];
  const LONGEST = 200;
  const LATE_MS = 150;
  const PAUSE_MS = 250;
  const TYPED_MS = 800;
  let origin = "";
  let most = Infinity;
  let told = -1;
  let late = 0;
  /** @type {any} */
  let order;

  function tell() {
    const height = Math.ceil(root.getBoundingClientRect().height);
    root.toggleAttribute("data-fits", height <= most);
    if (height === told) return;
    told = height;
    parent.postMessage({ leaven: 1, height }, origin);
  }

  /** Once more when all has settled, and when each face is there: a frame out of sight is told of neither. */
  function tellLate() {
    tell();
    document.fonts?.forEach((face) => face.status === "loading" && face.loaded.then(tell, () => undefined));
  }

  /** What the page around is told next, by the name of the event; only the last of each. @type {Map<string, object>} */
  const events = new Map();
  const asked = { isTold: false, withQueries: false };
  let isListening = false;
  let pausing = 0;
  let state = "";

  function flush() {
    pausing = 0;
    if (events.size === 0) return;
    for (const [event, more] of events) parent.postMessage({ leaven: 1, event, ...more }, origin);
    events.clear();
    pausing = setTimeout(flush, PAUSE_MS);
  }

  /** Notes an event; nothing is told to a page without an origin. */
  function note(/** @type {string} */ event, /** @type {object} */ more) {
    if (!asked.isTold || origin === "*") return;
    events.set(event, more);
    if (!pausing) flush();
  }

  /** What stands behind the path of the address, to come back to; without the reader's words, unless asked for. */
  function noteState() {
    const [search, hash] = [location.search, location.hash].map((part) => {
      const words = new URLSearchParams(part.slice(1));
      words.delete("theme");
      if (!asked.withQueries) words.delete("q");
      const isList = /[?#][^=]*=/.test(part);
      return isList ? (String(words) && part[0] + words) : part.slice(0, LONGEST);
    });
    if (state === search + hash) return;
    state = search + hash;
    note("state", { state });
  }

  function noteVerdict(/** @type {Element | null} */ place) {
    const entry = place && place.closest("[data-entry]");
    const topic = place && place.closest("[data-topic]");
    if (entry instanceof HTMLElement) note("verdict", { entry: entry.dataset.entry, ...(topic instanceof HTMLElement ? { topic: topic.dataset.topic } : {}) });
  }

  /** Begins to listen, once. */
  function listen() {
    isListening = true;
    const top = new URL("embed/", new URL(document.body.dataset.root || ".", location.href)).href;
    note("page", { page: location.href.slice(top.length).replace(/\.html([?#].*)?$/, ""), title: document.title });
    noteState();
    document.addEventListener("click", ({ target, isTrusted }) => {
      if (!(target instanceof Element && target.closest("a[href]"))) return;
      noteVerdict(target);
      if (!isTrusted) return;
      clearTimeout(pausing);
      flush(); // a page that is left may not be heard any more
    });
    document.addEventListener("toggle", ({ target }) => target instanceof HTMLDetailsElement && target.open && noteVerdict(target), true);
    addEventListener("pagehide", flush);
    for (const kind of ["change", "click", "hashchange"]) addEventListener(kind, () => setTimeout(noteState, PAUSE_MS));
    for (const box of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-search]"))) {
      let waiting = 0;
      /** A query counts when the reader has stopped typing it. */
      const answered = () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          const query = (box.dataset.answered || "").trim().slice(0, LONGEST);
          noteState();
          if (!query || !box.dataset.found) return;
          note(box.dataset.found === "0" ? "none" : "search", { results: Number(box.dataset.found), ...(asked.withQueries ? { query } : {}) });
        }, TYPED_MS);
      };
      new MutationObserver(answered).observe(box, { attributeFilter: ["data-answered"] });
    }
  }

  /** Sets a property from outside, or takes it back. */
  function set(/** @type {string} */ name, /** @type {unknown} */ value) {
    const isFit = typeof value === "string" && value !== "" && value.length <= LONGEST && !/url\(|[;{}]/i.test(value);
    if (isFit) root.style.setProperty(name, /** @type {string} */ (value));
    else root.style.removeProperty(name);
  }

  /** Pages that are there for frames, too, open in the frame. */
  function stayInside(/** @type {MouseEvent} */ event) {
    const link = /** @type {Element} */ (event.target).closest("a[href]");
    if (!(link instanceof HTMLAnchorElement)) return;
    const top = new URL(document.body.dataset.root || ".", location.href).href;
    const path = link.href.startsWith(top) ? link.href.slice(top.length) : "";
    const isThere = (document.body.dataset.framed || "").split(" ").some((start) => path.startsWith(start));
    if (!isThere || path.includes("/index.html")) return;
    link.href = top + "embed/" + path;
    link.target = "_self";
  }

  /** Does what was asked last; of many orders at once only that one. */
  function heed() {
    const { from, data } = order;
    order = undefined;
    origin = from === "null" ? "*" : from;
    most = Number.isFinite(data.most) ? data.most : Infinity;
    root.dataset.theme = data.theme === "light" || data.theme === "dark" ? data.theme : USUAL;
    for (const token of TOKENS) set("--" + token, data.tokens?.[token]);
    set("font-size", data.tokens?.size);
    asked.withQueries = data.events === "queries";
    asked.isTold = Boolean(data.events);
    if (asked.isTold && !isListening) listen();
    document.removeEventListener("click", stayInside, true);
    if (data.stay === true) document.addEventListener("click", stayInside, true);
    told = -1;
    tell();
    clearTimeout(late);
    late = setTimeout(tellLate, LATE_MS);
  }

  new ResizeObserver(() => origin && tell()).observe(root);
  addEventListener("message", ({ source, origin: from, data }) => {
    if (source !== parent || !data || data.leaven !== 1 || typeof data.tokens !== "object") return;
    if (!order) setTimeout(heed);
    order = { from, data };
  });
})();
