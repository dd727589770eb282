/**
 * Shows each search box, and loads the search when somebody first turns to one: until then a page
 * carries nothing of it.
 */
(function (leaven) {
  "use strict";

  const boxes = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-search]"));
  const isAsked = /[?&#]q=/.test(location.search + location.hash);
  if (boxes.length === 0 || document.querySelector('script[src$="js/search.js"]')) return;
  if (isAsked) leaven.load("search.js");
  for (const box of boxes) {
    box.hidden = false;
    if (!isAsked) box.addEventListener("focusin", () => leaven.load("search.js"), { once: true });
  }
})((/** @type {any} */ (self)).leaven);
