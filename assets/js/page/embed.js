/** Opens the way to embed a piece above the page; without this the link leads to a page of its own. */
(function (leaven) {
  "use strict";

  document.addEventListener("click", async (event) => {
    const link = /** @type {Element} */ (event.target).closest("[data-part=embed] a");
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      if (!leaven.embed) await leaven.load("../embed/dialog.js");
      await leaven.embed(link);
    } catch (missing) {
      location.href = link.href;
    }
  });
})((/** @type {any} */ (self)).leaven);
