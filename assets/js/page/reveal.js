/** Opens what a link leads into; most browsers do that by themselves. */
(function () {
  "use strict";

  function reveal() {
    const target = document.querySelector(":target");
    const closed = target && target.closest("details:not([open])");
    if (!closed) return;
    closed.setAttribute("open", "");
    target.scrollIntoView();
  }

  addEventListener("hashchange", reveal);
  reveal();
})();
