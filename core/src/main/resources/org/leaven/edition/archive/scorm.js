/**
 * Connects the site in the frame with a learning system (SCORM 1.2): goes to the page of the last
 * session, notes the place, and reports completion by the rule of the frame. Without a learning
 * system, or while it fails, the site works all the same, and this device keeps the state.
 */
(function () {
  "use strict";

  const MOST_OF_PLACE = 255;
  const MOST_OF_TICK_MS = 10_000;
  const SAVE_EVERY_S = 30;
  const LOCATION = "cmi.core.lesson_location";
  const STATUS = "cmi.core.lesson_status";
  const DATA = "cmi.suspend_data";

  const system = self.leaven.learning;
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

  /** @type {"searching" | "open" | "finished"} */
  let state = "searching";
  /** Whether the status is the learning system's own matter. */
  let isLeftAlone = false;
  let isTaken = false;
  const started = performance.now();

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

  function go(/** @type {string | undefined} */ to) {
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
    if (system.get(LOCATION) !== undefined && place()) system.set(LOCATION, place());
    if (takeEarlier()) system.set(DATA, data());
    const status = system.get(STATUS);
    const isOpen = status !== undefined && !/^(completed|passed)$/.test(status);
    if (isComplete() && isOpen && !isLeftAlone) system.set(STATUS, "completed");
    system.commit();
  }

  /** Takes what earlier sessions have seen, once; whether it is known. */
  function takeEarlier() {
    if (isTaken) return true;
    const value = system.get(DATA);
    if (value !== undefined) earlier = parsed(value);
    return (isTaken = value !== undefined);
  }

  /** Begins with the learning system, if there is one by now; whether it knows the place. */
  function connect() {
    if (!system.begin()) return false;
    state = "open";
    earlier = parsed("");
    isLeftAlone = kind === "none" || /^(browse|review)$/.test(system.get("cmi.core.lesson_mode") || "");
    if (system.get(STATUS) === "not attempted" && !isLeftAlone) system.set(STATUS, "incomplete");
    takeEarlier();
    return system.get(LOCATION) !== undefined;
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
      system.set("cmi.core.session_time", clock((performance.now() - started) / 1000));
      system.set("cmi.core.exit", "suspend");
    }
    save();
    if (state === "open") system.finish();
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
    if (state === "searching" && connect() && now.place === begun && system.get(LOCATION)) go(system.get(LOCATION));
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

  if (connect()) go(system.get(LOCATION));
  else {
    earlier = state === "open" ? earlier : parsed(kept().data);
    go(state === "open" ? "" : kept().place || "");
  }
  setInterval(tick, 1000);
})();
