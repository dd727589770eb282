/** Takes a query from the address, and the key `/` to the search, unless somebody turned that off. */
(function (leaven) {
  "use strict";

  const { box } = leaven;
  if (!box) return;
  const asked = [location.search, location.hash].map((part) => new URLSearchParams(part.slice(1)).get("q"));
  const query = asked.find(Boolean);
  if (query) {
    box.input.value = query;
    box.update();
  }

  // the page around a frame has keys of its own
  let takesKey = self === top && leaven.kept?.get("key") !== "off";
  const choice = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-key]"));
  if (choice) {
    choice.checked = takesKey;
    choice.addEventListener("change", () => {
      takesKey = choice.checked;
      leaven.kept?.set("key", takesKey ? "" : "off");
    });
  }
  document.addEventListener("keydown", (event) => {
    const isFree = !document.activeElement || document.activeElement === document.body || document.activeElement.id === "_main";
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented;
    // narrower, the choice that turns the key off is not seen
    if (!takesKey || innerWidth < 768 || event.key !== "/" || !isFree || !isPlain) return;
    event.preventDefault();
    box.input.focus();
  });
})((/** @type {any} */ (self)).leaven || ((/** @type {any} */ (self)).leaven = {}));
