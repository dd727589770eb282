/**
 * The matrix: sorts by a column, filters by verdict, topic and difference, and gathers the entries
 * that are to stand side by side. What is chosen stays in the address, where there is one to change.
 */
(function (leaven) {
  "use strict";

  /** Makes one matrix work. */
  function enhance(/** @type {HTMLElement} */ frame) {
    const body = /** @type {HTMLTableSectionElement} */ (frame.querySelector("tbody"));
    const rows = Array.from(body.rows);
    const heads = /** @type {HTMLElement[]} */ (Array.from(frame.querySelectorAll("thead th[data-column]")));
    const verdict = /** @type {HTMLSelectElement} */ (frame.querySelector("[data-filter=verdict]"));
    const topic = /** @type {HTMLSelectElement | null} */ (frame.querySelector("[data-filter=topic]"));
    const difference = /** @type {HTMLSelectElement | null} */ (frame.querySelector("[data-filter=difference]"));
    const filters = /** @type {HTMLSelectElement[]} */ ([verdict, topic, difference].filter(Boolean));
    const reset = /** @type {HTMLElement} */ (frame.querySelector("[data-reset]"));
    const count = /** @type {HTMLElement} */ (frame.querySelector(".tools-count"));
    const scale = Array.from(verdict.options, (option) => option.value).filter(Boolean);
    const kinds = ["verdict", "detail", "partly", "same"];

    /** Whether a row has the verdict that is asked for, for the topic that is asked for. */
    function isWanted(/** @type {HTMLElement} */ row) {
      if (difference && difference.value && row.dataset.difference !== difference.value) return false;
      const cells = /** @type {HTMLElement[]} */ (Array.from(row.querySelectorAll("td[data-verdict]")));
      const asked = cells.filter((cell) => !topic || !topic.value || cell.dataset.topic === topic.value);
      if (verdict.value) return asked.some((cell) => cell.dataset.verdict === verdict.value);
      return asked.some((cell) => cell.dataset.verdict !== "none");
    }

    function filter() {
      for (const row of rows) row.hidden = !isWanted(row);
      const shown = rows.filter((row) => !row.hidden).length;
      leaven.count(count, shown, rows.length);
      reset.hidden = filters.every((select) => !select.value);
      keep();
    }

    /** What a row is sorted by in a column: its old place, its verdict's place, its difference's. */
    function rank(/** @type {HTMLElement} */ row, /** @type {string} */ column) {
      if (column === "name") return rows.indexOf(/** @type {HTMLTableRowElement} */ (row));
      if (column === "difference") return kinds.indexOf(row.dataset.difference || "");
      const cell = /** @type {HTMLElement | null} */ (row.querySelector(`td[data-topic="${CSS.escape(column)}"]`));
      return scale.indexOf((cell && cell.dataset.verdict) || "");
    }

    function sort(/** @type {string} */ column, /** @type {boolean} */ isDown) {
      const sign = isDown ? -1 : 1;
      const ranked = rows.map((row, place) => ({ row, place, rank: rank(row, column) }));
      ranked.sort((one, other) => sign * (one.rank - other.rank) || one.place - other.place);
      body.append(...ranked.map((each) => each.row));
      for (const head of heads) {
        if (head.dataset.column === column) head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      }
      keep();
    }

    /** Writes what is chosen into the address, so that it can be sent and comes back. */
    function keep() {
      const sorted = heads.find((head) => head.hasAttribute("aria-sort"));
      // what other parts of the page keep there stays
      const words = new URLSearchParams(location.search);
      ["verdict", "topic", "difference", "sort", "pick"].forEach((own) => words.delete(own));
      for (const select of filters) if (select.value) words.set(select.dataset.filter || "", select.value);
      if (sorted) words.set("sort", (sorted.getAttribute("aria-sort") === "descending" ? "-" : "") + sorted.dataset.column);
      if (chosen().length > 0) words.set("pick", chosen().join(","));
      const query = words.toString();
      try {
        history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash);
      } catch (refused) {
        // A page of no address, as in some frames: it works without.
      }
    }

    const picks = /** @type {HTMLInputElement[]} */ (Array.from(frame.querySelectorAll(".matrix-pick input")));
    const tray = /** @type {HTMLElement} */ (frame.querySelector("[data-tray]"));
    const said = /** @type {HTMLElement} */ (tray.querySelector("[role=status]"));
    const show = /** @type {HTMLButtonElement} */ (tray.querySelector("[data-show]"));
    const abreast = /** @type {HTMLElement} */ (frame.querySelector("[data-abreast]"));

    function chosen() {
      return picks.filter((pick) => pick.checked).map((pick) => pick.value);
    }

    function gather() {
      tray.hidden = chosen().length === 0;
      show.disabled = chosen().length < 2;
      leaven.count(said, chosen().length);
      if (!abreast.hidden) display(false);
      keep();
    }

    /** Shows the chosen entries side by side; what draws them is loaded when first needed. */
    function display(/** @type {boolean} */ takesFocus) {
      abreast.hidden = chosen().length < 2;
      if (abreast.hidden) return;
      const ready = leaven.cards ? Promise.resolve() : leaven.load("cards.js").then(() => leaven.load("abreast.js"));
      ready
        .then(() => leaven.abreast(frame, abreast, chosen()))
        .catch(() => ((/** @type {HTMLElement} */ (abreast.querySelector(".abreast-table"))).textContent = abreast.dataset.wError || ""));
      if (takesFocus) {
        abreast.focus({ preventScroll: true });
        abreast.scrollIntoView();
      }
    }

    for (const head of heads) {
      const sorter = head.querySelector(".sort");
      if (sorter) sorter.addEventListener("click", () => sort(head.dataset.column || "", head.getAttribute("aria-sort") === "ascending"));
    }
    for (const select of filters) select.addEventListener("change", filter);
    reset.addEventListener("click", () => {
      for (const select of filters) select.value = "";
      filter();
      verdict.focus();
    });
    for (const pick of picks) pick.addEventListener("change", gather);
    show.addEventListener("click", () => display(true));
    tray.addEventListener("click", (event) => {
      if (!(/** @type {Element} */ (event.target)).closest("[data-clear]")) return;
      for (const pick of picks) pick.checked = false;
      abreast.hidden = true;
      gather();
      if (picks[0]) picks[0].focus();
    });

    // Only differences that there are can be asked for.
    for (const option of difference ? Array.from(difference.options) : []) {
      option.hidden = option.disabled = option.value !== "" && !rows.some((row) => row.dataset.difference === option.value);
    }

    // What the address says is taken up.
    const asked = new URLSearchParams(location.search);
    for (const select of filters) {
      select.value = asked.get(select.dataset.filter || "") || "";
      if (select.selectedIndex < 0) select.value = "";
    }
    const wanted = (asked.get("pick") || "").split(",");
    for (const pick of picks) pick.checked = wanted.includes(pick.value);
    const order = asked.get("sort") || "name";
    const column = heads.find((head) => head.dataset.column === order.replace(/^-/, "")) ? order.replace(/^-/, "") : "name";
    sort(column, order.startsWith("-"));
    filter();
    gather();
    if (chosen().length > 1) display(false);
  }

  document.querySelectorAll("[data-matrix]").forEach((frame) => enhance(/** @type {HTMLElement} */ (frame)));
})((/** @type {any} */ (self)).leaven);
