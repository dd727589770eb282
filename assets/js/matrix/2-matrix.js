/**
 * The matrix: sorts by a column, and filters by verdict, topic and difference. What is chosen stays in the address, where there is one to change.
 * Of a matrix that is cut into parts all rows are counted, whatever part is on the page.
 */
(function (leaven) {
  "use strict";

  /** So many rows of a long matrix are drawn before somebody asks for more. */
  const ROOM = 200;
  const KINDS = ["verdict", "detail", "partly", "same"];

  /** @typedef {{id: string, difference: string, verdicts: Map<string, string[]>, fields: Map<string, string>, row: () => HTMLTableRowElement}} Item */

  const verdictsOf = (/** @type {HTMLElement} */ cell) => (cell.dataset.verdict || "").split(" ");

  /** @returns {Item} a row of the page */
  function itemOf(/** @type {HTMLTableRowElement} */ row) {
    const cells = /** @type {HTMLElement[]} */ (Array.from(row.querySelectorAll("td[data-verdict]")));
    /** @type {Map<string, string[]>} */
    const verdicts = new Map(cells.map((cell) => [cell.dataset.topic || "", verdictsOf(cell)]));
    const values = /** @type {HTMLElement[]} */ (Array.from(row.querySelectorAll("td[data-value]")));
    const fields = new Map(values.map((cell) => [cell.dataset.column || "", cell.dataset.value || ""]));
    return { id: row.dataset.entry || "", difference: row.dataset.difference || "", verdicts, fields, row: () => row };
  }

  /** Makes one matrix work. */
  function enhance(/** @type {HTMLElement} */ frame) {
    const body = /** @type {HTMLTableSectionElement} */ (frame.querySelector("tbody"));
    const heads = /** @type {HTMLElement[]} */ (Array.from(frame.querySelectorAll("thead th[data-column]")));
    const verdict = /** @type {HTMLSelectElement} */ (frame.querySelector("[data-filter=verdict]"));
    const topic = /** @type {HTMLSelectElement | null} */ (frame.querySelector("[data-filter=topic]"));
    const difference = /** @type {HTMLSelectElement | null} */ (frame.querySelector("[data-filter=difference]"));
    const filters = /** @type {HTMLSelectElement[]} */ ([verdict, topic, difference].filter(Boolean));
    const reset = /** @type {HTMLElement} */ (frame.querySelector("[data-reset]"));
    const count = /** @type {HTMLElement} */ (frame.querySelector(".tools-count"));
    const more = /** @type {HTMLElement | null} */ (frame.querySelector("[data-more]"));
    const scale = Array.from(verdict.options, (option) => option.value).filter(Boolean);
    const aboutParts = [frame.querySelector(".matrix-range"), frame.parentElement?.querySelector(":scope > .parts")];

    /** The rows of the page, and all that there are once they are loaded. */
    const own = Array.from(body.rows, itemOf);
    const all = Number(frame.dataset.all || own.length);
    const isPart = own.length < all;
    let items = own;
    let room = isPart ? ROOM : all;
    let column = "name";
    let isDown = false;
    const fold = leaven.folds(frame, verdict, all);
    const picks = leaven.picks(frame, () => items.map((item) => item.id), keep);
    const columns = leaven.columns(frame, keep);

    /** Whether a row has the verdict that is asked for, for the topic that is asked for. */
    function isWanted(/** @type {Item} */ item) {
      if (difference && difference.value && item.difference !== difference.value) return false;
      const asked = topic && topic.value ? item.verdicts.get(topic.value) || [] : [...item.verdicts.values()].flat();
      return asked.some((each) => (verdict.value ? each === verdict.value : each !== "none"));
    }

    /** Whether a cell is why its row is shown. */
    const isAsked = (/** @type {string} */ its, /** @type {string[]} */ given) =>
      topic && topic.value ? its === topic.value : verdict.value !== "" && given.includes(verdict.value);

    /** What a row is sorted by in a column: the place of the first of its verdicts, or of its difference. */
    function rank(/** @type {Item} */ item) {
      return column === "difference" ? KINDS.indexOf(item.difference) : Math.min(...(item.verdicts.get(column) || []).map((each) => scale.indexOf(each)));
    }

    /** The rows that are asked for, in the order that is. */
    function wanted() {
      const found = items.filter(isWanted);
      if (column === "name") return isDown ? found.reverse() : found;
      const sign = isDown ? -1 : 1;
      if (column.startsWith("field.")) return found.sort((one, other) => leaven.byValue(one.fields.get(column), other.fields.get(column), sign));
      return found.sort((one, other) => sign * (rank(one) - rank(other)));
    }

    /** Whether nothing is asked for but what the page has without a script. */
    const isAsIs = () => filters.every((select) => !select.value) && column === "name" && !isDown;

    function draw() {
      const isPlainPart = isPart && isAsIs();
      const found = isPlainPart ? own : wanted();
      const drawn = found.slice(0, room);
      body.replaceChildren(...drawn.map((item) => item.row()));
      for (const item of drawn) fold(item, isAsked);
      picks.check();
      if (drawn.length < found.length) count.textContent = leaven.fill(count.dataset.first || "", found.length, all, drawn.length);
      else leaven.count(count, found.length, all);
      if (more) more.hidden = drawn.length === found.length;
      for (const each of aboutParts) each?.toggleAttribute("hidden", isPart && !isPlainPart);
    }

    /** Loads the rows of the other parts, once. */
    async function complete() {
      if (!isPart || items !== own) return;
      if (!leaven.matrixItems) await leaven.load("rows.js");
      items = await leaven.matrixItems(frame, own);
      offerDifferences();
    }

    function fail() {
      count.textContent = frame.querySelector("[data-abreast]")?.getAttribute("data-w-error") || "";
    }

    function update() {
      for (const head of heads) {
        if (head.dataset.column === column) head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      }
      reset.hidden = filters.every((select) => !select.value);
      keep();
      if (isAsIs() || items.length === all) draw();
      else complete().then(draw).catch(fail);
    }

    /** Writes what is chosen into the address, so that it can be sent and comes back. */
    function keep() {
      // what other parts of the page keep there stays
      const words = new URLSearchParams(location.search);
      ["verdict", "topic", "difference", "sort", "pick", "without"].forEach((own) => words.delete(own));
      for (const select of filters) if (select.value) words.set(select.dataset.filter || "", select.value);
      words.set("sort", (isDown ? "-" : "") + column);
      if (picks.chosen().length > 0) words.set("pick", picks.chosen().join(","));
      if (columns.left().length > 0) words.set("without", columns.left().join(","));
      const query = words.toString();
      try {
        history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash);
      } catch (refused) {
        // A page of no address, as in some frames: it works without.
      }
    }

    /** Only differences that there are can be asked for. */
    function offerDifferences() {
      for (const option of difference ? Array.from(difference.options) : []) {
        option.hidden = option.disabled = option.value !== "" && !items.some((item) => item.difference === option.value);
      }
    }

    for (const head of heads) {
      head.querySelector(".sort")?.addEventListener("click", () => {
        const sorted = head.getAttribute("aria-sort");
        isDown = sorted === "ascending";
        column = sorted === "descending" ? "name" : head.dataset.column || "";
        update();
      });
    }
    for (const select of filters) {
      select.addEventListener("change", () => {
        if (isPart) room = ROOM;
        update();
      });
    }
    reset.addEventListener("click", () => {
      for (const select of filters) select.value = "";
      update();
      verdict.focus();
    });
    more?.addEventListener("click", () => {
      const next = body.rows.length;
      room += ROOM;
      draw();
      /** @type {HTMLElement | null} */ (body.rows[next]?.querySelector("a"))?.focus();
    });

    // What the address says is taken up.
    const asked = new URLSearchParams(location.search);
    for (const select of filters) {
      select.value = asked.get(select.dataset.filter || "") || "";
      if (select.selectedIndex < 0) select.value = "";
    }
    if (filters.some((select) => select.value)) frame.querySelector("[data-filters]")?.setAttribute("open", "");
    columns.leave((asked.get("without") || "").split(","));
    const order = asked.get("sort") || "name";
    column = heads.some((head) => head.dataset.column === order.replace(/^-/, "")) ? order.replace(/^-/, "") : "name";
    isDown = order.startsWith("-");
    const sought = (asked.get("pick") || "").split(",").filter(Boolean);
    const areHere = sought.every((id) => own.some((item) => item.id === id));
    if (!isPart) offerDifferences();
    const take = () => {
      update();
      picks.take(sought);
    };
    if (areHere) take();
    else complete().then(take).catch(fail);
  }

  document.querySelectorAll("[data-matrix]").forEach((frame) => enhance(/** @type {HTMLElement} */ (frame)));
})((/** @type {any} */ (self)).leaven);
