/**
 * The choices that narrow results down: which pages they leave. Touches no page of the browser's.
 */
(function (leaven) {
  "use strict";

  /** Splits choices by filter: those of one filter are alternatives. */
  function byFilter(chosen) {
    const filters = new Map();
    for (const choice of chosen) {
      const at = choice.indexOf("=");
      const id = choice.slice(0, at);
      filters.set(id, [...(filters.get(id) || []), choice.slice(at + 1)]);
    }
    return filters;
  }

  /** Whether a choice is one of those that are wanted, or in a range of them: `10..60`, `2026-01-01..`. */
  leaven.isIn = function (wanted, choice) {
    if (wanted.includes(choice)) return true;
    const order = (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? Number(text.replace(/-/g, "")) : Number(text));
    return wanted.some((each) => {
      const [least, most] = each.split("..");
      return most !== undefined && (!least || order(choice) >= order(least)) && (!most || order(choice) <= order(most));
    });
  };

  /** Pages of the choices of one filter together. */
  function together(choices, ids) {
    return new Set(choices.filter(([id]) => leaven.isIn(ids, id)).flatMap(([, pages]) => [...pages]));
  }

  /** Pages that the choices leave, of one filter left aside; undefined where none is chosen. */
  leaven.allowed = function (open, chosen, aside) {
    const wanted = byFilter(chosen);
    const sets = open.root.filters.filter((id) => wanted.has(id) && id !== aside).map((id) => together(open.choices(id), wanted.get(id)));
    if (sets.length === 0) return undefined;
    return new Set([...sets[0]].filter((page) => sets.every((set) => set.has(page))));
  };

  /** For each choice, how many of these pages it leaves with those of the other filters. */
  leaven.counts = function (open, chosen, pages) {
    const counts = new Map();
    for (const id of open.root.filters) {
      const allowed = leaven.allowed(open, chosen, id);
      const kept = pages && new Set(pages.filter((page) => !allowed || allowed.has(page)));
      for (const [choice, its] of open.choices(id)) {
        const left = [...its].filter((page) => (kept ? kept.has(page) : !allowed || allowed.has(page)));
        counts.set(id + "=" + choice, left.length);
      }
    }
    return counts;
  };
})((self.leaven = self.leaven || {}));
