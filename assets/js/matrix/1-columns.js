/**
 * The columns of a matrix that a reader leaves out. One style sheet hides them, so that rows that are
 * drawn later lack them, too.
 */
(function (leaven) {
  "use strict";

  /** @param {HTMLElement} frame @param {() => void} keep is told of each change */
  leaven.columns = (frame, keep) => {
    const boxes = /** @type {HTMLInputElement[]} */ (Array.from(frame.querySelectorAll("[data-columns] input")));
    const left = () => boxes.filter((box) => !box.checked).map((box) => box.value);
    const sheet = new CSSStyleSheet();
    if (boxes.length > 0) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

    function hide() {
      const cells = left().flatMap((column) => [`[data-column="${column}"]`, `td[data-topic="${column}"]`]);
      sheet.replaceSync(cells.length > 0 ? `[data-matrix] .matrix :is(${cells.join(",")}) { display: none !important }` : "");
    }

    frame.querySelector("[data-columns]")?.addEventListener("change", () => {
      hide();
      keep();
    });
    return {
      left,
      leave(/** @type {string[]} */ columns) {
        for (const box of boxes) box.checked = !columns.includes(box.value);
        hide();
      },
    };
  };
})((/** @type {any} */ (self)).leaven);
