// Shows a link to the editor on a page of the site. Only `leaven serve` puts this into a page.
(() => {
  "use strict";
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  if (window.top !== window) {
    return; // the preview in the editor
  }
  const host = document.createElement("leaven-edit");
  const root = host.attachShadow({ mode: "open" });
  const link = document.createElement("a");
  const look = document.createElement("link");
  const around = document.createElement("aside");
  link.href = new URL("./#behind?page=" + encodeURIComponent(script.dataset.page ?? ""), script.src).href;
  link.textContent = navigator.language.startsWith("de") ? "Bearbeiten" : "Edit";
  link.lang = navigator.language.startsWith("de") ? "de" : "en";
  around.setAttribute("aria-label", "Leaven");
  look.rel = "stylesheet";
  look.href = new URL("link.css", script.src).href;
  around.append(link);
  root.append(look, around);
  document.body.append(host);
})();
