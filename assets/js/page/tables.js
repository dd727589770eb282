/**
 * Spells out the roles of tables: where rows become cards, some browsers forget that they are rows.
 * In the pages themselves these roles would be idle, and checkers of HTML say so.
 */
(function () {
  "use strict";

  /** @type {Record<string, string>} */
  const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  for (const table of document.querySelectorAll("main table")) {
    for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, th, td")]) {
      const header = part.getAttribute("scope") === "row" ? "rowheader" : "columnheader";
      part.setAttribute("role", roles[part.tagName] || header);
    }
  }
})();
