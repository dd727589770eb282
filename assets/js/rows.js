/** The rows of a matrix that is cut into parts, of all its parts, as the pages have them. */
(function (leaven) {
  "use strict";

  const { element } = leaven;

  /**
   * All rows in their order; those of the page are taken as they are, others are drawn when they are
   * first shown.
   * @param {HTMLElement} frame with the silhouettes of verdicts
   * @param {{id: string, row: () => HTMLTableRowElement}[]} own the rows of the page
   */
  leaven.matrixItems = async (frame, own) => {
    if (!leaven.rows) await leaven.load("../cards/rows.js");
    const { scale, differences, rows } = leaven.rows;
    const root = frame.dataset.root || "";
    const here = new Map(own.map((item) => [item.id, item]));
    /** @type {Map<string, any[]>} */
    const known = new Map(rows.map((/** @type {any[]} */ row) => [row[0], row]));
    const pattern = /** @type {HTMLTableRowElement} */ (own[0].row().cloneNode(true));
    pattern.querySelector(".matrix-fold")?.remove();
    delete pattern.dataset.folded;
    const topics = Array.from(pattern.querySelectorAll("td[data-topic]"), (cell) => /** @type {HTMLElement} */ (cell).dataset.topic || "");

    const copy = (/** @type {string} */ query) =>
      (/** @type {HTMLTemplateElement} */ (frame.querySelector(`template${query}`))).content.cloneNode(true);

    function mark(/** @type {string[]} */ [verdict, polarity, tone, label]) {
      const more = Number(tone) > 1 ? { "data-tone": tone } : {};
      const word = element("span", { class: "verdict-word" }, label);
      return element("span", { class: "verdict", "data-polarity": polarity, ...more }, ...copy(`[data-shape="${verdict}"]`).childNodes, " ", word);
    }

    /** Entries whose verdicts name this one. */
    function named(/** @type {string[]} */ ids) {
      const links = ids.map((id) => known.get(id) || [id, "", id]).map(([id, path, name]) => element("a", { href: root + path, "data-entry": id }, name));
      const words = frame.querySelector("[data-abreast]")?.getAttribute("data-w-named") || "";
      const all = links.flatMap((link, at) => (at > 0 ? [", ", link] : [link]));
      return element("span", { class: "matrix-under" }, element("span", { "data-part": "named-under" }, words + " ", ...all));
    }

    function fill(/** @type {HTMLElement} */ cell, /** @type {any} */ made) {
      const [number, under, condition] = Array.isArray(made) ? made : [made, [], ""];
      const verdict = scale[number];
      cell.dataset.verdict = verdict[0];
      cell.dataset.standing = under.length > 0 ? "named" : verdict[0] === "none" ? "none" : "own";
      const parts = [/** @type {Node} */ (cell.querySelector(".matrix-topic")), mark(verdict)];
      if (under.length > 0) parts.push(document.createTextNode(" "), named(under));
      if (condition) parts.push(document.createTextNode(" "), element("span", { class: "matrix-under", "data-part": "condition" }, condition));
      cell.replaceChildren(...parts);
    }

    function draw(/** @type {any[]} */ [id, path, name, difference, cells]) {
      const row = /** @type {HTMLTableRowElement} */ (pattern.cloneNode(true));
      const [kind, words] = differences[difference];
      row.dataset.entry = id;
      row.dataset.difference = kind;
      const link = /** @type {HTMLAnchorElement} */ (row.querySelector("th a"));
      link.setAttribute("href", root + path);
      link.textContent = name;
      row.querySelectorAll("td[data-topic]").forEach((cell, at) => fill(/** @type {HTMLElement} */ (cell), cells[at]));
      const differs = row.querySelector(".matrix-difference");
      const sign = kind === "verdict" ? [...copy("[data-unequal]").childNodes, " "] : [];
      differs?.replaceChildren(element("span", { class: "difference", "data-difference": kind }, ...sign, words));
      const pick = /** @type {HTMLInputElement} */ (row.querySelector(".matrix-pick input"));
      pick.setAttribute("value", id);
      pick.setAttribute("aria-label", (pick.nextElementSibling?.textContent || "") + ": " + name);
      return row;
    }

    return rows.map((/** @type {any[]} */ row) => {
      const [id, , , difference, cells] = row;
      /** @type {HTMLTableRowElement | undefined} */
      let drawn;
      return here.get(id) || {
        id,
        difference: differences[difference][0],
        verdicts: new Map(topics.map((topic, at) => [topic, scale[Array.isArray(cells[at]) ? cells[at][0] : cells[at]][0]])),
        row: () => (drawn = drawn || draw(row)),
      };
    });
  };
})((/** @type {any} */ (self)).leaven);
