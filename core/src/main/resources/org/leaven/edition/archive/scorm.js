/**
 * Connects the site in the frame with a learning system (SCORM 1.2): goes to the page of the last
 * session, notes the place, and reports completion by the rule of the frame. Without a learning
 * system, or while it fails, the site works all the same, and this device keeps the state.
 */
(function () {
  "use strict";

  const MOST_OF_PLACE = 255;
  const MOST_WINDOWS = 100;
  const MOST_FAILURES = 30;
  const MOST_OF_TICK_MS = 10_000;
  const SAVE_EVERY_S = 30;
  const LOCATION = "cmi.core.lesson_location";
  const STATUS = "cmi.core.lesson_status";
  const DATA = "cmi.suspend_data";

  const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
  const { rule = "none", site = "", languages = "", pages = "" } = frame.dataset;
  const [kind, amount] = rule.split(":");
  const wanted = pages.split(" ").filter(Boolean);
  const top = new URL("site/", document.baseURI).href;
  const key = "leaven." + site + ".scorm";

  /** What this session has seen; places and pages are addresses relative to the site. */
  const now = { place: "", pages: /** @type {Set<string>} */ (new Set()), seconds: 0, hasRoutine: false };
  /** What earlier sessions have seen, from the learning system, or without one from this device. */
  let earlier = { pages: /** @type {string[]} */ ([]), seconds: 0 };
  /** Where this session begins. */
  let begun = "index.html";

  /** @type {any} */
  let api;
  /** @type {"searching" | "open" | "finished"} */
  let state = "searching";
  let failures = 0;
  /** Whether the status is the learning system's own matter. */
  let isLeftAlone = false;
  /** @type {Map<string, string>} what the learning system has; only what was read may be overwritten */
  const stored = new Map();
  let isCommitted = true;
  const started = performance.now();

  /** The API in this window, those around it, those that opened them, and theirs. */
  function find() {
    /** @type {any[]} */
    const windows = [window];
    for (let at = 0; at < windows.length && at < MOST_WINDOWS; at += 1) {
      const each = windows[at];
      try {
        if (each.API && each.API.LMSInitialize) return each.API;
      } catch (refused) {
        // a window of another host; one around it may be of this one
      }
      for (const next of ["parent", "opener"]) {
        try {
          const other = each[next];
          if (other && !other.closed && !windows.includes(other)) windows.push(other);
        } catch (gone) {
          // a window that was closed
        }
      }
    }
    return undefined;
  }

  /** The answer of a function of the learning system; none where it breaks. */
  function call(/** @type {string} */ name, /** @type {string[]} */ ...values) {
    try {
      return String(api["LMS" + name](...values) ?? "");
    } catch (failed) {
      return undefined;
    }
  }

  const does = (/** @type {string} */ name, /** @type {string[]} */ ...values) => call(name, ...values) === "true";

  /** Whether a value is known; reads it if need be. Empty is a value only where no error goes with it. */
  function isRead(/** @type {string} */ name) {
    if (stored.has(name)) return true;
    const value = call("GetValue", name);
    if (value === undefined || (!value && call("GetLastError") !== "0")) return false;
    stored.set(name, value);
    if (name === DATA) earlier = parsed(value);
    return true;
  }

  function put(/** @type {string} */ name, /** @type {string} */ value) {
    if (stored.get(name) === value || !does("SetValue", name, value)) return;
    stored.set(name, value);
    isCommitted = false;
  }

  /** What an earlier session has written; anything else is nothing. */
  function parsed(/** @type {string} */ text) {
    try {
      const { pages: seen, seconds } = JSON.parse(text);
      return { pages: Array.isArray(seen) ? seen.map(String) : [], seconds: Number(seconds) || 0 };
    } catch (other) {
      return { pages: [], seconds: 0 };
    }
  }

  const seconds = () => earlier.seconds + now.seconds;
  const seen = () => [...new Set([...earlier.pages, ...now.pages])];

  function isComplete() {
    if (kind === "pages") return seen().length >= Number(amount);
    if (kind === "topic") return wanted.every((page) => seen().includes(page));
    if (kind === "minutes") return seconds() >= Number(amount) * 60;
    return kind === "routine" && now.hasRoutine;
  }

  /** The state as text, with no more pages than the rule needs. */
  function data() {
    const most = kind === "pages" ? Number(amount) : wanted.length;
    return JSON.stringify({ pages: seen().slice(0, most), seconds: kind === "minutes" ? Math.floor(seconds()) : 0 });
  }

  /** The place, as exact as it can be stored. */
  function place() {
    const exact = [now.place, now.place.replace(/\?[^#]*/, ""), now.place.replace(/[?#].*/, "")];
    return exact.find((each) => each.length <= MOST_OF_PLACE) || "";
  }

  function go(/** @type {string} */ to) {
    begun = to && new URL(to, top).href.startsWith(top) ? to : "index.html";
    const address = new URL(begun, top).href;
    try {
      /** @type {Window} */ (frame.contentWindow).location.replace(address);
    } catch (refused) {
      frame.src = address;
    }
  }

  /** Looks at what the frame shows; whether that is a page of the site. Pages of other hosts, and any from a disk, cannot be seen. */
  function look() {
    /** @type {any} */
    const shown = frame.contentWindow;
    try {
      const address = shown.location.href;
      const main = shown.document.querySelector("main[data-page]");
      if (!address.startsWith(top) || !main || shown.document.readyState === "loading") return false;
      now.place = address.slice(top.length);
      const path = now.place.replace(/[?#].*/, "") || "index.html";
      const language = languages.split(" ").find((each) => each && path.startsWith(each)) || "";
      const page = path.slice(language.length);
      if (main.dataset.page !== "notfound" && (kind === "pages" || wanted.includes(page))) now.pages.add(page);
      now.hasRoutine = (shown.leaven?.routine?.get() || []).length > 0;
      return true;
    } catch (refused) {
      return false;
    }
  }

  /** Where no learning system is, this device keeps the state, if it may. */
  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify({ place: place(), data: data() }));
    } catch (refused) {
      // nothing is kept
    }
  }

  function kept() {
    try {
      return JSON.parse(localStorage.getItem(key) || "{}");
    } catch (refused) {
      return {};
    }
  }

  function save() {
    if (state === "searching") return keep();
    if (isRead(LOCATION) && place()) put(LOCATION, place());
    if (isRead(DATA)) put(DATA, data());
    const isDone = /^(completed|passed)$/.test(stored.get(STATUS) || "");
    if (isComplete() && !isLeftAlone && !isDone) put(STATUS, "completed");
    if (!isCommitted) isCommitted = does("Commit", "");
  }

  /** Begins with the learning system, if there is one by now, and takes its state. */
  function connect() {
    api = failures < MOST_FAILURES ? find() : undefined;
    if (!api) return false;
    if (!does("Initialize", "")) {
      failures += 1;
      return false;
    }
    state = "open";
    earlier = parsed("");
    const mode = call("GetValue", "cmi.core.lesson_mode");
    isLeftAlone = kind === "none" || mode === "browse" || mode === "review";
    if (isRead(STATUS) && stored.get(STATUS) === "not attempted" && !isLeftAlone) put(STATUS, "incomplete");
    isRead(DATA);
    return isRead(LOCATION);
  }

  /** Time as the standard writes it, hours first. */
  function clock(/** @type {number} */ whole) {
    const two = (/** @type {number} */ number) => String(Math.floor(number)).padStart(2, "0");
    return two(whole / 3600) + ":" + two((whole / 60) % 60) + ":" + two(whole % 60);
  }

  function leave() {
    if (state === "finished") return;
    look();
    if (state === "open") {
      put("cmi.core.session_time", clock((performance.now() - started) / 1000));
      put("cmi.core.exit", "suspend");
    }
    save();
    if (state === "open") call("Finish", "");
    state = "finished";
  }

  let last = started;
  let wasComplete = false;
  let ticks = 0;

  /** Each second: only time in which the page can be seen counts. */
  function tick() {
    const time = performance.now();
    if (!document.hidden) now.seconds += Math.min(time - last, MOST_OF_TICK_MS) / 1000;
    last = time;
    ticks += 1;
    if (state === "finished") return;
    if (state === "searching" && connect() && now.place === begun && stored.get(LOCATION)) go(stored.get(LOCATION) || "");
    look();
    if (isComplete() === wasComplete && ticks % SAVE_EVERY_S !== 0) return;
    wasComplete = isComplete();
    save();
  }

  frame.addEventListener("load", () => {
    if (state === "finished") return;
    const isKnown = look();
    // a page of the last session that a new version of the site does not have
    if (!isKnown && !now.place && begun !== "index.html") return go("");
    document.title = (frame.contentDocument && frame.contentDocument.title) || document.title;
    save();
  });
  addEventListener("pagehide", leave);
  // what was shown again from the browser's memory has taken its leave
  addEventListener("pageshow", (event) => event.persisted && location.reload());

  if (connect()) go(stored.get(LOCATION) || "");
  else {
    earlier = state === "open" ? earlier : parsed(kept().data);
    go(state === "open" ? "" : kept().place || "");
  }
  setInterval(tick, 1000);
})();
