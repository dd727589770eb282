/** Shows the lists of another topic in their place; without this each button is a link to its page. */
(function () {
  "use strict";

  const buttons = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-switch]"));

  function show(/** @type {HTMLAnchorElement} */ chosen) {
    for (const button of buttons) {
      const isChosen = button === chosen;
      const lists = /** @type {HTMLElement} */ (document.querySelector(`[data-switched="${button.dataset.switch}"]`));
      lists.hidden = !isChosen;
      button.setAttribute("aria-pressed", String(isChosen));
    }
  }

  for (const button of buttons) {
    button.setAttribute("role", "button");
    button.setAttribute("aria-pressed", String(button.hasAttribute("aria-current")));
    button.removeAttribute("aria-current");
    button.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(button);
    });
    button.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      show(button);
    });
  }
})();
