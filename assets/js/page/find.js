/**
 * Shows each search box, and loads the search when somebody first turns to one: until then a page
 * carries nothing of it. What is typed meanwhile is kept, and Enter leads to the page of the search.
 */
(function (leaven) {
  "use strict";

  const boxes = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-search]"));
  const isAsked = /[?&#]q=/.test(location.search + location.hash);
  if (boxes.length === 0 || document.querySelector('script[src$="js/search.js"]')) return;

  /** Loads the search; where it cannot be had, the next focus tries again. */
  async function load() {
    try {
      await leaven.load("search.js");
    } catch (missing) {
      for (const box of boxes) {
        const status = /** @type {HTMLElement} */ (box.querySelector("[role=status]"));
        status.textContent = box.dataset.wError || "";
        box.addEventListener("focusin", load, { once: true });
      }
    }
  }

  for (const box of boxes) {
    box.hidden = false;
    if (!isAsked) box.addEventListener("focusin", load, { once: true });
    box.addEventListener("keydown", (event) => {
      const { value } = /** @type {HTMLInputElement} */ (event.target);
      if (leaven.boxes || event.key !== "Enter" || event.isComposing || !value) return;
      const query = "?q=" + encodeURIComponent(value);
      location.href = (box.dataset.root || "") + "search.html" + (location.protocol === "file:" ? query.replace("?", "#") : query);
    });
  }
  if (isAsked) load();
})((/** @type {any} */ (self)).leaven);
