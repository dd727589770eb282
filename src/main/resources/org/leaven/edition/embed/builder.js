/**
 * On the page that shows how to take a piece in: fills the snippets in for the piece that is chosen,
 * with the address this page was opened at, copies them, and shows the piece as it will look.
 */
(function () {
  "use strict";

  const box = /** @type {HTMLElement | null} */ (document.querySelector("[data-embedding]"));
  const select = box?.querySelector("select");
  const status = box?.querySelector("[role=status]");
  const preview = box?.querySelector("[data-preview]");
  const alone = /** @type {HTMLAnchorElement | null | undefined} */ (box?.querySelector("[data-alone]"));
  if (!box || !select || !status || !preview || !alone) return;

  const own = new URL("..", location.href.split(/[?#]/)[0]).href;
  const base = box.dataset.address || own;
  const escape = (/** @type {string} */ text) =>
    text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  /** A frame may not be shown where this page is in a sandbox, nor the search be fetched. */
  const canShow = (/** @type {string} */ name) => location.protocol === "file:" || (self.origin !== "null" && name !== "search");

  function choose() {
    const option = select?.selectedOptions[0];
    if (!option || !preview || !alone || !status) return;
    const name = option.value;
    /** @type {Record<string, string>} */
    const values = { base, name, page: option.dataset.page || name + ".html", title: escape(option.text) };
    for (const code of box?.querySelectorAll("code[data-snippet]") || [])
      code.textContent = (/** @type {HTMLElement} */ (code).dataset.snippet || "").replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
    alone.href = own + "embed/" + name + ".html";
    status.textContent = "";
    const piece = document.createElement("leaven-embed");
    piece.setAttribute("src", name);
    piece.setAttribute("label", option.text);
    preview.replaceChildren(...(canShow(name) ? [piece] : []));
  }

  async function copy(/** @type {HTMLElement} */ button) {
    const code = button.closest("[data-figure]")?.querySelector("code");
    if (!code || !status) return;
    try {
      await navigator.clipboard.writeText(code.textContent || "");
    } catch {
      getSelection()?.selectAllChildren(code);
      document.execCommand("copy");
    }
    status.textContent = box?.dataset.wCopied || "";
  }

  const asked = new URLSearchParams(location.search).get("src") || "";
  if (/^[^/.:?#\\][^:?#\\]*$/.test(asked) && !asked.includes("..")) {
    if (!Array.from(select.options).some((option) => option.value === asked)) select.add(new Option(asked, asked));
    select.value = asked;
  }
  select.addEventListener("change", choose);
  box.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("button");
    if (button) copy(button);
  });
  for (const hidden of box.querySelectorAll("[hidden]")) hidden.removeAttribute("hidden");
  choose();
})();
