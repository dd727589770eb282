/**
 * Opens what shows how to take a piece in above the page that has the piece. Loaded, with all that it
 * needs, when somebody first asks; without it the same link leads to the page of all pieces.
 */
(function (leaven) {
  "use strict";

  const own = /** @type {HTMLScriptElement} */ (document.currentScript).src;

  /** An element with attributes, and with texts or elements in it. */
  function make(/** @type {string} */ tag, /** @type {Record<string, string>} */ attributes, /** @type {(string | Element)[]} */ ...content) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...content);
    return element;
  }

  function figure(/** @type {{way: string, label: string, text: string}} */ { way, label, text }, /** @type {string} */ word) {
    const button = make("button", { type: "button", "aria-label": word + ": " + label }, word);
    const code = make("pre", { dir: "ltr" }, make("code", { "data-snippet": text }));
    return make("figure", { class: "snippet", "data-way": way }, make("figcaption", {}, label), button, code);
  }

  function dialog(/** @type {any} */ words, /** @type {HTMLAnchorElement} */ link) {
    const title = make("h2", { id: "_embed-title" }, words.title, " ", make("span", {}, link.dataset.title || ""));
    const close = make("button", { type: "button", class: "quiet-button", "data-close": "" }, words.close);
    const ways = words.ways.map((/** @type {any} */ way) => figure(way, words.copy));
    const preview = make("div", { class: "embedding-preview", "data-preview": "" });
    const foot = make("p", { class: "embedding-foot" }, make("a", { href: "", "data-alone": "" }, words.alone), make("a", { href: link.href }, words.all));
    const shown = make("section", { "aria-label": words.preview }, make("p", { class: "label" }, words.preview), preview);
    const box = make("div", { class: "embedding", "data-embedding": "", "data-address": words.address, "data-w-copied": words.copied, "data-w-marked": words.marked },
      make("div", { class: "embedding-ways" }, ...ways, make("p", { role: "status", class: "embedding-said" }), foot), shown);
    return make("dialog", { class: "embed-dialog", "aria-labelledby": "_embed-title" }, make("div", { class: "embed-dialog-head" }, title, close), box);
  }

  const ready = Promise.all([
    leaven.load("../embed/words.js"),
    leaven.load("../embed/builder.js"),
    leaven.load("../embed.js"),
    new Promise((resolve, reject) => {
      const style = /** @type {HTMLLinkElement} */ (make("link", { rel: "stylesheet", href: new URL("builder.css", own).href }));
      style.onload = resolve;
      style.onerror = reject;
      document.head.append(style);
    }),
  ]);

  /** Opens the dialogue for a link that carries what the piece is called, its title and its page. */
  leaven.embed = async (/** @type {HTMLAnchorElement} */ link) => {
    await ready;
    const opened = /** @type {HTMLDialogElement} */ (dialog(leaven.embedWords, link));
    document.body.append(opened);
    const { title = "", page = "" } = link.dataset;
    leaven.embedding(/** @type {HTMLElement} */ (opened.querySelector("[data-embedding]")), { name: new URL(link.href).searchParams.get("src") || "", title, page });
    opened.addEventListener("click", ({ target }) => {
      if (target === opened || /** @type {Element} */ (target).closest("[data-close]")) opened.close();
    });
    opened.addEventListener("close", () => opened.remove());
    opened.showModal();
  };
})((/** @type {any} */ (self)).leaven);
