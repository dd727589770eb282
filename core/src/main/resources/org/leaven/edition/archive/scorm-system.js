/**
 * The learning system around the course (SCORM 1.2). A call that breaks counts as one that failed.
 */
(function () {
  "use strict";

  const MOST_WINDOWS = 100;
  const MOST_FAILURES = 30;

  /** @type {any} */
  let api;
  let failures = 0;
  let isCommitted = true;
  /** @type {Map<string, string>} what the learning system has */
  const stored = new Map();

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

  /** Begins a session, if there is a learning system by now; whether there is one. */
  function begin() {
    api = failures < MOST_FAILURES ? find() : undefined;
    if (!api) return false;
    if (does("Initialize", "")) return true;
    failures += 1;
    return false;
  }

  /**
   * A value, which is read the first time; none where that fails. Empty is a value only where no error
   * goes with it.
   */
  function get(/** @type {string} */ name) {
    if (!stored.has(name)) {
      const value = call("GetValue", name);
      if (value === undefined || (!value && call("GetLastError") !== "0")) return undefined;
      stored.set(name, value);
    }
    return stored.get(name);
  }

  /** Writes a value, unless it is there already. Read what an earlier session may have written first. */
  function set(/** @type {string} */ name, /** @type {string} */ value) {
    if (stored.get(name) === value || !does("SetValue", name, value)) return;
    stored.set(name, value);
    isCommitted = false;
  }

  function commit() {
    if (!isCommitted) isCommitted = does("Commit", "");
  }

  self.leaven = { learning: { begin, get, set, commit, finish: () => call("Finish", "") } };
})();
