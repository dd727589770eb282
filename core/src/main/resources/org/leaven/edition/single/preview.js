/**
 * Runs the scripts of the page, which are one text in a template, as a file: preview panes leave out
 * long inline scripts. Where such a file is refused, the text is run as an inline script.
 */
(function () {
  "use strict";

  const idle = /** @type {HTMLTemplateElement | null} */ (document.getElementById("_code"));
  const text = (idle && idle.content.textContent) || "";
  const own = document.currentScript;

  // in a page that is the content of a frame, #links would lead to the page around it
  document.addEventListener("click", (event) => {
    const link = location.protocol === "about:" && event.target instanceof Element && event.target.closest('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    location.hash = link.getAttribute("href") || "";
  });

  /** A script with the permission of this one. */
  function script() {
    const made = document.createElement("script");
    if (own && own.nonce) made.nonce = own.nonce;
    return made;
  }

  function runInline() {
    const inline = script();
    inline.textContent = text;
    document.body.append(inline);
  }

  try {
    const file = script();
    const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    file.src = address;
    file.onload = () => URL.revokeObjectURL(address);
    file.onerror = runInline;
    document.body.append(file);
  } catch (refused) {
    runInline();
  }
})();
