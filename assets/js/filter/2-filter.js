/**
 * Narrows a list down by the choices of its filters: entries on this page, or the answer of the
 * search. Keeps the choices, and the query, in the address.
 */
(function (leaven) {
  "use strict";

  /** In the single file the address names the page. */
  const isOneOfMany = "single" in document.documentElement.dataset;

  /** Makes one panel work. */
  function enhance(/** @type {HTMLDetailsElement} */ panel) {
    const inputs = /** @type {HTMLInputElement[]} */ (Array.from(panel.querySelectorAll("input[type=checkbox][name]")));
    const clear = /** @type {HTMLElement} */ (panel.querySelector("[data-clear]"));
    const status = /** @type {HTMLElement | null} */ (panel.querySelector("[role=status]"));
    const lists = "lists" in panel.dataset;
    const box = (leaven.boxes || []).find((/** @type {any} */ { input }) => panel.closest("[data-search]")?.contains(input));
    if (!lists && !box) return; // the search did not load
    const key = (/** @type {HTMLInputElement} */ input) => input.name + "=" + input.value;
    const ranges = /** @type {HTMLElement[]} */ (Array.from(panel.querySelectorAll("[data-range]")));
    const ends = (/** @type {HTMLElement} */ range) => /** @type {HTMLInputElement[]} */ (Array.from(range.querySelectorAll("input")));
    const chosen = () => [
      ...inputs.filter((input) => input.checked).map(key),
      ...ranges.filter((range) => ends(range).some((end) => end.value)).map((range) => range.dataset.range + "=" + ends(range).map((end) => end.value).join("..")),
    ];

    /** The entries of this page, with the choices that each is among. */
    const items = Array.from(document.querySelectorAll("[data-choices]"), (item) => ({
      item: /** @type {HTMLElement} */ (item),
      choices: new Set((/** @type {HTMLElement} */ (item).dataset.choices || "").split(" ")),
    }));

    /** Shows how many entries each choice leaves with those of the other filters. */
    function count(/** @type {(choice: string) => number} */ of) {
      for (const place of /** @type {NodeListOf<HTMLElement>} */ (panel.querySelectorAll("[data-count]"))) {
        const number = of(place.dataset.count || "");
        place.textContent = String(number);
        /** @type {HTMLElement} */ (place.parentElement).toggleAttribute("data-empty", number === 0);
      }
    }

    /** Choices by filter: those of one filter are alternatives. */
    function byFilter() {
      /** @type {Map<string, string[]>} */
      const filters = new Map();
      for (const choice of chosen()) {
        const id = choice.slice(0, choice.indexOf("="));
        filters.set(id, [...(filters.get(id) || []), choice.slice(id.length + 1)]);
      }
      return filters;
    }

    function narrowList() {
      const filters = byFilter();
      const fits = (/** @type {Set<string>} */ choices, /** @type {string} */ aside) =>
        [...filters].every(([id, wanted]) => id === aside || [...choices].some((choice) => choice.startsWith(id + "=") && leaven.isIn(wanted, choice.slice(id.length + 1))));
      let shown = 0;
      for (const { item, choices } of items) {
        item.hidden = !fits(choices, "");
        if (!item.hidden) shown += 1;
      }
      count((choice) => {
        const aside = choice.slice(0, choice.indexOf("="));
        return items.filter(({ choices }) => choices.has(choice) && fits(choices, aside)).length;
      });
      if (status) {
        if (filters.size > 0) leaven.count(status, shown, items.length);
        else status.textContent = "";
      }
    }

    /** For each choice, how many of these pages it leaves; of all where none are given. */
    async function counted(/** @type {number[] | undefined} */ pages) {
      for (;;) {
        const open = await leaven.openIndex(box.places);
        open.wanted.clear();
        const counts = leaven.counts(open, chosen(), pages);
        if (open.wanted.size === 0) return counts;
        await leaven.fetchParts(box.places, [...open.wanted]);
      }
    }

    /** After each answer of the search: what each choice would leave of it. */
    function countAnswer(/** @type {any} */ { all }) {
      if (!panel.open) return;
      const isAsked = box.input.value.trim() !== "";
      counted(isAsked ? all : undefined).then((counts) => count((choice) => counts.get(choice) || 0), () => undefined);
    }

    function narrow() {
      clear.hidden = chosen().length === 0;
      if (lists) return narrowList();
      box.chosen = chosen();
      box.update();
    }

    /** What the address says, unless it already says which page of many is shown: after `?`, and after `#` where that is no place on the page. */
    function read() {
      if (isOneOfMany) return new URLSearchParams();
      const hash = location.hash.includes("=") ? location.hash.slice(1) : "";
      return new URLSearchParams(location.search.slice(1) + "&" + hash);
    }

    /** Writes the choices and the query after `?`; from disk and in a sandbox after `#`. */
    function write() {
      if (isOneOfMany) return;
      const params = new URLSearchParams();
      if (!lists && box.input.value.trim()) params.set("q", box.input.value);
      chosen().forEach((choice) => params.append(choice.slice(0, choice.indexOf("=")), choice.slice(choice.indexOf("=") + 1)));
      const text = params.toString();
      const onWeb = /^https?:$/.test(location.protocol);
      const sign = onWeb ? "?" : "#";
      const address = text ? sign + text : onWeb ? location.pathname : "#";
      try {
        if (text || read().toString()) history.replaceState(null, "", address);
      } catch (refused) {
        if (location.protocol === "about:") location.hash = text;
        else location.replace("#" + text);
      }
    }

    function take() {
      const params = read();
      inputs.forEach((input) => (input.checked = params.getAll(input.name).includes(input.value)));
      for (const range of ranges) {
        const asked = (params.get(range.dataset.range || "") || "").split("..");
        ends(range).forEach((end, at) => (end.value = asked[at] || ""));
      }
      if (!lists && params.get("q") !== null && params.get("q") !== box.input.value) box.input.value = params.get("q");
      if (chosen().length > 0) panel.open = true;
      narrow();
    }

    panel.addEventListener("change", (event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      if (target.matches("[data-sort], [data-column]")) return leaven.arrange(panel, items.map(({ item }) => item));
      narrow();
      write();
    });
    clear.addEventListener("click", () => {
      inputs.forEach((input) => (input.checked = false));
      for (const end of ranges.flatMap(ends)) end.value = "";
      narrow();
      write();
      /** @type {HTMLElement} */ (panel.querySelector("summary")).focus();
    });
    addEventListener("hashchange", take);
    if (!lists) {
      box.answered = countAnswer;
      box.input.addEventListener("input", write);
      panel.addEventListener("toggle", () => panel.open && box.update());
    }
    panel.hidden = false;
    if (lists || chosen().length > 0 || [...read().keys()].length > 0) take();
  }

  document.querySelectorAll("details[data-filter]").forEach((panel) => enhance(/** @type {HTMLDetailsElement} */ (panel)));
})((/** @type {any} */ (self)).leaven || ((/** @type {any} */ (self)).leaven = {}));
