/** Sorts the entries of a list by a field, and leaves fields out of it. */
(function (leaven) {
  "use strict";

  /** @param {HTMLElement} panel @param {HTMLElement[]} items in the order of the page */
  leaven.arrange = (panel, items) => {
    const asked = (/** @type {HTMLSelectElement} */ (panel.querySelector("[data-sort]"))).value;
    const value = (/** @type {HTMLElement} */ item) =>
      (/** @type {HTMLElement | null} */ (item.querySelector(`[data-field="${asked.replace(/^-/, "")}"]`)))?.dataset.value;
    const sign = asked.startsWith("-") ? -1 : 1;
    const order = asked ? [...items].sort((one, other) => leaven.byValue(value(one), value(other), sign)) : items;
    items[0]?.parentElement?.append(...order);
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (panel.querySelectorAll("[data-column]"))) {
      for (const item of items) item.querySelector(`[data-field="${box.dataset.column}"]`)?.toggleAttribute("hidden", !box.checked);
    }
  };
})((/** @type {any} */ (self)).leaven || ((/** @type {any} */ (self)).leaven = {}));
