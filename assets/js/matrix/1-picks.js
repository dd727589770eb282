/**
 * Entries of a matrix that are to stand side by side: those that are chosen, the tray that counts
 * them, and the table that shows them.
 */
(function (leaven) {
  "use strict";

  /**
   * @param {HTMLElement} frame
   * @param {() => string[]} order the ids of all entries, in their order
   * @param {() => void} keep is told of each change
   */
  leaven.picks = (frame, order, keep) => {
    const body = /** @type {HTMLElement} */ (frame.querySelector("tbody"));
    const tray = /** @type {HTMLElement} */ (frame.querySelector("[data-tray]"));
    const said = /** @type {HTMLElement} */ (tray.querySelector("[role=status]"));
    const show = /** @type {HTMLButtonElement} */ (tray.querySelector("[data-show]"));
    const abreast = /** @type {HTMLElement} */ (frame.querySelector("[data-abreast]"));
    /** @type {Set<string>} */
    const picked = new Set();
    const asking = /** @type {HTMLElement} */ (frame.querySelector("[data-picking]"));
    const boxes = () => /** @type {NodeListOf<HTMLInputElement>} */ (body.querySelectorAll(".matrix-pick input"));
    const chosen = () => order().filter((id) => picked.has(id));

    /** Checks the boxes of the rows that are drawn. */
    function check() {
      for (const box of boxes()) box.checked = picked.has(box.value);
    }

    /** On a phone the boxes are there when they are asked for. */
    function ask(/** @type {boolean} */ isAsked) {
      asking.setAttribute("aria-pressed", String(isAsked));
      frame.toggleAttribute("data-asked-picks", isAsked);
    }

    function gather() {
      tray.hidden = picked.size === 0;
      show.disabled = picked.size < 2;
      leaven.count(said, picked.size);
      if (!abreast.hidden) display(false);
      keep();
    }

    /** Shows the chosen entries side by side; what draws them is loaded when first needed. */
    function display(/** @type {boolean} */ takesFocus) {
      abreast.hidden = picked.size < 2;
      if (abreast.hidden) return;
      const ready = leaven.cards ? Promise.resolve() : leaven.load("cards.js").then(() => leaven.load("side-by-side.js"));
      ready
        .then(() => leaven.abreast(frame, abreast, chosen()))
        .catch(() => ((/** @type {HTMLElement} */ (abreast.querySelector(".abreast-table"))).textContent = abreast.dataset.wError || ""));
      if (takesFocus) {
        abreast.focus({ preventScroll: true });
        abreast.scrollIntoView();
      }
    }

    /** Takes up those of these ids that there are. */
    function take(/** @type {string[]} */ ids) {
      for (const id of order()) if (ids.includes(id)) picked.add(id);
      check();
      gather();
      if (picked.size > 0) ask(true);
      if (picked.size > 1) display(false);
    }

    body.addEventListener("change", (event) => {
      const box = /** @type {HTMLInputElement} */ (event.target);
      if (box.checked) picked.add(box.value);
      else picked.delete(box.value);
      gather();
    });
    asking.addEventListener("click", () => {
      const isAsked = asking.getAttribute("aria-pressed") !== "true";
      ask(isAsked);
      if (isAsked) boxes()[0]?.focus();
    });
    show.addEventListener("click", () => display(true));
    tray.addEventListener("click", (event) => {
      if (!(/** @type {Element} */ (event.target)).closest("[data-clear]")) return;
      picked.clear();
      check();
      abreast.hidden = true;
      gather();
      boxes()[0]?.focus();
    });
    return { chosen, check, take };
  };
})((/** @type {any} */ (self)).leaven);
