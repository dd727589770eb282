/** Shows the section that the address names, as a page of its own. */
(function () {
  "use strict";

  const sections = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".section[data-path]")]);
  let isStarted = false;

  function find(/** @type {string} */ id) {
    try {
      return document.getElementById(id) || document.getElementById(decodeURIComponent(id));
    } catch {
      return null;
    }
  }

  /** The section of a page of the site, or a place in it: `path`, `path#id`. */
  function page(/** @type {string} */ address) {
    const [path, id] = address.split("#");
    const section = sections.find((each) => each.dataset.path === path || encodeURI(each.dataset.path || "") === path);
    return (section && id && section.querySelector(`[data-id="${CSS.escape(id)}"]`)) || section;
  }

  /** What the address leads to: `#id`, or `#path` and `#path#id` as the site has them. */
  function target() {
    const id = location.hash.slice(1);
    return find(id) || page(id) || find(id.split("~")[0]);
  }

  function show() {
    const found = target();
    const section = found ? found.closest(".section") : isStarted ? null : sections[0];
    if (found && !section) return;
    const shown = /** @type {HTMLElement} */ (section || sections[0]);
    for (const each of sections) each.hidden = each !== shown;
    document.title = shown.dataset.title || document.title;
    for (const link of document.querySelectorAll("body > header a, body > footer a")) {
      if (link.getAttribute("href") === "#" + shown.id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    if (found) found.scrollIntoView();
    else if (isStarted) scrollTo(0, 0);
    if (isStarted && found === shown) shown.focus({ preventScroll: true });
    isStarted = true;
  }

  document.documentElement.dataset.single = "";
  addEventListener("hashchange", show);
  // Back to an address that also differs before its hash changes no hash in some browsers.
  addEventListener("popstate", show);
  show();
})();
