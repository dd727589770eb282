/**
 * The reader's routine: which entries are in it, in which order. It is kept on the device, and in the
 * address of each page that leads to it, so that it also works where nothing can be kept.
 */
(function (leaven) {
  "use strict";

  const key = document.documentElement.dataset.site + ".routine";
  const asked = new URLSearchParams(location.search).get("r");

  /** @type {string[]} ids in the reader's order */
  let ids = [];

  leaven.routine = {
    get: () => ids.slice(),
    set(/** @type {string[]} */ wanted) {
      ids = [...new Set(wanted)].filter(Boolean);
      leaven.kept.set(key, ids.join(","));
      show();
    },
  };

  /** An address with the routine in it. */
  function withRoutine(/** @type {string} */ address) {
    const url = new URL(address, document.baseURI);
    if (ids.length > 0) url.searchParams.set("r", ids.join(","));
    else url.searchParams.delete("r");
    return url.href;
  }

  function show() {
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[data-choose]"))) {
      box.checked = ids.includes(box.value);
    }
    for (const way of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-routine-way]"))) {
      way.href = withRoutine(way.href);
    }
    for (const tray of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-routine-tray]"))) {
      tray.hidden = ids.length === 0;
      leaven.count(/** @type {HTMLElement} */ (tray.querySelector("[role=status]")), ids.length);
    }
  }

  document.addEventListener("change", (event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    if (!box.matches("[data-choose]")) return;
    leaven.routine.set(box.checked ? ids.concat(box.value) : ids.filter((id) => id !== box.value));
  });
  ids = (asked ?? leaven.kept.get(key)).split(",").filter(Boolean);
  show();
})((/** @type {any} */ (self)).leaven);
