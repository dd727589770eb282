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
    if (!leaven.rows) await leaven.load(new URL((frame.dataset.root || "") + "cards/rows.js", document.baseURI).href);
    const { scale, differences, fields, rows } = leaven.rows;
    const root = frame.dataset.root || "";
    const here = new Map(own.map((item) => [item.id, item]));
    /** @type {Map<string, any[]>} */
    const known = new Map(rows.map((/** @type {any[]} */ row) => [row[0], row]));
    const pattern = /** @type {HTMLTableRowElement} */ (own[0].row().cloneNode(true));
    pattern.querySelector(".matrix-fold")?.remove();
    delete pattern.dataset.folded;
    const topics = Array.from(pattern.querySelectorAll("td[data-topic]"), (cell) => /** @type {HTMLElement} */ (cell).dataset.topic || "");

    const columns = Array.from(pattern.querySelectorAll("td[data-field]"), (cell) => /** @type {HTMLElement} */ (cell).dataset.column || "");

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

    /** The verdicts of a cell, and of several the words before them and how they agree. */
    function read(/** @type {any} */ made) {
      const isSeveral = Array.isArray(made) && typeof made[0] === "string";
      const [label, agreement, lines] = isSeveral ? made : ["", "", [made]];
      const read = lines.map((/** @type {any} */ line) => (Array.isArray(line) ? line : [line, [], ""]));
      return { label, agreement, lines: read, verdicts: [...new Set(read.map((/** @type {any[]} */ [number]) => scale[number][0]))] };
    }

    function given(/** @type {any[]} */ [number, under, condition]) {
      const parts = [/** @type {Node} */ (mark(scale[number]))];
      if (under.length > 0) parts.push(document.createTextNode(" "), named(under));
      if (condition) parts.push(document.createTextNode(" "), element("span", { class: "matrix-under", "data-part": "condition" }, condition));
      return parts;
    }

    function fill(/** @type {HTMLElement} */ cell, /** @type {any} */ made) {
      const { label, agreement, lines, verdicts } = read(made);
      cell.dataset.verdict = verdicts.join(" ");
      cell.dataset.standing = lines[0][1].length > 0 ? "named" : verdicts[0] === "none" ? "none" : "own";
      if (lines.length > 1) cell.dataset.agreement = agreement;
      else delete cell.dataset.agreement;
      const topic = /** @type {Node} */ (cell.querySelector(".matrix-topic"));
      if (lines.length === 1) return cell.replaceChildren(topic, ...given(lines[0]));
      const head = label ? [element("span", { class: "several-lead" }, label + (frame.querySelector("[data-abreast]")?.getAttribute("data-w-colon") || ""))] : [];
      const parts = lines.flatMap((/** @type {any[]} */ line, /** @type {number} */ at) => {
        const one = element("span", { class: "matrix-line", "data-verdict": scale[line[0]][0] }, ...given(line));
        return at > 0 ? [element("span", { class: "several-gap" }, "; "), one] : [one];
      });
      return cell.replaceChildren(topic, ...head, ...parts);
    }

    /** The value of a field; a text in it is plain. */
    function fillField(/** @type {HTMLElement} */ cell, /** @type {string[]} */ [label, type], /** @type {string[]} */ [value, text, note]) {
      delete cell.dataset.value;
      cell.replaceChildren();
      if (!value) return;
      cell.dataset.value = value;
      const shown = type === "link" ? element("a", { href: value }, text) : element("span", {}, text);
      cell.append(element("span", { class: "matrix-topic", "aria-hidden": "true" }, label), shown);
      if (note) cell.append(" ", element("span", { class: "basis", "data-part": "basis" }, note));
    }

    function draw(/** @type {any[]} */ [id, path, name, difference, cells, values]) {
      const row = /** @type {HTMLTableRowElement} */ (pattern.cloneNode(true));
      const [kind, words] = differences[difference];
      row.dataset.entry = id;
      row.dataset.difference = kind;
      const link = /** @type {HTMLAnchorElement} */ (row.querySelector("th a"));
      link.setAttribute("href", root + path);
      link.textContent = name;
      row.querySelectorAll("td[data-topic]").forEach((cell, at) => fill(/** @type {HTMLElement} */ (cell), cells[at]));
      row.querySelectorAll("td[data-field]").forEach((cell, at) => fillField(/** @type {HTMLElement} */ (cell), fields[at], values[at]));
      const differs = row.querySelector(".matrix-difference");
      const sign = kind === "verdict" ? [...copy("[data-unequal]").childNodes, " "] : [];
      differs?.replaceChildren(element("span", { class: "difference", "data-difference": kind }, ...sign, words));
      const pick = /** @type {HTMLInputElement} */ (row.querySelector(".matrix-pick input"));
      pick.setAttribute("value", id);
      pick.setAttribute("aria-label", (pick.nextElementSibling?.textContent || "") + ": " + name);
      return row;
    }

    return rows.map((/** @type {any[]} */ row) => {
      const [id, , , difference, cells, values] = row;
      /** @type {HTMLTableRowElement | undefined} */
      let drawn;
      return here.get(id) || {
        id,
        difference: differences[difference][0],
        verdicts: new Map(topics.map((topic, at) => [topic, read(cells[at]).verdicts])),
        fields: new Map(columns.map((column, at) => [column, values[at][0] || ""])),
        row: () => (drawn = drawn || draw(row)),
      };
    });
  };
})((/** @type {any} */ (self)).leaven);
