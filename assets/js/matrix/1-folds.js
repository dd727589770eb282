/**
 * On a phone the rows of a large matrix are cards: each shows how many topics give each verdict, and
 * unfolds. What is asked for stays in sight. Without a script, in print and on wide screens all is shown.
 */
(function (leaven) {
  "use strict";

  /** So many verdicts a phone shows as they are: some twenty screens. */
  const MOST_CELLS = 300;

  /** Rows of so few topics need no more room than the counts would. */
  const FEW = 2;

  /**
   * @param {HTMLElement} frame
   * @param {HTMLSelectElement} scale with a word for each verdict
   * @param {number} rows how many there are in all
   */
  leaven.folds = (frame, scale, rows) => {
    const table = /** @type {HTMLElement} */ (frame.querySelector("table.matrix"));
    const words = Array.from(scale.options).filter((option) => option.value);
    const topics = Number(table.dataset.topics);
    const isFramed = "few" in table.dataset || "large" in table.dataset;
    const isLarge = !isFramed && topics > FEW && topics * rows > MOST_CELLS;

    function fold(/** @type {HTMLElement} */ row, /** @type {string[]} */ verdicts) {
      const counts = words.map(({ value, text }) => ({ text, count: verdicts.filter((each) => each === value).length }));
      const button = document.createElement("button");
      button.type = "button";
      button.className = "matrix-fold";
      button.textContent = counts.filter(({ count }) => count > 0).map(({ text, count }) => text + "\u00a0" + count).join(", ");
      const set = (/** @type {boolean} */ isOpen) => {
        button.setAttribute("aria-expanded", String(isOpen));
        row.dataset.folded = isOpen ? "open" : "closed";
      };
      button.addEventListener("click", () => set(row.dataset.folded === "closed"));
      set(false);
      row.querySelector("th")?.append(button);
    }

    /** @param {{row: () => HTMLElement, verdicts: Map<string, string[]>}} item @param {(topic: string, verdicts: string[]) => boolean} isAsked */
    return (item, isAsked) => {
      if (!isLarge) return;
      const row = item.row();
      if (!row.dataset.folded) fold(row, [...item.verdicts.values()].flat());
      for (const cell of /** @type {NodeListOf<HTMLElement>} */ (row.querySelectorAll("td[data-topic]"))) {
        cell.toggleAttribute("data-asked", isAsked(cell.dataset.topic || "", (cell.dataset.verdict || "").split(" ")));
      }
    };
  };
})((/** @type {any} */ (self)).leaven);
