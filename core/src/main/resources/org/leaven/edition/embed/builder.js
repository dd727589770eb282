/**
 * Shows how to take a piece in: fills the snippets in for a piece, with the address this page was
 * opened at, copies them, and shows the piece as it will look. On the page of all pieces a list says
 * which one; elsewhere whoever opens the box does.
 */
(function (leaven) {
  "use strict";

  const SAID_MS = 2000;
  const own = new URL("..", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
  const escape = (/** @type {string} */ text) =>
    text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  /** A frame may not be shown where this page is in a sandbox, nor the search be fetched. */
  const canShow = (/** @type {string} */ name) => location.protocol === "file:" || (self.origin !== "null" && name !== "search");

  async function copy(/** @type {HTMLElement} */ code) {
    try {
      await navigator.clipboard.writeText(code.textContent || "");
      return true;
    } catch (refused) {
      getSelection()?.selectAllChildren(code);
      return document.execCommand("copy");
    }
  }

  async function answer(/** @type {HTMLElement} */ box, /** @type {HTMLElement} */ button) {
    const code = button.closest("figure")?.querySelector("code");
    const status = box.querySelector("[role=status]");
    if (!code || !status) return;
    const isCopied = await copy(code);
    const word = button.textContent;
    status.textContent = (isCopied ? box.dataset.wCopied : box.dataset.wMarked) || "";
    if (!isCopied || button.dataset.said) return;
    button.dataset.said = "";
    button.textContent = status.textContent;
    setTimeout(() => {
      delete button.dataset.said;
      button.textContent = word;
    }, SAID_MS);
  }

  /** Fills a box in for a piece: what it is called, its title, and its page from the top of the site. */
  leaven.embedding = (/** @type {HTMLElement} */ box, /** @type {{name: string, title: string, page: string}} */ piece) => {
    /** @type {Record<string, string>} */
    const values = { base: box.dataset.address || own, name: piece.name, page: piece.page, title: escape(piece.title) };
    for (const code of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll("code[data-snippet]")))
      code.textContent = (code.dataset.snippet || "").replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
    const include = /** @type {HTMLElement | null} */ (box.querySelector("[data-way=include]"));
    if (include) include.hidden = piece.name === "search";
    const alone = /** @type {HTMLAnchorElement | null} */ (box.querySelector("[data-alone]"));
    if (alone) alone.href = own + "embed/" + piece.name + ".html";
    const preview = box.querySelector("[data-preview]");
    const shown = document.createElement("leaven-embed");
    shown.setAttribute("src", piece.name);
    shown.setAttribute("label", piece.title);
    shown.setAttribute("theme", document.documentElement.dataset.theme || "");
    preview?.replaceChildren(...(canShow(piece.name) ? [shown] : []));
    if (box.dataset.embedding === "filled") return;
    box.dataset.embedding = "filled";
    for (const hidden of box.querySelectorAll("[data-scripted]")) hidden.removeAttribute("hidden");
    box.addEventListener("click", ({ target }) => {
      const button = /** @type {Element} */ (target).closest("button");
      if (button instanceof HTMLElement) answer(box, button);
    });
  };

  const box = /** @type {HTMLElement | null} */ (document.querySelector("[data-embedding]"));
  const select = box?.querySelector("select");
  if (!box || !select) return;

  function choose() {
    const option = select?.selectedOptions[0];
    if (box && option) leaven.embedding(box, { name: option.value, title: option.text, page: option.dataset.page || option.value + ".html" });
  }

  const asked = new URLSearchParams(location.search).get("src") || "";
  if (/^[^/.:?#\\][^:?#\\]*$/.test(asked) && !asked.includes("..")) {
    if (!Array.from(select.options).some((option) => option.value === asked)) select.add(new Option(asked, asked));
    select.value = asked;
  }
  select.addEventListener("change", choose);
  choose();
})((/** @type {any} */ (self)).leaven);
